/** Takes a pending filing back; the reason says why. What was registered stays registered. */
import { Either } from "effect"
import { accept, decision } from "../kernel/index.ts"
import { FilingWithdrawn } from "./Events.ts"
import { StepInputSchema, stepOn, stepReads, submitters } from "./Steps.ts"

export const WithdrawFiling = decision("WithdrawFiling", {
  zh: "撤回报送",
  en: "Withdraw a pending filing",
  clause: "P2.1-R3",
  input: StepInputSchema,
  allowed: submitters,
  needsReason: true,
  reads: stepReads,
  decide: (input, { filing }, context) =>
    Either.gen(function* () {
      const { on } = yield* stepOn("WithdrawFiling", input, filing, context)
      return yield* accept(FilingWithdrawn.of({ filing: input.filing, organ: input.organ, on }))
    })
})
