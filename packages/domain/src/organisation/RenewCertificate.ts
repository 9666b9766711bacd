/** Prolongs a certificate's term (换证) from a day on, even one that has expired by then. How long, the input says. */
import { Either, Schema } from "effect"
import { accept, decision, LastDay } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { CertificateRenewed } from "./CertificateEvents.ts"
import { CertificateTerm } from "./CertificateRules.ts"
import { termOn } from "./CertificateStanding.ts"
import { certificatesOfOfficer } from "./CertificateState.ts"
import { keepingReads, keepingStep, requireAlone, requirePeriod, stepInput } from "./CertificateSteps.ts"

export const RenewCertificate = decision("RenewCertificate", {
  zh: "换发证件",
  en: "Renew a certificate",
  clause: "P2.2-3",
  input: Schema.Struct({ ...stepInput, until: LastDay }),
  allowed: may.RenewCertificate,
  reads: (input) => ({ ...keepingReads(input), own: certificatesOfOfficer(input.officer) }),
  decide: (input, states, context) =>
    Either.gen(function* () {
      const found = yield* keepingStep("RenewCertificate", input, states, context)
      const { certificate, officer, until } = input
      const { from } = found.data
      yield* requirePeriod(certificate, from, until)
      const term = termOn(found.certificate, from)
      if (term !== undefined && until <= term) {
        return yield* CertificateTerm.refuse({ certificate, from, until, term })
      }
      yield* requireAlone(states.own, certificate, { officer, from, until })
      return yield* accept(CertificateRenewed.of({ ...found.data, until }))
    })
})
