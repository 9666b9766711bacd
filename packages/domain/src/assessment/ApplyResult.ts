/** Records what a round's published results were applied to: which assessment, and where that is to be read. */
import { Either, Schema } from "effect"
import { accept, decision, Passage } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { ResultApplied } from "./Events.ts"
import { Use } from "./Labels.ts"
import { RoundComplete } from "./RoundRules.ts"
import { unfinished } from "./Standing.ts"
import { roundInput, roundReads, roundStep } from "./Steps.ts"

export const ApplyResult = decision("ApplyResult", {
  zh: "应用考核结果",
  en: "Apply a round's results",
  clause: "P2.3-3.1",
  input: Schema.Struct({ ...roundInput, to: Use, reference: Passage }),
  allowed: may.ApplyResult,
  reads: roundReads,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { on, round } = yield* roundStep(input, states.round, context)
      if (round.published.result === undefined) {
        const units = unfinished(round)
        const open = { round: input.round, units, objections: [], unpublished: ["result" as const], unapplied: [] }
        return yield* RoundComplete.refuse(open)
      }
      return yield* accept(ResultApplied.of({ ...input, on }))
    })
})
