/** The cooperating organ agrees to the clauses that it was named with. */
import { Either, Schema } from "effect"
import { accept, decision, InstrumentId, LocalDate, optional, OrganId } from "../kernel/index.ts"
import { organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { CooperationOnce } from "./CooperationRules.ts"
import { CooperationConfirmed } from "./Events.ts"
import { requireCooperation } from "./Required.ts"
import { entry } from "./State.ts"

export const ConfirmCooperation = decision("ConfirmCooperation", {
  zh: "确认配合条款",
  en: "Confirm a cooperation",
  clause: "P2.1-3",
  input: Schema.Struct({
    organ: OrganId,
    instrument: InstrumentId,
    cooperating: OrganId,
    from: optional(LocalDate)
  }),
  allowed: may.ConfirmCooperation,
  reads: ({ cooperating, instrument, organ }) => ({
    cooperating: organs.one(cooperating),
    history: entry(organ, instrument)
  }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { cooperating, instrument, organ } = input
      const from = input.from ?? today
      yield* requireOrgan(states.cooperating, cooperating, from)
      const { confirmed } = yield* requireCooperation(states.history, { organ, instrument, cooperating }, from)
      if (confirmed) return yield* CooperationOnce.refuse({ organ, instrument, cooperating, already: "confirmed" })
      return yield* accept(CooperationConfirmed.of({ ...input, from }))
    })
})
