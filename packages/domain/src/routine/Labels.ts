/** The kinds of routine systems: the nine that the plan names, in its order, and whatever else an organ adopts (等). */
import { Schema } from "effect"
import type { Bilingual } from "../kernel/index.ts"

const named = [
  "publicity",
  "procedure",
  "hearing",
  "case-file-review",
  "discretion-benchmark",
  "qualification",
  "supervision",
  "training",
  "major-case-filing"
] as const

export const SystemKind = Schema.Literal(...named, "other").annotations({ identifier: "SystemKind" })
export type SystemKind = typeof SystemKind.Type

/** What every organ must have in force. */
export const nineKinds: ReadonlyArray<SystemKind> = named

export const systemKinds: Readonly<Record<SystemKind, Bilingual>> = {
  publicity: { zh: "行政执法公示制度", en: "publicity of enforcement" },
  procedure: { zh: "行政执法程序制度", en: "enforcement procedure" },
  hearing: { zh: "行政执法听证制度", en: "hearings" },
  "case-file-review": { zh: "行政执法案卷评查制度", en: "review of case files" },
  "discretion-benchmark": { zh: "行政执法自由裁量权基准制度", en: "benchmarks of discretion" },
  qualification: { zh: "行政执法人员资格制度", en: "qualification of officers" },
  supervision: { zh: "行政执法监督制度", en: "supervision of enforcement" },
  training: { zh: "行政执法人员培训制度", en: "training of officers" },
  "major-case-filing": { zh: "重大行政执法备案制度", en: "filing of major decisions" },
  other: { zh: "其他制度", en: "other systems" }
}
