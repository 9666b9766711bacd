/**
 * After the due day, records that a unit handed in nothing, and the scores that count in its place. They are entered
 * expressly, a zero as a zero: a missing self-assessment is never silently worth nothing.
 */
import { Either, Schema } from "effect"
import { accept, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { SelfAssessmentMissed } from "./Events.ts"
import { MissedAfterDue, ScoredOnce } from "./ScoreRules.ts"
import { scorable } from "./Scoring.ts"
import { person, roundReads, schemeFurther, schemeOf, unconflicted, unitInput, unitStep } from "./Steps.ts"
import { Scores } from "./Terms.ts"

export const RecordMissedSelfAssessment = decision("RecordMissedSelfAssessment", {
  zh: "自评逾期记缺",
  en: "Record a missed self-assessment",
  clause: "P2.3-2.1",
  input: Schema.Struct({ ...unitInput, scores: Scores }),
  allowed: may.RecordMissedSelfAssessment,
  needsReason: true,
  needsPerson: true,
  reads: roundReads,
  further: schemeFurther,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { assessed, on, round } = yield* unitStep(input, states.round, context)
      const { unit } = input
      const by = person(context)
      if (assessed.self !== undefined) {
        return yield* ScoredOnce.refuse({ unit, part: "self", by: unit, on: assessed.self.on })
      }
      if (on <= round.due.due) return yield* MissedAfterDue.refuse({ unit, due: round.due.due, on })
      yield* unconflicted(assessed, by)
      yield* scorable(yield* schemeOf(round, states.scheme), assessed, input.scores)
      return yield* accept(SelfAssessmentMissed.of({ ...input, on, by }))
    })
})
