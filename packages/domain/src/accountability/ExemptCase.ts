/** Ends a case in which a fault is established but a ground of the bound rules exempts from accountability. */
import { Either, Schema } from "effect"
import { accept, decision, Name } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { ExemptByGround } from "./DecisionRules.ts"
import { CaseExempted } from "./DecisionEvents.ts"
import { GroundCode, stepInput } from "./Parts.ts"
import { missingIn, requireReady } from "./Ready.ts"
import { boundRules, requireRules, stepOn, stepReads } from "./Steps.ts"

export const ExemptCase = decision("ExemptCase", {
  zh: "免予追究",
  en: "Exempt from accountability",
  clause: "P2.4-S1",
  input: Schema.Struct({ ...stepInput, grounds: Schema.NonEmptyArray(GroundCode), number: Name }),
  allowed: may.ExemptCase,
  needsPerson: true,
  reads: stepReads,
  further: boundRules,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { grounds, number } = input
      const { about, file, on } = yield* stepOn("ExemptCase", input, states.file, context)
      const content = yield* requireRules(states.rules, file, on)
      yield* requireReady(file.case, missingIn(file))
      const possible = content.grounds.filter(({ effects }) => effects.includes("exempt")).map(({ code }) => code)
      const wrong = grounds.find((ground) => !possible.includes(ground))
      if (wrong !== undefined) return yield* ExemptByGround.refuse({ case: file.case, ground: wrong, possible })
      return yield* accept(CaseExempted.of({ ...about, grounds, number }))
    })
})
