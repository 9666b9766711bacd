/** A county as tests need it: short ways to say that it has organs, units and leaders since a day. */
import { CertificateId, JurisdictionId, LocalDate, OrganId, PersonId, PostId, UnitId } from "@zhize/domain"
import { FastCheck as fc } from "effect"
import {
  CertificateInspected,
  CertificateIssued,
  CertificateLost,
  CertificateReinstated,
  CertificateRenewed,
  CertificateReturned,
  CertificateRevoked,
  CertificateSuspended,
  JurisdictionEstablished,
  LeadershipAppointed,
  OfficerAssigned,
  OfficerEnrolled,
  OfficerLeft,
  OfficerTransferred,
  OrganDissolved,
  OrganRegistered,
  PostAbolished,
  PostEstablished,
  UnitAbolished,
  UnitEstablished
} from "../../src/organisation/index.ts"

/** The day on which commands are decided unless a test says otherwise. */
export const today = "2026-05-01"

export const day = (text: string) => LocalDate.make(text)

export const county = JurisdictionEstablished.of({ jurisdiction: JurisdictionId.make("guyuan"), name: "沽源县" })

export const organ = (id: string, from = "2020-01-01", name = id) =>
  OrganRegistered.of({ organ: OrganId.make(id), name, kind: "administrative", led: "local", from: day(from) })

export const dissolved = (id: string, successor: string, from: string) =>
  OrganDissolved.of({ organ: OrganId.make(id), successor: OrganId.make(successor), from: day(from) })

export const unit = (of: string, id: string, from = "2020-01-01", name = id) =>
  UnitEstablished.of({ organ: OrganId.make(of), unit: UnitId.make(id), name, kind: "internal", from: day(from) })

export const abolished = (of: string, id: string, from: string) =>
  UnitAbolished.of({ organ: OrganId.make(of), unit: UnitId.make(id), from: day(from) })

export const leaders = {
  principal: { name: "局长甲", title: "局长" },
  supervising: { name: "副局长乙", title: "副局长" }
}

export const leadership = (of: string, undertakingUnit: string, from = "2020-01-01") =>
  LeadershipAppointed.of({
    organ: OrganId.make(of),
    ...leaders,
    undertakingUnit: UnitId.make(undertakingUnit),
    from: day(from)
  })

const post = { organ: OrganId.make("nyj"), unit: UnitId.make("zfd") }
/** A post of the unit `zfd` of the organ `nyj`. */
export const posted = (id: string, from = "2020-01-01", enforcement = true) =>
  PostEstablished.of({ ...post, post: PostId.make(id), name: `岗位${id}`, enforcement, from: day(from) })
export const postGone = (id: string, from: string) =>
  PostAbolished.of({ ...post, post: PostId.make(id), from: day(from) })

export const enrolled = (
  id: string,
  from = "2020-01-01",
  staffing: "establishment" | "contract" = "establishment",
  of = "nyj"
) =>
  OfficerEnrolled.of({
    organ: OrganId.make(of),
    officer: PersonId.make(id),
    name: `${id}某`,
    staffing,
    from: day(from)
  })
export const assigned = (id: string, to: string, from: string) =>
  OfficerAssigned.of({ ...post, officer: PersonId.make(id), post: PostId.make(to), from: day(from) })
export const transferred = (id: string, of: string, to: string, from: string) =>
  OfficerTransferred.of({
    organ: OrganId.make(of),
    officer: PersonId.make(id),
    toOrgan: OrganId.make(to),
    name: `${id}某`,
    staffing: "establishment",
    from: day(from)
  })
export const left = (id: string, from: string, of = "nyj") =>
  OfficerLeft.of({ organ: OrganId.make(of), officer: PersonId.make(id), from: day(from) })

/** The certificate `c1` of the officer `甲` of the organ `nyj`, unless another is named. */
export const heldBy = (certificate = "c1", officer = "甲", organ = "nyj") => ({
  organ: OrganId.make(organ),
  officer: PersonId.make(officer),
  certificate: CertificateId.make(certificate)
})
export const issued = (
  from: string,
  until: string,
  held = heldBy(),
  kind: "enforcement" | "supervision" = "enforcement"
) => CertificateIssued.of({ ...held, kind, issuer: "省政府", from: day(from), until: day(until) })
export const inspected = (year: number, from: string, held = heldBy()) =>
  CertificateInspected.of({ ...held, year, from: day(from) })
export const renewed = (from: string, until: string, held = heldBy()) =>
  CertificateRenewed.of({ ...held, from: day(from), until: day(until) })
export const suspended = (from: string, until?: string, held = heldBy()) =>
  CertificateSuspended.of({ ...held, from: day(from), ...(until === undefined ? {} : { until: day(until) }) })
export const reinstated = (from: string, held = heldBy()) => CertificateReinstated.of({ ...held, from: day(from) })
export const returned = (from: string, held = heldBy()) => CertificateReturned.of({ ...held, from: day(from) })
export const lost = (from: string, held = heldBy()) => CertificateLost.of({ ...held, from: day(from) })
export const revoked = (from: string, held = heldBy()) => CertificateRevoked.of({ ...held, from: day(from) })

export const clerkOf = (id: string) => ({ role: "organ-clerk", organ: OrganId.make(id) }) as const

/** An id, different from all of a few. */
export const idBut = (...taken: ReadonlyArray<string>) =>
  fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/).filter((id) => !taken.includes(id))

/** A day of 2026 or 2027 and one after it. */
export const twoDays = fc
  .tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 1, max: 100 }))
  .map(([first, more]) => [nth(first), nth(first + more)] as const)

const nth = (index: number) => day(new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10))

/** How often a property of a rule is tried: each run reaches the allowed and the refused side. */
export const runs = { fastCheck: { numRuns: 25 } }
