/** Refuses to register what is not within the scope of filing (不予登记); the reason says why. */
import { Either } from "effect"
import { accept, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { FilingRefused } from "./Events.ts"
import { receiverStep, StepInputSchema, stepFurther, stepReads } from "./Steps.ts"

export const RefuseFiling = decision("RefuseFiling", {
  zh: "不予登记",
  en: "Refuse a filing as out of scope",
  clause: "法规规章备案审查条例第九条",
  input: StepInputSchema,
  allowed: may.RefuseFiling,
  needsReason: true,
  reads: stepReads,
  further: stepFurther,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { on } = yield* receiverStep("RefuseFiling", input, states, context)
      return yield* accept(FilingRefused.of({ filing: input.filing, organ: input.organ, on }))
    })
})
