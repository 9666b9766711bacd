/** Takes a certificate back: on transfer, on leaving, or when another takes its place. */
import { Either, Schema } from "effect"
import { accept, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { CertificateReturned } from "./CertificateEvents.ts"
import { stepFrom, stepInput, stepReads } from "./CertificateSteps.ts"

export const ReturnCertificate = decision("ReturnCertificate", {
  zh: "交回证件",
  en: "Return a certificate",
  clause: "P2.2-3",
  input: Schema.Struct(stepInput),
  allowed: may.ReturnCertificate,
  reads: stepReads,
  decide: (input, { certificate }, context) =>
    Either.gen(function* () {
      const { data } = yield* stepFrom("ReturnCertificate", input, certificate, context)
      return yield* accept(CertificateReturned.of(data))
    })
})
