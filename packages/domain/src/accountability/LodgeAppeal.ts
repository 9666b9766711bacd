/** Lodges a respondent's appeal. It does not suspend the execution; a late one is entered, and marked. */
import { Either, Schema } from "effect"
import { dayCalendar } from "../calendar/index.ts"
import { accept, deadline, decision, Passage } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { AppealOpen } from "./AppealRules.ts"
import { AppealLodged } from "./DecisionEvents.ts"
import { RespondentId, stepInput } from "./Parts.ts"
import { boundRules, requireRules, stepOn, timedReads } from "./Steps.ts"

export const LodgeAppeal = decision("LodgeAppeal", {
  zh: "提出申诉",
  en: "Lodge an appeal",
  clause: "公务员法第九十五条",
  input: Schema.Struct({ ...stepInput, respondent: RespondentId, text: Passage }),
  allowed: may.LodgeAppeal,
  needsPerson: true,
  reads: timedReads,
  further: boundRules,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { respondent, text } = input
      const { about, file, on } = yield* stepOn("LodgeAppeal", input, states.file, context)
      const own = { case: file.case, respondent }
      if (!file.served.some((one) => one.respondent === respondent)) {
        return yield* AppealOpen.refuse({ ...own, problem: "unserved" })
      }
      if (file.appeals.some((one) => one.respondent === respondent)) {
        return yield* AppealOpen.refuse({ ...own, problem: "appealed" })
      }
      const { clocks } = yield* requireRules(states.rules, file, on)
      const due = deadline(clocks.review.rule, on, dayCalendar(states.calendar))
      return yield* accept(AppealLodged.of({ ...about, respondent, text, deadline: due }))
    })
})
