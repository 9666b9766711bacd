/** The clocks of a case: what is due by when, what was done, and who should act on what is open. */
import { type Deadline, daysBetween, type Finding, type LocalDate, type Mend } from "../kernel/index.ts"
import type { CaseFile } from "./CaseFile.ts"
import { CaseOverdue, type ClockOf, DoneLate } from "./OpenRules.ts"

export interface RunningClock {
  readonly clock: ClockOf
  readonly deadline: Deadline
  readonly done?: LocalDate
  readonly respondent?: string
  /** Nobody owes what is only a right, as an appeal is. */
  readonly mend?: Mend
}

const done = (on: LocalDate | undefined) => (on === undefined ? {} : { done: on })

/** In the order in which they start. */
export const clocksOf = (file: CaseFile): ReadonlyArray<RunningClock> => {
  const { appeals, case: one, deadline, decided, organ, reportedOn, served } = file
  const of = { organ, case: one }
  const mend = (command: string, more: object = {}) => ({ mend: { command, input: { ...of, ...more } } })
  return [
    ...(deadline === undefined
      ? []
      : [{ clock: "handle" as const, deadline, ...done(decided?.on), ...mend("DecideAccountability") }]),
    ...(decided?.report === undefined
      ? []
      : [{ clock: "report" as const, deadline: decided.report, ...done(reportedOn), ...mend("ReportDecision") }]),
    ...served.map(({ deadline: due, respondent }) => ({
      clock: "appeal" as const,
      deadline: due,
      respondent,
      ...done(appeals.find((appeal) => appeal.respondent === respondent)?.on)
    })),
    ...appeals.map(({ deadline: due, decided: answer, respondent }) => ({
      clock: "review" as const,
      deadline: due,
      respondent,
      ...done(answer?.on),
      ...mend("DecideAppeal", { respondent })
    }))
  ]
}

/** What is late, or overdue today. */
export const clockFindings = (file: CaseFile, today: LocalDate): ReadonlyArray<Finding> =>
  clocksOf(file).flatMap(({ clock, deadline: { due }, done: on, mend, respondent }): ReadonlyArray<Finding> => {
    const about = { case: file.case, clock, due, ...(respondent === undefined ? {} : { respondent }) }
    if (on !== undefined) {
      return due < on ? [DoneLate.find({ ...about, on, days: daysBetween(due, on) })] : []
    }
    return mend !== undefined && due < today
      ? [CaseOverdue.find({ ...about, days: daysBetween(due, today) }, mend)]
      : []
  })
