/** What is reported of a county and what is true of it, each finding said in one line by which the two are compared. */
import { foldAll, type LocalDate, type View, zhize } from "@zhize/domain"
import { Either } from "effect"
import { basisFound } from "./BasisOracle.ts"
import { caseFound } from "./CaseOracle.ts"
import { unannounced } from "./Days.ts"
import { dutyFound } from "./DutyOracle.ts"
import type { Facts, Found } from "./Facts.ts"
import { filingFound } from "./FilingOracle.ts"
import { organisationFound } from "./OrganisationOracle.ts"
import { publicFound } from "./PublicOracle.ts"
import { roundFound } from "./RoundOracle.ts"

/** Every finding of the registry, and what must be said of each; after a `#`, of which list the length. */
export const judged: Readonly<Record<string, ReadonlyArray<string>>> = {
  "R-CALENDAR-YEAR-UNANNOUNCED": ["year"],
  "R-ORG-LEADERSHIP": ["organ", "unit"],
  "R-ORG-POST-PLACED": ["organ", "unit", "post"],
  "R-ORG-SUCCESSION": ["organ", "unit", "officer"],
  "R-ORG-CERTIFIED": ["organ", "officer", "post"],
  "R-ORG-INSPECTED": ["organ", "officer", "certificate", "year"],
  "R-ORG-CERTIFICATE-RETURNED": ["organ", "officer", "certificate"],
  "R-BASIS-ALLOCATED": ["organ", "instrument", "clauses"],
  "R-BASIS-COMMON-LAWS": ["organ", "title"],
  "R-BASIS-DRIFT": ["organ", "instrument"],
  "R-BASIS-COOPERATION-AGREED": ["organ", "instrument", "cooperating"],
  "R-BASIS-COOPERATOR-THERE": ["organ", "instrument", "cooperating", "successor"],
  "R-BASIS-EDITION-CURRENT": ["organ", "edition", "changed"],
  "R-DUTY-EDITION-CURRENT": ["organ", "edition", "changed", "leaders", "officers"],
  "R-DUTY-UNIT-COVERED": ["organ", "item"],
  "R-DUTY-POST-COVERED": ["organ", "item", "unit"],
  "R-DUTY-OFFICER-COVERED": ["organ", "item", "unit", "post"],
  "R-DUTY-HOLDER-THERE": ["organ", "item", "holder"],
  "R-DUTY-LEADERS": ["organ", "unit", "leader"],
  "R-DUTY-GROUNDED": ["organ", "item", "#zh"],
  "R-DUTY-DRIFT": ["organ", "item", "instrument", "version"],
  "R-DUTY-DELEGATION-RUNS": ["organ", "item", "holder"],
  "R-DUTY-DELEGATE-THERE": ["organ", "delegation", "delegate", "successor"],
  "R-DUTY-TWO-OFFICERS": ["organ", "unit", "officer", "items"],
  "R-ROUTINE-NINE-KINDS": ["organ", "kind"],
  "R-FILING-LATE": ["organ", "obligation", "due", "made"],
  "R-FILING-OVERDUE": ["organ", "obligation", "due"],
  "R-ROUTINE-FILED-IN-TIME": ["organ", "system", "version", "due"],
  "R-FILING-CORRECTION-OVERDUE": ["organ", "filing", "due"],
  "R-ASSESS-SELF-OVERDUE": ["round", "unit", "due"],
  "R-ASSESS-SELF-LATE": ["round", "unit", "due"],
  "R-ASSESS-UNIT-UNSCORED": ["round", "unit", "due", "lacks"],
  "R-ASSESS-UNPUBLISHED": ["round", "aspect"],
  "R-ASSESS-UNAPPLIED": ["round", "to"],
  "R-ASSESS-RECTIFICATION-OVERDUE": ["round", "unit", "due"],
  "R-ACCT-OVERDUE": ["case", "clock", "due", "respondent"],
  "R-ACCT-LATE": ["case", "clock", "due", "on", "respondent"],
  "R-ACCT-UNSERVED": ["case", "respondent"],
  "R-ACCT-UNEXECUTED": ["case", "respondent", "form"],
  "R-ACCT-CERTIFICATE-FOLLOWS": ["case", "respondent", "certificate"],
  "R-ACCT-CERTIFICATE-GIVEN-BACK": ["case", "respondent", "certificate", "effect", "appealed"],
  "R-ACCT-UNIT-HAD-FAULT": ["organ", "unit", "year", "case", "respondent"],
  "R-PUBLICATION-EDITION-PUBLIC": ["organ", "kind", "edition"],
  "R-PUBLICATION-ASSESSMENT-PUBLIC": ["organ", "kind", "subject", "problem"],
  "R-PUBLICATION-WITHDRAWN-IN-TIME": ["organ", "publication"]
}

export const said = ({ details, rule }: Found): string =>
  [
    rule,
    ...(judged[rule] ?? []).map((one) =>
      JSON.stringify(one.startsWith("#") ? (details[one.slice(1)] as ReadonlyArray<unknown>).length : details[one])
    )
  ].join(" ")

const overview: View = zhize.views.get("findings")!
const calculator: View = zhize.views.get("deadline")!
/** So many working days: what the calendar is asked for at every look. */
const span = 20

export interface Look {
  /** As in force on this day. */
  readonly day: LocalDate
  /** By whose clock it is overdue. */
  readonly today: LocalDate
}

/** What the two views are made of. */
export const states = foldAll({ overview: overview.fold, calculator: calculator.fold })

/** A finding as it is reported: with the command that mends it, where one does. */
interface Reported extends Found {
  readonly mend?: { readonly command: string; readonly input: object }
}

export const reported = (folded: typeof states.initial, { day, today }: Look): ReadonlyArray<Reported> => {
  const cut = { validOn: day, today }
  const [counted] = Either.getOrThrow(calculator.answer(folded.calculator, { from: day, "working-days": span }, cut))
  const rows: ReadonlyArray<Reported> = Either.getOrThrow(overview.answer(folded.overview, {}, cut))
  return [...rows, ...counted.findings]
}

export const isTrue = (facts: Facts, { day, today }: Look): ReadonlyArray<Found> => [
  ...organisationFound(facts, day),
  ...basisFound(facts, day),
  ...dutyFound(facts, day),
  ...publicFound(facts, day),
  ...filingFound(facts, day),
  ...roundFound(facts, day),
  ...caseFound(facts, day, today),
  ...unannounced(facts, day, span).map((year) => ({ rule: "R-CALENDAR-YEAR-UNANNOUNCED", details: { year } }))
]
