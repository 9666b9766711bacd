/**
 * Issues a certificate to an officer on the establishment, under a number never used before, for a term that the input
 * gives: how long a term is differs from place to place, so none is assumed.
 */
import { Either, Schema } from "effect"
import { accept, decision, LastDay, Name } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { CertificateIssued } from "./CertificateEvents.ts"
import { CertificateOnce, EstablishmentOnly } from "./CertificateRules.ts"
import { certificatesOfOfficer } from "./CertificateState.ts"
import { keepingReads, requireAlone, requirePeriod, stepInput } from "./CertificateSteps.ts"
import { CertificateKind } from "./Labels.ts"
import { requireOfficer } from "./StaffStanding.ts"
import { requireOrgan } from "./Standing.ts"

export const IssueCertificate = decision("IssueCertificate", {
  zh: "核发证件",
  en: "Issue a certificate",
  clause: "P2.2-3",
  input: Schema.Struct({ ...stepInput, kind: CertificateKind, issuer: Name, until: LastDay }),
  allowed: may.IssueCertificate,
  reads: (input) => ({ ...keepingReads(input), own: certificatesOfOfficer(input.officer) }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { certificate, officer, organ, until } = input
      const from = input.from ?? today
      if (states.certificate !== undefined) {
        return yield* CertificateOnce.refuse({ certificate, officer: states.certificate.officer })
      }
      yield* requireOrgan(states.organ, organ, from)
      const { staffing } = yield* requireOfficer(states.officer, organ, officer, from)
      if (staffing !== "establishment") return yield* EstablishmentOnly.refuse({ officer, staffing })
      yield* requirePeriod(certificate, from, until)
      yield* requireAlone(states.own, certificate, { officer, from, until })
      return yield* accept(CertificateIssued.of({ ...input, from }))
    })
})
