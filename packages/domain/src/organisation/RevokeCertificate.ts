/** Revokes a certificate for good (取消执法资格). Only the legal office decides it, and says why. */
import { Either, Schema } from "effect"
import { accept, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { CertificateRevoked } from "./CertificateEvents.ts"
import { stepFrom, stepInput, stepReads } from "./CertificateSteps.ts"

export const RevokeCertificate = decision("RevokeCertificate", {
  zh: "取消执法资格",
  en: "Revoke a certificate",
  clause: "P2.2-3",
  input: Schema.Struct(stepInput),
  allowed: may.RevokeCertificate,
  needsReason: true,
  reads: stepReads,
  decide: (input, { certificate }, context) =>
    Either.gen(function* () {
      const { data } = yield* stepFrom("RevokeCertificate", input, certificate, context)
      return yield* accept(CertificateRevoked.of(data))
    })
})
