/** The supervising leader reviews a unit: its self-assessment, what its peers say and what everyday work has shown. */
import { Either, Schema } from "effect"
import { accept, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { ReviewScored } from "./Events.ts"
import { ScoredOnce } from "./ScoreRules.ts"
import { scorable } from "./Scoring.ts"
import { inOrder, person, roundReads, schemeFurther, schemeOf, unconflicted, unitInput, unitStep } from "./Steps.ts"
import { Scores } from "./Terms.ts"

export const ScoreReview = decision("ScoreReview", {
  zh: "领导审查评分",
  en: "Score the leader's review",
  clause: "P2.3-2.3",
  input: Schema.Struct({ ...unitInput, scores: Scores }),
  allowed: may.ScoreReview,
  needsPerson: true,
  reads: roundReads,
  further: schemeFurther,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { assessed, on, round } = yield* unitStep(input, states.round, context)
      const { review } = assessed
      const by = person(context)
      if (review !== undefined) {
        return yield* ScoredOnce.refuse({ unit: input.unit, part: "review", by: review.by, on: review.on })
      }
      yield* inOrder("review", assessed)
      yield* unconflicted(assessed, by)
      yield* scorable(yield* schemeOf(round, states.scheme), assessed, input.scores)
      return yield* accept(ReviewScored.of({ ...input, on, by }))
    })
})
