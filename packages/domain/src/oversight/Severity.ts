/**
 * How much a finding weighs, so that a leader sees first what may not wait.
 *
 * Severe: somebody acts, or may act, without what the law demands. Ordinary: a duty of the plan is not done, or not on
 * time. Slight: it is done, and something about it stays to be noted or mended.
 */
import type { Bilingual } from "../kernel/index.ts"

export type Severity = "severe" | "ordinary" | "slight"

export const severities: Readonly<Record<Severity, Bilingual>> = {
  severe: { zh: "严重", en: "severe" },
  ordinary: { zh: "一般", en: "ordinary" },
  slight: { zh: "轻微", en: "slight" }
}

/** What is not named here is ordinary. */
const others: Readonly<Record<string, Severity>> = {
  "R-ORG-CERTIFIED": "severe",
  "R-ORG-CERTIFICATE-RETURNED": "severe",
  "R-BASIS-DRIFT": "severe",
  "R-DUTY-GROUNDED": "severe",
  "R-DUTY-DRIFT": "severe",
  "R-DUTY-DELEGATION-RUNS": "severe",
  "R-DUTY-HOLDER-THERE": "severe",
  "R-DUTY-TWO-OFFICERS": "slight",
  "R-BASIS-EDITION-CURRENT": "slight",
  "R-DUTY-EDITION-CURRENT": "slight",
  "R-FILING-LATE": "slight",
  "R-ASSESS-SELF-LATE": "slight",
  "R-PUBLICATION-WITHDRAWN-IN-TIME": "slight",
  "R-CALENDAR-YEAR-UNANNOUNCED": "slight"
}

export const severityOf = (rule: string): Severity => others[rule] ?? "ordinary"
/** The rules that weigh otherwise than ordinary. */
export const weighed: ReadonlyArray<string> = Object.keys(others)
