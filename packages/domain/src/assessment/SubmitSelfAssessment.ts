/** A unit hands in its self-assessment with its scores and its total. Late is allowed, and marked. */
import { BigDecimal, Either, Schema } from "effect"
import { accept, Decimal, decision, DocumentRef } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { SelfAssessmentSubmitted } from "./Events.ts"
import { exact, sumOf, written } from "./Exact.ts"
import { ScoredOnce, TotalAdds } from "./ScoreRules.ts"
import { scorable } from "./Scoring.ts"
import { person, roundReads, schemeFurther, schemeOf, unitInput, unitStep } from "./Steps.ts"
import { Scores } from "./Terms.ts"

export const SubmitSelfAssessment = decision("SubmitSelfAssessment", {
  zh: "报送自查自评",
  en: "Submit a unit's self-assessment",
  clause: "P2.3-2.1",
  input: Schema.Struct({ ...unitInput, scores: Scores, total: Decimal, materials: DocumentRef }),
  allowed: may.SubmitSelfAssessment,
  needsPerson: true,
  cites: ({ materials }) => [materials.sha256],
  reads: roundReads,
  further: schemeFurther,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { assessed, on, round } = yield* unitStep(input, states.round, context)
      const { scores, total, unit } = input
      if (assessed.self !== undefined) {
        return yield* ScoredOnce.refuse({ unit, part: "self", by: unit, on: assessed.self.on })
      }
      yield* scorable(yield* schemeOf(round, states.scheme), assessed, scores)
      const sum = sumOf(scores.map(({ points }) => points))
      if (!BigDecimal.equals(sum, exact(total))) return yield* TotalAdds.refuse({ unit, total, sum: written(sum) })
      return yield* accept(SelfAssessmentSubmitted.of({ ...input, on, by: person(context) }))
    })
})
