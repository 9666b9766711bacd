/** Takes an evaluator out of a unit's assessment: another unit or a person, for a conflict of interest that is stated. */
import { Either, Schema } from "effect"
import { accept, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { Evaluator, EvaluatorRecused } from "./Events.ts"
import { InMatrix } from "./RoundRules.ts"
import { roundReads, unitInput, unitStep } from "./Steps.ts"

export const RecuseEvaluator = decision("RecuseEvaluator", {
  zh: "评议人回避",
  en: "Recuse an evaluator",
  clause: "P2.3-1.1",
  input: Schema.Struct({ ...unitInput, evaluator: Evaluator }),
  allowed: may.RecuseEvaluator,
  needsReason: true,
  reads: roundReads,
  decide: (input, { round }, context) =>
    Either.gen(function* () {
      const { assessed, on } = yield* unitStep(input, round, context)
      const { evaluator, unit } = input
      if ("unit" in evaluator && !assessed.peers.includes(evaluator.unit)) {
        return yield* InMatrix.refuse({ unit, evaluator: evaluator.unit, evaluators: assessed.peers })
      }
      return yield* accept(EvaluatorRecused.of({ ...input, on }))
    })
})
