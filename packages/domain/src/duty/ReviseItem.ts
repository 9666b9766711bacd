/**
 * Changes what an item says from a day on: above all, cites the clauses of a new version. What is not given stays as it
 * is on that day.
 */
import { Either, Schema } from "effect"
import { instruments, someEntries } from "../basis/index.ts"
import { accept, Dated, decision, ItemId, LocalDate, Name, optional, OrganId } from "../kernel/index.ts"
import { known, organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { CitationInputs } from "./DefineItem.ts"
import { type ItemContent, itemFields, ItemRevised } from "./Events.ts"
import { requireCitations, requireCompetent, requireItem, requireLead } from "./Required.ts"
import { items } from "./State.ts"

export const ReviseItem = decision("ReviseItem", {
  zh: "修订职权事项",
  en: "Revise a power item",
  clause: "P2.2-1",
  input: Schema.Struct({
    organ: OrganId,
    item: ItemId,
    name: optional(Name),
    citations: optional(CitationInputs),
    ...itemFields,
    from: optional(LocalDate)
  }),
  allowed: may.ReviseItem,
  reads: ({ citations = [], item, joint, organ }) => ({
    organs: organs.some([organ, ...(joint?.organs ?? [])]),
    item: items.one(item),
    catalogue: someEntries(
      organ,
      citations.map(({ instrument }) => instrument)
    )
  }),
  // Competence is judged over all that the item cites, now and later.
  further: ({ citations = [] }, { item }) => ({
    instruments: instruments.some([
      ...citations.map(({ instrument }) => instrument),
      ...(item?.contents ?? []).flatMap(({ value }) => value.citations.map(({ instrument }) => instrument))
    ])
  }),
  decide: ({ citations, from: asked, item, organ, ...input }, states, { today }) =>
    Either.gen(function* () {
      const from = asked ?? today
      yield* requireOrgan(known(states.organs, organ), organ, from)
      const found = yield* requireItem(states.item, organ, item, from)
      yield* requireLead(input.joint, organ, item, states.organs, from)
      const cited =
        citations === undefined ? {} : { citations: yield* requireCitations(citations, states, organ, from) }
      const content: ItemContent = { ...found.content, ...input, ...cited }
      const revised = { ...found.known, contents: Dated.set(found.known.contents, from, content) }
      yield* requireCompetent(revised, states.instruments, from)
      return yield* accept(ItemRevised.of({ organ, item, content, from }))
    })
})
