/** What every step of a certificate's life shares: whose certificate it is, and from which states the step is drawn. */
import { Either, HashMap } from "effect"
import { CertificateId, type Context, LocalDate, optional, OrganId, PersonId, type RefusedBy } from "../kernel/index.ts"
import { CertificateAlone, CertificateKnown, CertificateStep, CertificateTerm } from "./CertificateRules.ts"
import { certificateOn, type Certificates, lastDayOf } from "./CertificateStanding.ts"
import { type Certificate, certificates } from "./CertificateState.ts"
import type { CertificateStatus } from "./Labels.ts"
import { NotBefore } from "./Rules.ts"
import { requireOfficer } from "./StaffStanding.ts"
import { type Officer, officers } from "./StaffState.ts"
import { requireOrgan } from "./Standing.ts"
import { type Organ, organs } from "./State.ts"

/** The input that every step begins with. `from`: the day on which it takes effect, by default today. */
export const stepInput = { organ: OrganId, officer: PersonId, certificate: CertificateId, from: optional(LocalDate) }
export interface StepInput {
  readonly organ: OrganId
  readonly officer: PersonId
  readonly certificate: CertificateId
  readonly from?: LocalDate
}

const held: ReadonlyArray<CertificateStatus> = ["active", "suspended", "uninspected", "expired"]

/** From which states each step may be taken. Lost, returned and revoked certificates have no next step. */
const drawn = {
  InspectCertificate: ["active", "uninspected"],
  RenewCertificate: ["active", "uninspected", "expired"],
  SuspendCertificate: ["active", "uninspected"],
  ReinstateCertificate: ["suspended"],
  ReturnCertificate: held,
  DeclareCertificateLost: held,
  RevokeCertificate: held
} satisfies Readonly<Record<string, ReadonlyArray<CertificateStatus>>>
type Step = keyof typeof drawn

const allows = (step: Step, status: CertificateStatus): boolean =>
  (drawn[step] as ReadonlyArray<CertificateStatus>).includes(status)

const possible = (status: CertificateStatus): ReadonlyArray<string> =>
  (Object.keys(drawn) as ReadonlyArray<Step>).filter((step) => allows(step, status))

/** A step that ends or suspends a certificate is taken wherever its holder is by now, and even if the organ is no more. */
export const stepReads = ({ certificate }: StepInput) => ({ certificate: certificates.one(certificate) })

/** The certificate, found and on that day in a state that allows the step; or why not. */
export const stepFrom = (step: Step, input: StepInput, state: Certificate | undefined, { today }: Context) => {
  const { certificate, officer, organ } = input
  const from = input.from ?? today
  const refuse = (problem: "unknown" | "other-organ" | "other-officer") =>
    CertificateKnown.refuse({ organ, officer, certificate, problem })
  if (state === undefined) return refuse("unknown")
  if (state.organ !== organ) return refuse("other-organ")
  if (state.officer !== officer) return refuse("other-officer")
  if (from < state.issued.from) return NotBefore.refuse({ subject: certificate, on: from, exists: state.issued.from })
  const status = certificateOn(state, from)
  return allows(step, status)
    ? Either.right({ data: { organ, officer, certificate, from }, certificate: state })
    : CertificateStep.refuse({ certificate, on: from, status, step, possible: possible(status) })
}

/** A step that keeps a certificate in use is taken while its holder serves in the organ. */
export const keepingReads = (input: StepInput) => ({
  ...stepReads(input),
  organ: organs.one(input.organ),
  officer: officers.one(input.officer)
})

export const keepingStep = (
  step: Step,
  input: StepInput,
  states: {
    readonly certificate: Certificate | undefined
    readonly organ: Organ | undefined
    readonly officer: Officer | undefined
  },
  context: Context
) =>
  Either.gen(function* () {
    const found = yield* stepFrom(step, input, states.certificate, context)
    yield* requireOrgan(states.organ, input.organ, found.data.from)
    yield* requireOfficer(states.officer, input.organ, input.officer, found.data.from)
    return found
  })

/** A period does not end before it begins. */
export const requirePeriod = (certificate: CertificateId, from: LocalDate, until: LocalDate) =>
  until < from ? CertificateTerm.refuse({ certificate, from, until }) : Either.right(undefined)

/** No other certificate of the officer is held on any day of a term. */
export const requireAlone = (
  own: Certificates,
  certificate: CertificateId,
  term: { readonly officer: PersonId; readonly from: LocalDate; readonly until: LocalDate }
): Either.Either<undefined, RefusedBy<typeof CertificateAlone>> => {
  for (const other of HashMap.values(own)) {
    if (other === undefined || other.certificate === certificate) continue
    const until = lastDayOf(other)
    if (other.issued.from <= term.until && term.from <= until) {
      return CertificateAlone.refuse({ officer: term.officer, certificate: other.certificate, until })
    }
  }
  return Either.right(undefined)
}
