/**
 * What is open about an organ's posts, officers and certificates on a day, each with the command that mends it. Pure:
 * views show it, gates ask for none. It takes the tables of one organ (`postsOf`, `officersOf`, `certificatesOf`) or all.
 */
import { Either } from "effect"
import { addDays, type Finding, type LocalDate, type Mend, yearOf } from "../kernel/index.ts"
import {
  certificateOfOfficerOn,
  certificateOn,
  type Certificates,
  isLive,
  issuedIn,
  suspendedUntil
} from "./CertificateStanding.ts"
import type { Certificate } from "./CertificateState.ts"
import { Succeeded } from "./OfficerRules.ts"
import { PostPlaced } from "./PostRules.ts"
import { Certified, HandedBack, Inspected } from "./StaffFindingRules.ts"
import {
  livePosts,
  officerOn,
  type Officers,
  type Posts,
  servingOfficers,
  type StandingOfficer
} from "./StaffStanding.ts"
import { known, liveUnits, type Organs, requireUnit, type Units } from "./Standing.ts"
import type { Organ } from "./State.ts"
import { successorOf } from "./Succession.ts"

export interface Staff {
  readonly organs: Organs
  readonly units: Units
  readonly posts: Posts
  readonly officers: Officers
  readonly certificates: Certificates
}

/** What gives an officer on an enforcement post a certificate to act with; who cannot get one takes another post. */
const certify = ({ officer, organ, staffing }: StandingOfficer, held: Certificate | undefined, on: LocalDate): Mend => {
  const input = { organ, officer }
  const mend = (command: string, more: object = {}): Mend => ({ command, input: { ...input, ...more } })
  const status = held === undefined ? "returned" : certificateOn(held, on)
  if (staffing !== "establishment" || status === "revoked") return mend("AssignOfficer")
  if (held === undefined || !(isLive(status) || status === "expired")) return mend("IssueCertificate")
  const { certificate } = held
  if (held.kind !== "enforcement") return mend("ReturnCertificate", { certificate })
  // A suspension with a last day is served: the officer leaves the post meanwhile.
  if (status === "suspended") {
    return suspendedUntil(held, on) === undefined
      ? mend("ReinstateCertificate", { certificate })
      : mend("AssignOfficer")
  }
  if (status === "expired") return mend("RenewCertificate", { certificate })
  return mend("InspectCertificate", { certificate, year: yearOf(on) - 1 })
}

const uncertified = (
  { certificates, posts }: Staff,
  serving: StandingOfficer,
  on: LocalDate
): ReadonlyArray<Finding> => {
  const { assignment, name, officer, organ } = serving
  if (assignment === undefined || known(posts, assignment.post)?.enforcement !== true) return []
  const held = certificateOfOfficerOn(certificates, officer, organ, on)
  const status = held?.kind === "enforcement" ? certificateOn(held, on) : undefined
  if (status === "active") return []
  const of = held === undefined ? {} : { certificate: held.certificate, ...(status === undefined ? {} : { status }) }
  return [Certified.find({ organ, officer, name, post: assignment.post, ...of }, certify(serving, held, on))]
}

/** A certificate that its holder, no longer on the organ's establishment, still has; or one not inspected. */
const aboutCertificate = ({ officers }: Staff, held: Certificate, on: LocalDate): ReadonlyArray<Finding> => {
  const status = certificateOn(held, on)
  if (!isLive(status)) return []
  const { certificate, officer, organ } = held
  const about = { organ, officer, certificate }
  const holder = officerOn(known(officers, officer), on)
  if (holder?.organ !== organ || holder.staffing !== "establishment") {
    return [HandedBack.find(about, { command: "ReturnCertificate", input: about })]
  }
  if (status !== "uninspected") return []
  const year = yearOf(on) - 1
  return [Inspected.find({ ...about, year }, { command: "InspectCertificate", input: { ...about, year } })]
}

const leftBehind = (staff: Staff, { dissolved, organ }: Organ, on: LocalDate): ReadonlyArray<Finding> => {
  if (dissolved === undefined || on < dissolved.from) return []
  const successor = successorOf(staff.organs, organ, on)
  const about = { organ, dissolved: dissolved.from, successor }
  const lastDay = addDays(dissolved.from, -1)
  return [
    ...servingOfficers(staff.officers, organ, on).map(({ officer }) =>
      Succeeded.find(
        { ...about, officer },
        { command: "TransferOfficer", input: { organ, officer, toOrgan: successor } }
      )
    ),
    ...liveUnits(staff.units, organ, on).map(({ since, unit }) =>
      Succeeded.find(
        { ...about, unit },
        { command: "AbolishUnit", input: { organ, unit, from: since.from < lastDay ? lastDay : since.from } }
      )
    )
  ]
}

/** Of a dissolved organ: who and what is left in it, and which certificates were not returned. */
export const staffFindings = (organ: Organ, staff: Staff, on: LocalDate): ReadonlyArray<Finding> => {
  const certificates = issuedIn(staff.certificates, organ.organ).flatMap((one) => aboutCertificate(staff, one, on))
  const behind = leftBehind(staff, organ, on)
  if (organ.dissolved !== undefined && organ.dissolved.from <= on) return [...behind, ...certificates]
  return [
    ...livePosts(staff.posts, organ.organ, on)
      .filter(({ unit }) => Either.isLeft(requireUnit(known(staff.units, unit), organ.organ, unit, on)))
      .map(({ post, unit }) => {
        const about = { organ: organ.organ, unit, post }
        return PostPlaced.find(about, { command: "AbolishPost", input: about })
      }),
    ...servingOfficers(staff.officers, organ.organ, on).flatMap((one) => uncertified(staff, one, on)),
    ...certificates
  ]
}
