/** Closes a round in which nothing is open any more. */
import { Either, Schema } from "effect"
import { accept, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { RoundClosed } from "./Events.ts"
import { RoundComplete } from "./RoundRules.ts"
import { objectionsPossible, owingReports, unapplied, unfinished, unpublished } from "./Standing.ts"
import { roundInput, roundReads, roundStep } from "./Steps.ts"

export const CloseRound = decision("CloseRound", {
  zh: "结束年度评议考核",
  en: "Close a round of assessment",
  clause: "P2.3-2.4",
  input: Schema.Struct(roundInput),
  allowed: may.CloseRound,
  reads: roundReads,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { on, round } = yield* roundStep(input, states.round, context)
      const open = {
        units: [...unfinished(round), ...owingReports(round).map(({ unit }) => ({ unit, lacks: ["rectification"] }))],
        objections: objectionsPossible(round, on),
        unpublished: unpublished(round),
        unapplied: unapplied(round)
      }
      if (Object.values(open).some((list) => list.length > 0)) {
        return yield* RoundComplete.refuse({ round: input.round, ...open })
      }
      return yield* accept(RoundClosed.of({ organ: input.organ, round: input.round, on }))
    })
})
