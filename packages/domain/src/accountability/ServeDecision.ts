/** Serves the decision on a respondent, from when the time to appeal is counted. */
import { Either, Schema } from "effect"
import { dayCalendar } from "../calendar/index.ts"
import { accept, deadline, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { OnceDone } from "./DecisionRules.ts"
import { DecisionServed } from "./DecisionEvents.ts"
import { RespondentId, stepInput } from "./Parts.ts"
import { boundRules, requireRules, stepOn, timedReads } from "./Steps.ts"

export const ServeDecision = decision("ServeDecision", {
  zh: "送达决定",
  en: "Serve the decision",
  clause: "行政机关公务员处分条例第三十九条",
  input: Schema.Struct({ ...stepInput, respondent: RespondentId }),
  allowed: may.ServeDecision,
  needsPerson: true,
  reads: timedReads,
  further: boundRules,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { respondent } = input
      const { about, file, on } = yield* stepOn("ServeDecision", input, states.file, context)
      const earlier = file.served.find((one) => one.respondent === respondent)
      if (earlier !== undefined) {
        return yield* OnceDone.refuse({ case: file.case, what: "served", on: earlier.on, respondent })
      }
      const { clocks } = yield* requireRules(states.rules, file, on)
      const due = deadline(clocks.appeal.rule, on, dayCalendar(states.calendar))
      return yield* accept(DecisionServed.of({ ...about, respondent, deadline: due }))
    })
})
