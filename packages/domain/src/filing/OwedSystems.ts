/**
 * Which versions of an organ's systems are owed under a plan, and under which of its two obligations (P2.5-S1).
 *
 * The plan asks for what is already carried out by a fixed day, and for what is adopted from then on within days of
 * taking effect. A version stands under the one of the two that ends later for it: what took effect so early that its
 * own days are over by the fixed day is existing, what comes after is new. So nothing is owed twice, and nothing is
 * overdue before the plan says so.
 */
import {
  type DayCalendar,
  dayIn,
  deadline,
  type Digest,
  type LocalDate,
  type SystemId,
  type VersionId
} from "../kernel/index.ts"
import { type System, type SystemVersion, versionOn } from "../routine/index.ts"
import type { Obligation, Subject } from "./Events.ts"
import type { Filing, ProclaimedPlan } from "./State.ts"

/** A version that is to be handed in. */
export interface OwedVersion {
  readonly system: SystemId
  readonly version: VersionId
  readonly title: string
  readonly adoptedOn: LocalDate
  readonly effectiveFrom: LocalDate
  readonly digest: Digest
}

const dueFor = ({ due }: Obligation, year: number, effectiveFrom: LocalDate, days: DayCalendar): LocalDate =>
  deadline(due, due.kind === "fixed-date" ? dayIn(year, 1, 1) : effectiveFrom, days).due

/** The subject under which a version that takes effect on a day is handed in; `undefined` where a plan asks for none. */
export const placeOf = (
  { obligations, year }: Pick<ProclaimedPlan, "obligations" | "year">,
  effectiveFrom: LocalDate,
  days: DayCalendar
): Subject | undefined => {
  const existing = obligations.find(({ subject }) => subject === "routine-systems")
  const fresh = obligations.find(({ subject }) => subject === "new-routine-system")
  if (existing === undefined || fresh === undefined) return (existing ?? fresh)?.subject
  const isOver = dueFor(fresh, year, effectiveFrom, days) <= dueFor(existing, year, effectiveFrom, days)
  return (isOver ? existing : fresh).subject
}

const owed = ({ system }: System, { adoptedOn, document, since, title, version }: SystemVersion): OwedVersion => ({
  system,
  version,
  title,
  adoptedOn,
  effectiveFrom: since.from,
  digest: document.sha256
})

/** The years for which a plan holds: its own, and those after it until the next plan. */
export interface Term {
  readonly from: LocalDate
  readonly before?: LocalDate
}

/** The versions, adopted by the day, that the obligation asks for. */
export const owedVersions = (
  plan: ProclaimedPlan,
  term: Term,
  obligation: Obligation,
  systems: ReadonlyArray<System>,
  days: DayCalendar,
  day: LocalDate
): ReadonlyArray<OwedVersion> => {
  const { subject } = obligation
  const known = systems.flatMap((system) => {
    if (subject === "new-routine-system") {
      return system.versions
        .filter(({ since }) => since.from >= term.from && (term.before === undefined || since.from < term.before))
        .map((version) => owed(system, version))
    }
    const existing = versionOn(system, dueFor(obligation, plan.year, day, days))
    return existing === undefined ? [] : [owed(system, existing)]
  })
  return known.filter(
    ({ adoptedOn, effectiveFrom }) => adoptedOn <= day && placeOf(plan, effectiveFrom, days) === subject
  )
}

/**
 * Whether a filing hands a version in: it is its very document, or, for what exists already, a collection adopted no
 * earlier than the version.
 */
export const handsIn = ({ content }: Filing, { adoptedOn, digest }: OwedVersion, { subject }: Obligation): boolean =>
  content.digest === digest ||
  (subject === "routine-systems" && content.kind === "document" && adoptedOn <= content.adoptedOn)
