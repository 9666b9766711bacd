/** Oversight across all modules: what is open anywhere, and what ever happened to anything. */
import { accountabilityModule } from "../accountability/index.ts"
import { assessmentModule } from "../assessment/index.ts"
import { basisModule } from "../basis/index.ts"
import { calendarModule } from "../calendar/index.ts"
import { dutyModule } from "../duty/index.ts"
import { filingModule } from "../filing/index.ts"
import type { Module } from "../kernel/index.ts"
import { organisationModule } from "../organisation/index.ts"
import { publicationModule } from "../publication/index.ts"
import { routineModule } from "../routine/index.ts"
import { Findings } from "./Findings.ts"
import { history } from "./History.ts"

export * from "./Findings.ts"
export * from "./Severity.ts"

export const History = history(
  [
    calendarModule,
    organisationModule,
    basisModule,
    dutyModule,
    routineModule,
    filingModule,
    assessmentModule,
    accountabilityModule,
    publicationModule
  ].flatMap(({ events }) => events)
)

export const oversightModule: Module = {
  name: "oversight",
  zh: "监督",
  en: "Oversight",
  events: [],
  rules: [],
  commands: [],
  views: [Findings, History]
}
