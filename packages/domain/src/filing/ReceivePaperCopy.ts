/** Records that the paper copy (文件) of a filing has come: P2.1-R3 asks for paper and electronic. */
import { Either } from "effect"
import { accept, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { PaperCopyReceived } from "./Events.ts"
import { dated, receivedBy, StepInputSchema, stepFrom, stepFurther, stepReads } from "./Steps.ts"
import { PaperOnce } from "./StepRules.ts"
import { obligationOf } from "./State.ts"

export const ReceivePaperCopy = decision("ReceivePaperCopy", {
  zh: "收到纸质文件",
  en: "Record that the paper copy was received",
  clause: "P2.1-R3",
  input: StepInputSchema,
  allowed: may.ReceivePaperCopy,
  reads: stepReads,
  further: stepFurther,
  decide: (input, { filing, plan }, context) =>
    Either.gen(function* () {
      const state = yield* stepFrom("ReceivePaperCopy", input, filing)
      yield* receivedBy(state, obligationOf(plan, state.obligation), context.actor)
      if (state.paperOn !== undefined) return yield* PaperOnce.refuse({ filing: input.filing, on: state.paperOn })
      // The paper may have come before the electronic copy was sent: only the future is out of bounds.
      const day = input.on ?? context.today
      const on = yield* dated(day, day, context.today)
      return yield* accept(PaperCopyReceived.of({ filing: input.filing, organ: input.organ, on }))
    })
})
