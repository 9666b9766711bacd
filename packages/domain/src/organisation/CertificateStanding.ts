/**
 * How a certificate stands on a day, whatever was recorded when.
 *
 * The practice is that of a county of Hebei (吴桥县行政执法证件管理制度): a certificate has a term and is renewed, is
 * inspected every year, is returned on transfer and is void once lost. How long a term is, its issue says.
 */
import { HashMap } from "effect"
import { addDays, Dated, type LocalDate, type OrganId, type PersonId, type Table, yearOf } from "../kernel/index.ts"
import type { Certificate } from "./CertificateState.ts"
import type { CertificateStatus } from "./Labels.ts"

export type Certificates = Table<Certificate | undefined>

const isSuspended = (certificate: Certificate, on: LocalDate): boolean => {
  const last = Dated.on(certificate.suspensions, on)
  return last !== undefined && last !== "reinstated" && (last.until === undefined || on <= last.until)
}

/** The last day of the suspension that was entered last, where it has one. */
export const suspendedUntil = ({ suspensions }: Certificate, on: LocalDate): LocalDate | undefined => {
  const last = Dated.on(suspensions, on)
  return last === undefined || last === "reinstated" ? undefined : last.until
}

/**
 * The last year for which it was looked at, as known on the day. Issue and renewal look at it as an inspection does, so
 * neither needs another in its year.
 */
const lookedAt = ({ inspections, terms }: Certificate, on: LocalDate): number =>
  Math.max(
    ...terms.filter(({ from }) => from <= on).map(({ from }) => yearOf(from)),
    ...inspections.filter((one) => one.on <= on).map(({ year }) => year)
  )

/** The last day of the term that runs on a day. */
export const termOn = ({ terms }: Certificate, on: LocalDate): LocalDate | undefined => Dated.on(terms, on)

/**
 * A year's inspection may be held until the year is over; from 1 January on, a certificate that was not inspected for
 * the year before is `uninspected` and does not entitle to act, until it is.
 *
 * None is owed while a certificate is suspended, for it is withheld and not used; nor does a suspension stand in for one:
 * when it ends, the certificate is `uninspected` until the year before is made up, and then used again.
 *
 * What weighs more is said first: an end before an expired term, that before a suspension, that before an inspection
 * missed, since each is mended by another command.
 */
export const certificateOn = (certificate: Certificate, on: LocalDate): CertificateStatus => {
  const { ended, issued } = certificate
  if (on < issued.from) return "not-yet"
  if (ended !== undefined && ended.from <= on) return ended.as
  const term = termOn(certificate, on)
  if (term === undefined || term < on) return "expired"
  if (isSuspended(certificate, on)) return "suspended"
  return lookedAt(certificate, on) < yearOf(on) - 1 ? "uninspected" : "active"
}

/** Neither ended nor expired: whoever holds it gets no other. */
export const isLive = (status: CertificateStatus): boolean =>
  status === "active" || status === "suspended" || status === "uninspected"

/** The last day on which it is held, as far as is known. */
export const lastDayOf = ({ ended, issued, terms }: Certificate): LocalDate => {
  const term = terms.reduce((last, { value }) => (last < value ? value : last), issued.from)
  const dayBeforeEnd = ended === undefined ? term : addDays(ended.from, -1)
  return dayBeforeEnd < term ? dayBeforeEnd : term
}

const inOrder = (certificates: Certificates, wanted: (one: Certificate) => boolean): ReadonlyArray<Certificate> =>
  [...HashMap.values(certificates)]
    .filter((one): one is Certificate => one !== undefined && wanted(one))
    .sort((a, b) => a.position - b.position)

/** The certificates issued in an organ, in order of issue. */
export const issuedIn = (certificates: Certificates, organ: OrganId): ReadonlyArray<Certificate> =>
  inOrder(certificates, (one) => one.organ === organ)

/**
 * The certificate that an officer of an organ holds there on a day; where none is live, the last one issued by then. A
 * certificate of an organ that the officer has left is none in the next.
 */
export const certificateOfOfficerOn = (
  certificates: Certificates,
  officer: PersonId,
  organ: OrganId,
  on: LocalDate
): Certificate | undefined => {
  const own = inOrder(certificates, (one) => one.officer === officer && one.organ === organ && one.issued.from <= on)
  return own.findLast((one) => isLive(certificateOn(one, on))) ?? own[own.length - 1]
}

/** Whether an officer of an organ may act on a day: an enforcement certificate, active on that day. */
export const isCertifiedOn = (
  certificates: Certificates,
  officer: PersonId,
  organ: OrganId,
  on: LocalDate
): boolean => {
  const held = certificateOfOfficerOn(certificates, officer, organ, on)
  return held?.kind === "enforcement" && certificateOn(held, on) === "active"
}
