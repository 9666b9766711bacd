/** What is open in routine systems and publications on a day, told from the bare events. */
import { adoptedBy } from "./BasisOracle.ts"
import { about, all, type Facts, type Found, isLiveOrgan, liveOrgans, responsibleOrgans, since } from "./Facts.ts"
import { publishedAs } from "./RoundOracle.ts"

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

const publicationFound = (facts: Facts, organ: string, day: string): ReadonlyArray<Found> => {
  const gone = (publication: string) =>
    all(facts, "Unpublished").find(({ data }) => data.publication === publication && data.on <= day)
  const owed = [
    ["catalogue", "CatalogueAdopted"],
    ["decomposition", "DecompositionAdopted"]
  ] as const
  return owed.flatMap(([kind, type]) => {
    const edition = adoptedBy(facts, type, organ, day)?.edition
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

/** What is said of a subject that was published, by its documents as they stand: none where nothing stands any more. */
const keptPublic = (facts: Facts, organ: string, subject: any, standing: Facts, day: string): ReadonlyArray<Found> => {
  const { kind, ...named } = subject
  const [[field, id]] = Object.entries(named) as [[string, string]]
  const placed = all(facts, "Published").filter(
    ({ data }) => data.organ === organ && data.subject.kind === kind && data.subject[field] === id && data.on <= day
  )
  const open = placed.filter(
    ({ data }) =>
      !all(facts, "Unpublished").some((one) => one.data.publication === data.publication && one.data.on <= day)
  )
  const document = standing.findLast(({ data }) => data.document !== undefined)?.data.document.sha256
  const holds = open.some(({ data }) => document === undefined || data.subject.digest === document)
  const found = (problem: string) => [
    { rule: "R-PUBLICATION-ASSESSMENT-PUBLIC", details: { organ, kind, subject: id, problem } }
  ]
  if (open.length > 0) return standing.length > 0 && holds ? [] : found("outdated")
  return standing.length > 0 && placed.length > 0 ? found("withdrawn") : []
}
/** Of each round that was opened: the standard that it goes by, its process and its result. */
const assessmentFound = (facts: Facts, organ: string, day: string): ReadonlyArray<Found> => {
  const happened = facts.filter((fact) => since(fact) <= day)
  return about(all(happened, "RoundOpened"), "organ", organ).flatMap(({ data: { round, scheme } }) => {
    const ofRound = about(happened, "round", round)
    const standard = about(all(facts, "SchemePublished"), "scheme", scheme)
    return [
      ...keptPublic(facts, organ, { kind: "assessment-standard", scheme }, standard, day),
      ...["process", "result"].flatMap((aspect) =>
        keptPublic(facts, organ, { kind: `assessment-${aspect}`, round }, publishedAs(ofRound, aspect), day)
      )
    ]
  })
}

/** An organ that is no more shows its publications no more. */
const withdrawnLate = (facts: Facts, day: string): ReadonlyArray<Found> =>
  all(facts, "Unpublished")
    .filter(
      ({ data: { on, organ, revoked } }) => on <= day && isLiveOrgan(facts, organ, day) && on > revoked?.deadline.due
    )
    .map(({ data: { organ, publication } }) => ({
      rule: "R-PUBLICATION-WITHDRAWN-IN-TIME",
      details: { organ, publication }
    }))

export const publicFound = (facts: Facts, day: string): ReadonlyArray<Found> => [
  ...responsibleOrgans(facts, day).flatMap((organ) => routineFound(facts, organ, day)),
  ...liveOrgans(facts, day).flatMap((organ) => publicationFound(facts, organ, day)),
  ...liveOrgans(facts, day).flatMap((organ) => assessmentFound(facts, organ, day)),
  ...withdrawnLate(facts, day)
]
