/** Declares a lost certificate void. The officer who lost it may say so. */
import { Either, Schema } from "effect"
import { accept, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { CertificateLost } from "./CertificateEvents.ts"
import { stepFrom, stepInput, stepReads } from "./CertificateSteps.ts"

export const DeclareCertificateLost = decision("DeclareCertificateLost", {
  zh: "声明证件遗失作废",
  en: "Declare a certificate lost",
  clause: "P2.2-3",
  input: Schema.Struct(stepInput),
  allowed: may.DeclareCertificateLost,
  reads: stepReads,
  decide: (input, { certificate }, context) =>
    Either.gen(function* () {
      const { data } = yield* stepFrom("DeclareCertificateLost", input, certificate, context)
      return yield* accept(CertificateLost.of(data))
    })
})
