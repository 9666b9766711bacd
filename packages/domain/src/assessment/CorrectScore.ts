/**
 * Corrects or completes one score of a sheet that was handed in, with a reason. The earlier score stays on record; what
 * was proposed and determined on it falls, and is done again.
 */
import { Either, Schema } from "effect"
import { accept, CriterionId, Decimal, decision, optional } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { ScoreCorrected } from "./Events.ts"
import { Part } from "./Labels.ts"
import { SheetKnown } from "./ScoreRules.ts"
import { scorable } from "./Scoring.ts"
import { sheetOf } from "./Round.ts"
import { person, roundReads, schemeFurther, schemeOf, unconflicted, unitInput, unitStep } from "./Steps.ts"
import { EvaluatingUnit } from "./Terms.ts"

export const CorrectScore = decision("CorrectScore", {
  zh: "更正评分",
  en: "Correct a score",
  clause: "P2.3-1.1",
  input: Schema.Struct({
    ...unitInput,
    part: Part,
    evaluator: optional(EvaluatingUnit),
    criterion: CriterionId,
    points: Decimal
  }),
  allowed: may.CorrectScore,
  needsReason: true,
  needsPerson: true,
  reads: roundReads,
  further: schemeFurther,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { assessed, on, round } = yield* unitStep(input, states.round, context)
      const { criterion, evaluator, part, points, unit } = input
      if (sheetOf(assessed, part, evaluator) === undefined) {
        return yield* SheetKnown.refuse({ unit, part, evaluator: evaluator ?? "" })
      }
      yield* unconflicted(assessed, person(context))
      yield* scorable(yield* schemeOf(round, states.scheme), assessed, [{ criterion, points }])
      return yield* accept(ScoreCorrected.of({ ...input, on }))
    })
})
