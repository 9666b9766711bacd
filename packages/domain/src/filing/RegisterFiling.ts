/** Registers a filing under a number (备案登记). Filing is not approval: what is filed is already in effect. */
import { Either, Schema } from "effect"
import { accept, decision, Name } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { FilingRegistered } from "./Events.ts"
import { numberHolder } from "./State.ts"
import { receiverStep, stepFurther, stepInput, stepReads } from "./Steps.ts"
import { BothCopies, NumberUnused } from "./StepRules.ts"
import { missingCopies } from "./Timeliness.ts"

export const RegisterFiling = decision("RegisterFiling", {
  zh: "备案登记",
  en: "Register a filing",
  clause: "法规规章备案审查条例第九条",
  input: Schema.Struct({ ...stepInput, number: Name }),
  allowed: may.RegisterFiling,
  reads: (input) => ({ ...stepReads(input), holder: numberHolder(input.number) }),
  further: (input, states) => stepFurther(input, states),
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { filing, obligation, on } = yield* receiverStep("RegisterFiling", input, states, context)
      const missing = missingCopies(filing, obligation?.copies ?? [], on)
      if (missing.length > 0) return yield* BothCopies.refuse({ filing: input.filing, missing })
      if (states.holder !== undefined)
        return yield* NumberUnused.refuse({ number: input.number, filing: states.holder })
      return yield* accept(FilingRegistered.of({ filing: input.filing, organ: input.organ, on, number: input.number }))
    })
})
