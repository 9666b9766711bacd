/** What is open in routine systems, filings, assessments and publications on a day, told from the bare events. */
import { editionOn } from "./BasisOracle.ts"
import { all, type Fact, type Facts, type Found, inOrder, isLiveOrgan, latest, liveOrgans, since } from "./Facts.ts"

const nine = [
  "publicity",
  "procedure",
  "hearing",
  "case-file-review",
  "discretion-benchmark",
  "qualification",
  "supervision",
  "training",
  "major-case-filing"
]

const routineFound = (facts: Facts, organ: string, day: string): ReadonlyArray<Found> =>
  nine
    .filter(
      (kind) =>
        !all(facts, "SystemAdopted").some(({ data: { effectiveFrom, system, ...data } }) => {
          const repeals = all(facts, "SystemRepealed").filter((one) => one.data.system === system)
          const gone = repeals.some((one) => since(one) <= day)
          return data.organ === organ && data.kind === kind && effectiveFrom <= day && !gone
        })
    )
    .map((kind) => ({ rule: "R-ROUTINE-NINE-KINDS", details: { organ, kind } }))

const steps: Readonly<Record<string, string>> = {
  FilingSubmitted: "submitted",
  FilingDeferred: "deferred",
  FilingSupplemented: "supplemented",
  FilingRegistered: "registered",
  FilingRefused: "refused",
  FilingWithdrawn: "withdrawn"
}
const ofFiling = (facts: Facts, filing: string) => facts.filter(({ data }) => data.filing === filing)
const statusOn = (facts: Facts, filing: string, day: string): string | undefined => {
  const last = latest(all(ofFiling(facts, filing), ...Object.keys(steps)), day)
  return last && steps[last.type]
}

/** The day on which every copy was in; of one supplemented too late, that day. */
const madeOn = (facts: Facts, submitted: Fact, copies: ReadonlyArray<string>, day: string): string | undefined => {
  const of = ofFiling(facts, submitted.data.filing)
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

/** Of what is handed in once a year: the other obligations are owed system by system. */
const yearly = ["basis-catalogue", "decomposition", "accountability-rules", "self-assessment"]

const filingFound = (facts: Facts, organ: string, day: string): ReadonlyArray<Found> => {
  const plans = all(facts, "PlanProclaimed").map(({ data }) => data)
  const plan = plans
    .filter(({ year }) => year <= Number(day.slice(0, 4)))
    .sort((a, b) => a.year - b.year)
    .at(-1)
  const registered = all(facts, "OrganRegistered").find(({ data }) => data.organ === organ)?.data.from
  return (plan?.obligations ?? []).flatMap((one: any): ReadonlyArray<Found> => {
    if (one.due.kind !== "fixed-date" || !yearly.includes(one.subject)) return []
    const pad = (value: number) => String(value).padStart(2, "0")
    const due = `${plan.year}-${pad(one.due.month)}-${pad(one.due.day)}`
    const filed = all(facts, "FilingSubmitted").filter(
      ({ data }) =>
        data.organ === organ && data.plan === plan.plan && data.obligation === one.obligation && data.on <= day
    )
    const decisive = ["registered", "supplemented", "submitted", "deferred", "refused"]
      .map((status) => filed.findLast(({ data }) => statusOn(facts, data.filing, day) === status))
      .find((found) => found !== undefined)
    const status = decisive && statusOn(facts, decisive.data.filing, day)
    if (status === "deferred" || (decisive === undefined && due < registered)) return []
    const made = decisive && status !== "refused" ? madeOn(facts, decisive, one.copies, day) : undefined
    const details = { organ, obligation: one.obligation, due }
    if (made !== undefined) return made > due ? [{ rule: "R-FILING-LATE", details: { ...details, made } }] : []
    return day > due ? [{ rule: "R-FILING-OVERDUE", details }] : []
  })
}

/** What is told of an obligation that is owed system by system is not judged. */
export const isYearly = (facts: Facts, obligation: unknown): boolean =>
  all(facts, "PlanProclaimed").every(({ data }) =>
    data.obligations.every(
      (one: any) => one.obligation !== obligation || (one.due.kind === "fixed-date" && yearly.includes(one.subject))
    )
  )

const publicationFound = (facts: Facts, organ: string, day: string): ReadonlyArray<Found> => {
  const gone = (publication: string) =>
    all(facts, "Unpublished").find(({ data }) => data.publication === publication && data.on <= day)
  const owed = [
    ["catalogue", "CatalogueAdopted"],
    ["decomposition", "DecompositionAdopted"]
  ] as const
  return owed.flatMap(([kind, type]) => {
    const edition = editionOn(facts, type, organ, day)
    const isPublic = all(facts, "Published").some(
      ({ data: { on, publication, subject, ...data } }) =>
        data.organ === organ &&
        subject.kind === kind &&
        subject.edition === edition &&
        on <= day &&
        gone(publication) === undefined
    )
    return edition === undefined || isPublic
      ? []
      : [{ rule: "R-PUBLICATION-EDITION-PUBLIC", details: { organ, kind, edition } }]
  })
}

const withdrawnLate = (facts: Facts, day: string): ReadonlyArray<Found> =>
  all(facts, "Unpublished")
    .filter(
      ({ data: { on, organ, revoked } }) => on <= day && isLiveOrgan(facts, organ, day) && on > revoked?.deadline.due
    )
    .map(({ data: { organ, publication } }) => ({
      rule: "R-PUBLICATION-WITHDRAWN-IN-TIME",
      details: { organ, publication }
    }))

const assessmentFound = (facts: Facts, day: string): ReadonlyArray<Found> => {
  const happened = facts.filter((fact) => since(fact) <= day)
  return all(happened, "RoundOpened").flatMap(({ data: { due, round, units } }) => {
    const of = happened.filter(({ data }) => data.round === round)
    if (all(of, "RoundClosed").length > 0) return []
    return units.flatMap((unit: string): ReadonlyArray<Found> => {
      const self = all(of, "SelfAssessmentSubmitted", "SelfAssessmentMissed").find(({ data }) => data.unit === unit)
      const details = { round, unit, due: due.due }
      if (self === undefined) return day > due.due ? [{ rule: "R-ASSESS-SELF-OVERDUE", details }] : []
      return since(self) > due.due ? [{ rule: "R-ASSESS-SELF-LATE", details }] : []
    })
  })
}

export const laterFound = (facts: Facts, day: string): ReadonlyArray<Found> => [
  ...liveOrgans(facts, day).flatMap((organ) => [
    ...routineFound(facts, organ, day),
    ...filingFound(facts, organ, day),
    ...publicationFound(facts, organ, day)
  ]),
  ...withdrawnLate(inOrder(facts), day),
  ...assessmentFound(facts, day)
]
