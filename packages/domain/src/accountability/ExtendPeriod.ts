/** Extends the period for handling a case, once and before it ends, by the head's approval. */
import { Either, Schema } from "effect"
import { dayCalendar } from "../calendar/index.ts"
import { accept, deadline, decision, type LocalDate } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import type { Clocks } from "../routine/index.ts"
import type { CaseFile } from "./CaseFile.ts"
import { Extension } from "./CaseRules.ts"
import { PeriodExtended } from "./Events.ts"
import { stepInput } from "./Parts.ts"
import { boundRules, requireRules, stepOn, timedReads } from "./Steps.ts"

/** The rule by which it is extended, and the day that was due. */
const extensible = ({ case: one, deadline: due, extended }: CaseFile, { extension }: Clocks, on: LocalDate) => {
  if (extended) return Extension.refuse({ case: one, problem: "twice" })
  if (extension === undefined || due === undefined) return Extension.refuse({ case: one, problem: "not-provided" })
  return due.due < on
    ? Extension.refuse({ case: one, problem: "past-due", due: due.due })
    : Either.right({ rule: extension.rule, from: due.due })
}

export const ExtendPeriod = decision("ExtendPeriod", {
  zh: "延长办理期限",
  en: "Extend the period",
  clause: "P2.4-S2",
  input: Schema.Struct(stepInput),
  allowed: may.ExtendPeriod,
  needsReason: true,
  needsPerson: true,
  reads: timedReads,
  further: boundRules,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { about, file, on } = yield* stepOn("ExtendPeriod", input, states.file, context)
      const { clocks } = yield* requireRules(states.rules, file, on)
      const { from, rule } = yield* extensible(file, clocks, on)
      const extended = deadline(rule, from, dayCalendar(states.calendar))
      return yield* accept(PeriodExtended.of({ ...about, deadline: extended }))
    })
})
