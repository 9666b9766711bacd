/** The head of a unit evaluates another unit of the peer matrix, after that unit's self-assessment. */
import { Either, Schema } from "effect"
import { accept, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { PeerEvaluationSubmitted } from "./Events.ts"
import { InMatrix, NotOwn } from "./RoundRules.ts"
import { ScoredOnce } from "./ScoreRules.ts"
import { scorable } from "./Scoring.ts"
import { inOrder, person, roundReads, schemeFurther, schemeOf, unconflicted, unitInput, unitStep } from "./Steps.ts"
import { EvaluatingUnit, Scores } from "./Terms.ts"

export const SubmitPeerEvaluation = decision("SubmitPeerEvaluation", {
  zh: "提交互评",
  en: "Submit a peer evaluation",
  clause: "P2.3-2.2",
  input: Schema.Struct({ ...unitInput, evaluator: EvaluatingUnit, scores: Scores }),
  allowed: may.SubmitPeerEvaluation,
  needsPerson: true,
  reads: roundReads,
  further: schemeFurther,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { assessed, on, round } = yield* unitStep(input, states.round, context)
      const { evaluator, unit } = input
      const by = person(context)
      if (evaluator === unit) return yield* NotOwn.refuse({ unit })
      if (!assessed.peers.includes(evaluator)) {
        return yield* InMatrix.refuse({ unit, evaluator, evaluators: assessed.peers })
      }
      const earlier = assessed.peer[evaluator]
      if (earlier !== undefined) {
        return yield* ScoredOnce.refuse({ unit, part: "peer", by: evaluator, on: earlier.on })
      }
      yield* inOrder("peer", assessed)
      yield* unconflicted(assessed, by)
      yield* scorable(yield* schemeOf(round, states.scheme), assessed, input.scores)
      return yield* accept(PeerEvaluationSubmitted.of({ ...input, on, by }))
    })
})
