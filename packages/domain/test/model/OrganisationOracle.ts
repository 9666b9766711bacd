/** What is open about organs, officers and certificates on a day, told from the bare events. */
import {
  all,
  everyOfficer,
  type Fact,
  type Facts,
  type Found,
  isForEnforcement,
  isLivePost,
  isLiveUnit,
  latest,
  liveOrgans,
  liveUnits,
  servingOn,
  since
} from "./Facts.ts"

const yearOf = (day: string): number => Number(day.slice(0, 4))

export type Status = "not-yet" | "ended" | "expired" | "suspended" | "uninspected" | "active"
/** How a certificate stands on a day. */
export const certificateStatus = (facts: Facts, { data: issued }: Fact, day: string): Status => {
  const of = facts.filter(({ data }) => data.certificate === issued.certificate)
  if (day < issued.from) return "not-yet"
  const ends = all(of, "CertificateReturned", "CertificateLost", "CertificateRevoked")
  if (ends.some((end) => since(end) <= day)) return "ended"
  const terms = all(of, "CertificateIssued", "CertificateRenewed")
  if (latest(terms, day)?.data.until < day) return "expired"
  const hold = latest(all(of, "CertificateSuspended", "CertificateReinstated"), day)
  if (hold?.type === "CertificateSuspended" && (hold.data.until ?? "9999") >= day) return "suspended"
  const looked = [
    ...terms.filter((one) => since(one) <= day).map((one) => yearOf(since(one))),
    ...all(of, "CertificateInspected")
      .filter((one) => since(one) <= day)
      .map(({ data }) => data.year)
  ]
  return looked.some((year) => year >= yearOf(day) - 1) ? "active" : "uninspected"
}

export const isLiveCertificate = (facts: Facts, issued: Fact, day: string): boolean =>
  ["suspended", "uninspected", "active"].includes(certificateStatus(facts, issued, day))

/** The one that an officer of an organ holds there on a day; where none is live, the last issued by then. */
export const certificateHeld = (facts: Facts, organ: string, officer: string, day: string): Fact | undefined => {
  const issued = all(facts, "CertificateIssued").filter(
    ({ data }) => data.organ === organ && data.officer === officer && data.from <= day
  )
  return issued.findLast((one) => isLiveCertificate(facts, one, day)) ?? issued.at(-1)
}

export const isCertified = (facts: Facts, organ: string, officer: string, day: string): boolean =>
  all(facts, "CertificateIssued").some(
    (one) =>
      one.data.organ === organ &&
      one.data.officer === officer &&
      one.data.kind === "enforcement" &&
      certificateStatus(facts, one, day) === "active"
  )

const leadership = (facts: Facts, organ: string, day: string): ReadonlyArray<Found> => {
  const named = latest(
    all(facts, "LeadershipAppointed").filter(({ data }) => data.organ === organ),
    day
  )
  if (named === undefined) return [{ rule: "R-ORG-LEADERSHIP", details: { organ } }]
  const unit = named.data.undertakingUnit
  return isLiveUnit(facts, organ, unit, day) ? [] : [{ rule: "R-ORG-LEADERSHIP", details: { organ, unit } }]
}

const certified = (facts: Facts, organ: string, day: string): ReadonlyArray<Found> =>
  everyOfficer(facts).flatMap((officer) => {
    const serving = servingOn(facts, officer, day)
    if (serving?.organ !== organ || serving.post === undefined || !isForEnforcement(facts, serving.post)) return []
    return isCertified(facts, organ, officer, day)
      ? []
      : [{ rule: "R-ORG-CERTIFIED", details: { organ, officer, post: serving.post } }]
  })

/** Of organs dissolved too: a certificate outlives its organ. */
const held = (facts: Facts, day: string): ReadonlyArray<Found> =>
  all(facts, "CertificateIssued").flatMap((issued): ReadonlyArray<Found> => {
    if (!isLiveCertificate(facts, issued, day)) return []
    const { certificate, officer, organ } = issued.data
    const serving = servingOn(facts, officer, day)
    if (serving?.organ !== organ || serving?.staffing !== "establishment") {
      return [{ rule: "R-ORG-CERTIFICATE-RETURNED", details: { organ, officer, certificate } }]
    }
    return certificateStatus(facts, issued, day) === "uninspected"
      ? [{ rule: "R-ORG-INSPECTED", details: { organ, officer, certificate, year: yearOf(day) - 1 } }]
      : []
  })

const misplaced = (facts: Facts, organ: string, day: string): ReadonlyArray<Found> =>
  all(facts, "PostEstablished")
    .filter(({ data }) => data.organ === organ && isLivePost(facts, organ, data.unit, data.post, day))
    .filter(({ data }) => !isLiveUnit(facts, organ, data.unit, day))
    .map(({ data }) => ({ rule: "R-ORG-POST-PLACED", details: { organ, unit: data.unit, post: data.post } }))

/** Once an organ is dissolved, nobody serves in it and it has no units. */
const leftBehind = (facts: Facts, day: string): ReadonlyArray<Found> =>
  all(facts, "OrganDissolved")
    .filter(({ data }) => data.from <= day)
    .flatMap(({ data: { organ } }) => [
      ...everyOfficer(facts)
        .filter((officer) => servingOn(facts, officer, day)?.organ === organ)
        .map((officer) => ({ rule: "R-ORG-SUCCESSION", details: { organ, officer } })),
      ...liveUnits(facts, organ, day).map((unit) => ({ rule: "R-ORG-SUCCESSION", details: { organ, unit } }))
    ])

export const organisationFound = (facts: Facts, day: string): ReadonlyArray<Found> => [
  ...liveOrgans(facts, day).flatMap((organ) => [
    ...leadership(facts, organ, day),
    ...certified(facts, organ, day),
    ...misplaced(facts, organ, day)
  ]),
  ...held(facts, day),
  ...leftBehind(facts, day)
]
