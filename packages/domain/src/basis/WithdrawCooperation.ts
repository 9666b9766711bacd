/** The listing organ takes back a cooperation that it declared. */
import { Either, Schema } from "effect"
import { accept, decision, InstrumentId, LocalDate, optional, OrganId } from "../kernel/index.ts"
import { organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { CooperationWithdrawn } from "./Events.ts"
import { requireCooperation } from "./Required.ts"
import { entry } from "./State.ts"

export const WithdrawCooperation = decision("WithdrawCooperation", {
  zh: "撤回配合部门",
  en: "Withdraw a cooperation",
  clause: "P2.1-3",
  input: Schema.Struct({
    organ: OrganId,
    instrument: InstrumentId,
    cooperating: OrganId,
    from: optional(LocalDate)
  }),
  allowed: may.WithdrawCooperation,
  needsReason: true,
  reads: ({ instrument, organ }) => ({ organ: organs.one(organ), history: entry(organ, instrument) }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const from = input.from ?? today
      yield* requireOrgan(states.organ, input.organ, from)
      yield* requireCooperation(states.history, input, from)
      return yield* accept(CooperationWithdrawn.of({ ...input, from }))
    })
})
