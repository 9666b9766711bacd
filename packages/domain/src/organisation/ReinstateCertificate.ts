/** Ends a suspension: the certificate may be used again from the day on, while its holder serves in the organ. */
import { Either, Schema } from "effect"
import { accept, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { CertificateReinstated } from "./CertificateEvents.ts"
import { keepingReads, keepingStep, stepInput } from "./CertificateSteps.ts"

export const ReinstateCertificate = decision("ReinstateCertificate", {
  zh: "恢复证件",
  en: "Reinstate a certificate",
  clause: "P2.2-3",
  input: Schema.Struct(stepInput),
  allowed: may.ReinstateCertificate,
  reads: keepingReads,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { data } = yield* keepingStep("ReinstateCertificate", input, states, context)
      return yield* accept(CertificateReinstated.of(data))
    })
})
