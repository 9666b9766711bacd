/** Reopens a closed case, with a reason: the only way in which it changes. What was decided before stays in the file. */
import { Either, Schema } from "effect"
import { dayCalendar } from "../calendar/index.ts"
import { accept, deadline, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { CaseReopened } from "./Events.ts"
import { stepInput } from "./Parts.ts"
import { boundRules, requireRules, stepOn, timedReads } from "./Steps.ts"

export const ReopenCase = decision("ReopenCase", {
  zh: "重新办理案件",
  en: "Reopen a case",
  clause: "P2.4-S1",
  input: Schema.Struct(stepInput),
  allowed: may.ReopenCase,
  needsReason: true,
  needsPerson: true,
  reads: timedReads,
  further: boundRules,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { about, file, on } = yield* stepOn("ReopenCase", input, states.file, context)
      const { clocks } = yield* requireRules(states.rules, file, on)
      const due = deadline(clocks.handle.rule, on, dayCalendar(states.calendar))
      return yield* accept(CaseReopened.of({ ...about, deadline: due }))
    })
})
