/** What is owed, late or to be corrected of what the plan asks to be handed in, told from the bare events. */
import { dueOn } from "./Days.ts"
import { about, all, type Fact, type Facts, type Found, latest, responsibleOrgans, since } from "./Facts.ts"

const steps: Readonly<Record<string, string>> = {
  FilingSubmitted: "submitted",
  FilingDeferred: "deferred",
  FilingSupplemented: "supplemented",
  FilingRegistered: "registered",
  FilingRefused: "refused",
  FilingWithdrawn: "withdrawn"
}
const statusOn = (facts: Facts, { data: { filing } }: Fact, day: string): string | undefined => {
  const last = latest(about(all(facts, ...Object.keys(steps)), "filing", filing), day)
  return last && steps[last.type]
}
/** What was handed in, as last supplemented. */
const contentOf = (facts: Facts, { data }: Fact) =>
  about(all(facts, "FilingSupplemented"), "filing", data.filing).findLast((one) => one.data.content !== undefined)?.data
    .content ?? data.content

/** The day on which every copy was in; of one supplemented too late, that day. */
const madeOn = (facts: Facts, submitted: Fact, copies: ReadonlyArray<string>, day: string): string | undefined => {
  const of = about(facts, "filing", submitted.data.filing)
  const paper = all(of, "PaperCopyReceived").at(-1)
  if (copies.includes("paper") && (paper === undefined || since(paper) > day)) return undefined
  const days = [since(submitted), ...(copies.includes("paper") && paper !== undefined ? [since(paper)] : [])]
  const [deferred, supplement] = [all(of, "FilingDeferred").at(-1), all(of, "FilingSupplemented").at(-1)]
  const late =
    deferred !== undefined &&
    supplement !== undefined &&
    since(supplement) <= day &&
    since(supplement) > deferred.data.deadline.due
  return [...days, ...(late ? [since(supplement)] : [])].sort().at(-1)
}

interface Owed {
  readonly system: string
  readonly version: string
  readonly adoptedOn: string
  readonly effectiveFrom: string
  readonly digest: string
}
const versions = (facts: Facts, organ: string): ReadonlyArray<Owed> =>
  about(all(facts, "SystemAdopted", "SystemAmended"), "organ", organ).map(({ data }) => ({
    ...data,
    digest: data.document.sha256
  }))

/** The day by which what takes effect on a day is handed in. */
const dueFor = (facts: Facts, { due }: any, year: number, effectiveFrom: string): string =>
  dueOn(facts, due, due.kind === "fixed-date" ? `${year}-01-01` : effectiveFrom)

/** With the existing systems, or by itself as a new one: whichever ends later for what takes effect on a day. */
export const placeFor = (facts: Facts, plan: any, effectiveFrom: string): string | undefined => {
  const of = (subject: string) => plan.obligations.find((one: any) => one.subject === subject)
  const [existing, fresh] = [of("routine-systems"), of("new-routine-system")]
  if (existing === undefined || fresh === undefined) return (existing ?? fresh)?.subject
  const [own, fixed] = [fresh, existing].map((one) => dueFor(facts, one, plan.year, effectiveFrom))
  return (own! <= fixed! ? existing : fresh).subject
}

/** The versions that an obligation asks for: those in effect on its day, or those that take effect while the plan holds. */
const owed = (facts: Facts, plan: any, obligation: any, organ: string, day: string): ReadonlyArray<Owed> => {
  const { subject } = obligation
  if (subject !== "routine-systems" && subject !== "new-routine-system") return []
  const next = all(facts, "PlanProclaimed")
    .map(({ data }) => data.year)
    .filter((year) => year > plan.year)
  const isTerm = (on: string) => on >= `${plan.year}-01-01` && next.every((year) => on < `${year}-01-01`)
  const stock = dueFor(facts, obligation, plan.year, day)
  const inEffect = ({ system, version }: Owed) =>
    !about(all(facts, "SystemRepealed"), "system", system).some((one) => since(one) <= stock) &&
    versions(facts, organ).findLast((one) => one.system === system && one.effectiveFrom <= stock)?.version === version
  return versions(facts, organ)
    .filter((one) => (subject === "new-routine-system" ? isTerm(one.effectiveFrom) : inEffect(one)))
    .filter((one) => one.adoptedOn <= day && placeFor(facts, plan, one.effectiveFrom) === subject)
}

/** It is the very text; or, of what exists already, a collection adopted no earlier. */
const handsIn = (content: any, { adoptedOn, digest }: Owed, { subject }: any): boolean =>
  content.digest === digest ||
  (subject === "routine-systems" && content.kind === "document" && adoptedOn <= content.adoptedOn)

/** One thing to hand in: what it comes to on a day, and whether something handed in counts for it. */
const judge = (facts: Facts, organ: string, plan: any, obligation: any, filed: Facts, day: string, version?: Owed) => {
  const decisive = ["registered", "supplemented", "submitted", "deferred", "refused"]
    .map((status) => filed.findLast((one) => since(one) <= day && statusOn(facts, one, day) === status))
    .find((found) => found !== undefined)
  const status = decisive && statusOn(facts, decisive, day)
  const counts = decisive !== undefined && status !== "refused"
  const of = (found: ReadonlyArray<Found>) => ({ counts, found })
  const effective = version?.effectiveFrom ?? (decisive && contentOf(facts, decisive).effectiveFrom)
  if (obligation.due.kind !== "fixed-date" && effective === undefined) return of([])
  const due = dueFor(facts, obligation, plan.year, effective)
  const registered = all(facts, "OrganRegistered").find(({ data }) => data.organ === organ)!
  if (decisive === undefined && due < since(registered)) return of([])
  if (status === "deferred") {
    const { filing } = decisive!.data
    const correction = about(all(facts, "FilingDeferred"), "filing", filing).at(-1)!.data.deadline.due
    const details = { organ, filing, due: correction }
    return of(day > correction ? [{ rule: "R-FILING-CORRECTION-OVERDUE", details }] : [])
  }
  const made = counts ? madeOn(facts, decisive, obligation.copies, day) : undefined
  const details = { organ, obligation: obligation.obligation, due, made }
  if (made !== undefined) return of(made > due ? [{ rule: "R-FILING-LATE", details }] : [])
  if (day <= due) return of([])
  const { system, version: text } = version ?? {}
  return of([
    obligation.subject === "new-routine-system" && version !== undefined
      ? { rule: "R-ROUTINE-FILED-IN-TIME", details: { organ, system, version: text, due } }
      : { rule: "R-FILING-OVERDUE", details }
  ])
}

export const filingFound = (facts: Facts, day: string): ReadonlyArray<Found> => {
  const plan = all(facts, "PlanProclaimed")
    .map(({ data }) => data)
    .filter(({ year }) => year <= Number(day.slice(0, 4)))
    .sort((a, b) => a.year - b.year)
    .at(-1)
  return (plan?.obligations ?? []).flatMap((obligation: any) =>
    responsibleOrgans(facts, day).flatMap((organ): ReadonlyArray<Found> => {
      const filed = about(all(facts, "FilingSubmitted"), "organ", organ)
      const own = filed.filter(({ data }) => data.plan === plan.plan && data.obligation === obligation.obligation)
      const asked = owed(facts, plan, obligation, organ, day)
      const each = asked.flatMap((version) => {
        // The same text, registered under another obligation, is not asked for again.
        const answers = filed.filter((one) =>
          own.includes(one)
            ? handsIn(contentOf(facts, one), version, obligation)
            : contentOf(facts, one).digest === version.digest && statusOn(facts, one, day) === "registered"
        )
        return judge(facts, organ, plan, obligation, answers, day, version).found
      })
      const others = own.filter((one) => !asked.some((version) => handsIn(contentOf(facts, one), version, obligation)))
      const rest = judge(facts, organ, plan, obligation, others, day)
      return asked.length > 0 && !rest.counts ? each : [...each, ...rest.found]
    })
  )
}
