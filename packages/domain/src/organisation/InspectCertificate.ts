/** Records that a certificate passed its yearly inspection (年审), for the year of the day or the year before. */
import { Either, Schema } from "effect"
import { accept, decision, Year, yearOf } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { CertificateInspected } from "./CertificateEvents.ts"
import { InspectionYear } from "./CertificateRules.ts"
import { keepingReads, keepingStep, stepInput } from "./CertificateSteps.ts"

export const InspectCertificate = decision("InspectCertificate", {
  zh: "证件年审",
  en: "Inspect a certificate",
  clause: "P2.5-S1",
  input: Schema.Struct({ ...stepInput, year: Year }),
  allowed: may.InspectCertificate,
  reads: keepingReads,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const found = yield* keepingStep("InspectCertificate", input, states, context)
      const { certificate, year } = input
      const on = found.data.from
      const before = found.certificate.inspections.find((one) => one.year === year)
      if (before !== undefined) return yield* InspectionYear.refuse({ certificate, year, on, inspected: before.on })
      if (year !== yearOf(on) && year !== yearOf(on) - 1) return yield* InspectionYear.refuse({ certificate, year, on })
      return yield* accept(CertificateInspected.of({ ...found.data, year }))
    })
})
