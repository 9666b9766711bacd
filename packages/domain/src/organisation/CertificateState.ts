/** The fold of certificates: each through its life, late entries (补录) in the place of the day they speak of. */
import {
  type CertificateId,
  Dated,
  type Entered,
  entered,
  entity,
  type Fold,
  type LocalDate,
  narrow,
  type OrganId,
  type PersonId,
  type Table,
  tag
} from "../kernel/index.ts"
import {
  CertificateInspected,
  CertificateIssued,
  CertificateLost,
  CertificateReinstated,
  CertificateRenewed,
  CertificateReturned,
  CertificateRevoked,
  CertificateSuspended
} from "./CertificateEvents.ts"
import type { CertificateKind } from "./Labels.ts"

/** The ways in which a certificate ends for good. */
export type Ending = "lost" | "returned" | "revoked"

export interface Certificate {
  readonly certificate: CertificateId
  /** In which it was issued; its holder may meanwhile serve elsewhere. */
  readonly organ: OrganId
  readonly officer: PersonId
  readonly kind: CertificateKind
  readonly issuer: string
  readonly issued: Entered
  /** The last day of its term: of the first from issue on, of the next from each renewal on. */
  readonly terms: Dated.Dated<LocalDate>
  readonly inspections: ReadonlyArray<{ readonly year: number; readonly on: LocalDate }>
  readonly suspensions: Dated.Dated<{ readonly until?: LocalDate } | "reinstated">
  /** The earliest that is known: what has ended does not end again. */
  readonly ended?: { readonly as: Ending; readonly from: LocalDate }
  readonly position: number
}

const ending =
  (as: Ending) =>
  (state: Certificate | undefined, { from }: { readonly from: LocalDate }): Certificate | undefined =>
    state === undefined || (state.ended !== undefined && state.ended.from <= from)
      ? state
      : { ...state, ended: { as, from } }

export const certificates = entity<"certificate", Certificate | undefined>("certificate", undefined, (on) => [
  on(CertificateIssued, (_, { certificate, from, issuer, kind, officer, organ, until }, record) => ({
    certificate,
    organ,
    officer,
    kind,
    issuer,
    issued: entered(from, record),
    terms: [{ from, value: until }],
    inspections: [],
    suspensions: [],
    position: record.position
  })),
  on(
    CertificateInspected,
    (state, { from, year }) => state && { ...state, inspections: [...state.inspections, { year, on: from }] }
  ),
  on(CertificateRenewed, (state, { from, until }) => state && { ...state, terms: Dated.set(state.terms, from, until) }),
  on(
    CertificateSuspended,
    (state, { from, until }) =>
      state && { ...state, suspensions: Dated.set(state.suspensions, from, until === undefined ? {} : { until }) }
  ),
  on(
    CertificateReinstated,
    (state, { from }) => state && { ...state, suspensions: Dated.set(state.suspensions, from, "reinstated" as const) }
  ),
  on(CertificateReturned, ending("returned")),
  on(CertificateLost, ending("lost")),
  on(CertificateRevoked, ending("revoked"))
])

/** The certificates issued in one organ, and those of one officer: reads only what carries its tag. */
export const certificatesOf = (organ: OrganId): Fold<Table<Certificate | undefined>> =>
  narrow(certificates.all, [[tag("organ", organ)]])
export const certificatesOfOfficer = (officer: PersonId): Fold<Table<Certificate | undefined>> =>
  narrow(certificates.all, [[tag("officer", officer)]])
