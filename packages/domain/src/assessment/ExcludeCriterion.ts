/** Takes a criterion out that does not apply to a unit, with a reason; the others then count for the full mark. */
import { Either, Schema } from "effect"
import { accept, CriterionId, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { CriterionExcluded } from "./Events.ts"
import { criterionOf } from "./Schemes.ts"
import { CriterionKnown } from "./ScoreRules.ts"
import { applying } from "./Scoring.ts"
import { roundReads, schemeFurther, schemeOf, unitInput, unitStep } from "./Steps.ts"

export const ExcludeCriterion = decision("ExcludeCriterion", {
  zh: "剔除不适用的指标",
  en: "Exclude a criterion that does not apply to a unit",
  clause: "P2.3-1.1",
  input: Schema.Struct({ ...unitInput, criterion: CriterionId }),
  allowed: may.ExcludeCriterion,
  needsReason: true,
  reads: roundReads,
  further: schemeFurther,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { assessed, on, round } = yield* unitStep(input, states.round, context)
      const terms = yield* schemeOf(round, states.scheme)
      const { criterion } = input
      const known = applying(terms, assessed).map((one) => one.criterion)
      if (!known.includes(criterion)) {
        const problem = criterionOf(terms, criterion) === undefined ? "unknown" : "excluded"
        return yield* CriterionKnown.refuse({ criterion, problem, known })
      }
      // What is worth nothing cannot stand for the full mark.
      const rest = applying(terms, assessed).filter((one) => one.criterion !== criterion)
      if (rest.every(({ points }) => points === "0")) {
        return yield* CriterionKnown.refuse({ criterion, problem: "last", known })
      }
      return yield* accept(CriterionExcluded.of({ ...input, on }))
    })
})
