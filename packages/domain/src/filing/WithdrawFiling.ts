/** Takes a pending filing back; the reason says why. What was registered stays registered. */
import { Either } from "effect"
import { accept, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { FilingWithdrawn } from "./Events.ts"
import { StepInputSchema, stepOn, stepReads } from "./Steps.ts"

export const WithdrawFiling = decision("WithdrawFiling", {
  zh: "撤回报送",
  en: "Withdraw a pending filing",
  clause: "P2.1-R3",
  input: StepInputSchema,
  allowed: may.WithdrawFiling,
  needsReason: true,
  reads: stepReads,
  decide: (input, { filing }, context) =>
    Either.gen(function* () {
      const { on } = yield* stepOn("WithdrawFiling", input, filing, context)
      return yield* accept(FilingWithdrawn.of({ filing: input.filing, organ: input.organ, on }))
    })
})
