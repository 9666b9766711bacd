/** Takes an instrument off an organ's catalogue from a day on, with its allocations and cooperation. */
import { Either, Schema } from "effect"
import { accept, decision, InstrumentId, LocalDate, optional, OrganId } from "../kernel/index.ts"
import { organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { BasisUnlisted } from "./Events.ts"
import { requireListed } from "./Required.ts"
import { entry } from "./State.ts"

export const UnlistBasis = decision("UnlistBasis", {
  zh: "移出执法依据",
  en: "Take a legal basis off the catalogue",
  clause: "P2.1-R1",
  input: Schema.Struct({ organ: OrganId, instrument: InstrumentId, from: optional(LocalDate) }),
  allowed: may.UnlistBasis,
  needsReason: true,
  reads: ({ instrument, organ }) => ({ organ: organs.one(organ), history: entry(organ, instrument) }),
  decide: (input, { history, organ }, { today }) =>
    Either.gen(function* () {
      const from = input.from ?? today
      yield* requireOrgan(organ, input.organ, from)
      yield* requireListed(history, input.organ, input.instrument, from)
      return yield* accept(BasisUnlisted.of({ ...input, from }))
    })
})
