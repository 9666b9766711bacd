/**
 * Defines a power item of an organ under a code that is never used again: what it may do, to whom, within which time,
 * and on which clauses of its catalogue it rests.
 */
import { Either, Schema } from "effect"
import { Clause, instruments, someEntries } from "../basis/index.ts"
import {
  accept,
  decision,
  InstrumentId,
  ItemId,
  LocalDate,
  Name,
  optional,
  OrganId,
  VersionId
} from "../kernel/index.ts"
import { known, organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { ItemDefined, itemFields } from "./Events.ts"
import { newItem } from "./Item.ts"
import { ItemOnce } from "./ItemRules.ts"
import { Power } from "./Power.ts"
import { requireCitations, requireCompetent, requireLead } from "./Required.ts"
import { items } from "./State.ts"

/** What is silent about the version cites the one in force. */
export const CitationInputs = Schema.NonEmptyArray(
  Schema.Struct({
    instrument: InstrumentId,
    version: optional(VersionId),
    clauses: Schema.NonEmptyArray(Clause)
  })
).annotations({ identifier: "CitationInputs" })

export const DefineItem = decision("DefineItem", {
  zh: "确定职权事项",
  en: "Define a power item",
  clause: "P2.2-1",
  input: Schema.Struct({
    organ: OrganId,
    item: ItemId,
    name: Name,
    power: Power,
    citations: CitationInputs,
    ...itemFields,
    from: optional(LocalDate)
  }),
  allowed: may.DefineItem,
  reads: ({ citations, item, joint, organ }) => {
    const cited = citations.map(({ instrument }) => instrument)
    return {
      organs: organs.some([organ, ...(joint?.organs ?? [])]),
      known: items.one(item),
      instruments: instruments.some(cited),
      catalogue: someEntries(organ, cited)
    }
  },
  decide: ({ from: asked, item, organ, power, ...input }, states, { today }) =>
    Either.gen(function* () {
      const from = asked ?? today
      yield* requireOrgan(known(states.organs, organ), organ, from)
      if (states.known !== undefined) return yield* ItemOnce.refuse({ item, organ: states.known.organ })
      yield* requireLead(input.joint, organ, item, states.organs, from)
      const citations = yield* requireCitations(input.citations, states, organ, from)
      const content = { ...input, citations }
      yield* requireCompetent(newItem(organ, item, power, content, from), states.instruments, from)
      return yield* accept(ItemDefined.of({ organ, item, power, content, from }))
    })
})
