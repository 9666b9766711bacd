/**
 * How an organ stands with an obligation on a day: done, waiting for whom, late by how much, and why.
 *
 * The deadline is computed anew from the calendar as the reader knows it, so a later holiday notice shows; what the
 * filing itself recorded when it was submitted stays in its own record.
 */
import {
  Dated,
  type DayCalendar,
  daysBetween,
  dayIn,
  deadline,
  type Deadline,
  findingJson,
  type FindingJson,
  type LocalDate,
  type OrganId
} from "../kernel/index.ts"
import type { Copy, Obligation } from "./Events.ts"
import type { Standing, Status } from "./Labels.ts"
import type { OwedVersion } from "./OwedSystems.ts"
import { type Filing, type ProclaimedPlan, triggerOf } from "./State.ts"
import { CorrectionOverdue, FiledInTime, FiledLate, Overdue } from "./StepRules.ts"
import { madeOn, missingCopies } from "./Timeliness.ts"

/** Days before a deadline from which it is shown as due soon. */
const soon = 7

export interface Position {
  readonly obligation: Obligation
  /** The one system that it is about, where systems are owed one by one. */
  readonly owed?: OwedVersion
  readonly standing: Standing
  readonly deadline?: Deadline
  readonly filing?: Filing
  /** The day on which every copy was in. */
  readonly made?: LocalDate
  readonly missing: ReadonlyArray<Copy>
  /** Until the due day; negative: days overdue, or days late when it was filed. Absent where nothing is due. */
  readonly days?: number
  readonly findings: ReadonlyArray<FindingJson>
}

const statusOn = (filing: Filing, day: LocalDate): Status | undefined => Dated.on(filing.statuses, day)

/** Of several filings: a registered one before a pending one before a refused one, and the newest of each. */
const order: ReadonlyArray<Status> = ["registered", "supplemented", "submitted", "deferred", "refused"]
export const decisive = (candidates: ReadonlyArray<Filing>, day: LocalDate): Filing | undefined =>
  order
    .map((status) => candidates.findLast((one) => statusOn(one, day) === status))
    .find((found) => found !== undefined)

const due = (
  plan: ProclaimedPlan,
  obligation: Obligation,
  filing: Filing | undefined,
  owed: OwedVersion | undefined,
  calendar: DayCalendar
) => {
  const trigger =
    obligation.due.kind === "fixed-date"
      ? dayIn(plan.year, 1, 1)
      : (owed?.effectiveFrom ?? (filing && triggerOf(obligation.due, plan.year, filing.content)))
  return trigger === undefined ? undefined : deadline(obligation.due, trigger, calendar)
}

/** A deferred filing owes its correction: that is the deadline it stands under. */
const deferred = (
  filing: Filing,
  { deadline: counted, defects }: NonNullable<Filing["correction"]>,
  day: LocalDate
): Omit<Position, "obligation"> => {
  const days = daysBetween(day, counted.due)
  const mendWith = { command: "SupplementFiling", input: { filing: filing.filing, organ: filing.organ } }
  const details = { organ: filing.organ, filing: filing.filing, due: counted.due, days: -days, defects }
  const findings = days < 0 ? [CorrectionOverdue.find(details, mendWith)] : []
  return {
    standing: "deferred",
    deadline: counted,
    filing,
    missing: [],
    days,
    findings: findings.map(findingJson)
  }
}

const standingOf = (
  status: Exclude<Status, "deferred"> | undefined,
  missing: ReadonlyArray<Copy>,
  late: boolean,
  left: number
): Standing => {
  switch (status) {
    case "registered":
      return late ? "registered-late" : "registered"
    case "submitted":
    case "supplemented":
      return missing.length > 0 ? "paper-missing" : "submitted"
    case "refused":
      return left < 0 ? "overdue" : "refused"
    default:
      return left < 0 ? "overdue" : left <= soon ? "due-soon" : "open"
  }
}

/** An organ and the day it was registered from: it owes nothing that fell due before. */
export interface Debtor {
  readonly organ: OrganId
  readonly from: LocalDate
}

/** What is not complete by its day, with the command that completes it: a new system by its own rule. */
const overdue = (
  organ: OrganId,
  plan: ProclaimedPlan,
  obligation: Obligation,
  filing: Filing | undefined,
  owed: OwedVersion | undefined,
  late: { readonly due: LocalDate; readonly days: number; readonly missing: ReadonlyArray<Copy> }
) => {
  const named = owed === undefined ? {} : { content: { kind: "system", system: owed.system, version: owed.version } }
  const mend =
    filing === undefined
      ? { command: "SubmitFiling", input: { organ, plan: plan.plan, obligation: obligation.obligation, ...named } }
      : { command: "ReceivePaperCopy", input: { filing: filing.filing, organ } }
  if (owed === undefined || obligation.subject !== "new-routine-system") {
    return Overdue.find({ organ, obligation: obligation.obligation, ...late }, mend)
  }
  const { effectiveFrom, system, title, version } = owed
  return FiledInTime.find({ organ, system, version, title, effectiveFrom, ...late }, mend)
}

/** The filings are all that may answer this obligation, or hand in what is owed, in the order in which they were recorded. */
export const positionOf = (
  { from, organ }: Debtor,
  plan: ProclaimedPlan,
  obligation: Obligation,
  candidates: ReadonlyArray<Filing>,
  calendar: DayCalendar,
  day: LocalDate,
  owed?: OwedVersion
): Position => {
  const about = { obligation, ...(owed === undefined ? {} : { owed }) }
  const filing = decisive(
    candidates.filter(({ electronicOn }) => electronicOn <= day),
    day
  )
  const counted = due(plan, obligation, filing, owed, calendar)
  if (counted === undefined || (filing === undefined && counted.due < from)) {
    return { ...about, standing: "not-triggered", missing: [], findings: [] }
  }
  const status = filing === undefined ? undefined : statusOn(filing, day)
  if (status === "deferred" && filing?.correction !== undefined)
    return { ...about, ...deferred(filing, filing.correction, day) }
  const counts = filing !== undefined && status !== "refused"
  const missing = counts ? missingCopies(filing, obligation.copies, day) : obligation.copies
  const made = counts ? madeOn(filing, obligation.copies, day) : undefined
  const days = daysBetween(made ?? day, counted.due)
  const standing = standingOf(status === "deferred" ? undefined : status, missing, days < 0, days)
  const late = { due: counted.due, days: -days }
  const findings =
    days >= 0
      ? []
      : made !== undefined
        ? [FiledLate.find({ organ, obligation: obligation.obligation, ...late, made })]
        : [
            overdue(organ, plan, obligation, counts ? filing : undefined, owed, {
              ...late,
              missing: counts ? missing : []
            })
          ]
  return {
    ...about,
    standing,
    deadline: counted,
    missing: counts ? missing : [],
    days,
    findings: findings.map(findingJson),
    ...(filing === undefined ? {} : { filing }),
    ...(made === undefined ? {} : { made })
  }
}
