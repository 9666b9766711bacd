/** Reports the decision for the record to the supervision organ and the legal office (决定报备). */
import { Either, Schema } from "effect"
import { accept, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { OnceDone } from "./DecisionRules.ts"
import { DecisionReported } from "./DecisionEvents.ts"
import { stepInput } from "./Parts.ts"
import { stepOn, stepReads } from "./Steps.ts"

export const ReportDecision = decision("ReportDecision", {
  zh: "决定报备",
  en: "Report the decision",
  clause: "P2.4-S2",
  input: Schema.Struct(stepInput),
  allowed: may.ReportDecision,
  needsPerson: true,
  reads: stepReads,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { about, file } = yield* stepOn("ReportDecision", input, states.file, context)
      const { reportedOn } = file
      if (reportedOn !== undefined) {
        return yield* OnceDone.refuse({ case: file.case, what: "reported", on: reportedOn })
      }
      return yield* accept(DecisionReported.of(about))
    })
})
