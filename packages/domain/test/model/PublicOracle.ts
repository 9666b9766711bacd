/** What is open in routine systems and publications on a day, told from the bare events. */
import { adoptedBy } from "./BasisOracle.ts"
import { all, type Facts, type Found, isLiveOrgan, liveOrgans, responsibleOrgans, since } from "./Facts.ts"

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
  ...withdrawnLate(facts, day)
]
