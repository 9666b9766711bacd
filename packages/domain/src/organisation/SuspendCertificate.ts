/** Suspends a certificate (暂扣) from a day on: until a last day, or until it is reinstated. It says why. */
import { Either, Schema } from "effect"
import { accept, decision, LastDay, optional } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { CertificateSuspended } from "./CertificateEvents.ts"
import { requirePeriod, stepFrom, stepInput, stepReads } from "./CertificateSteps.ts"

export const SuspendCertificate = decision("SuspendCertificate", {
  zh: "暂扣证件",
  en: "Suspend a certificate",
  clause: "P2.2-3",
  input: Schema.Struct({ ...stepInput, until: optional(LastDay) }),
  allowed: may.SuspendCertificate,
  needsReason: true,
  reads: stepReads,
  decide: (input, { certificate }, context) =>
    Either.gen(function* () {
      const { data } = yield* stepFrom("SuspendCertificate", input, certificate, context)
      const { until } = input
      if (until === undefined) return yield* accept(CertificateSuspended.of(data))
      yield* requirePeriod(input.certificate, data.from, until)
      return yield* accept(CertificateSuspended.of({ ...data, until }))
    })
})
