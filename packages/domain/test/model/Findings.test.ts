/**
 * The whole domain against slow, obvious oracles that read the bare events: in any life of a county, a finding is
 * reported exactly when it is true.
 *
 * Judged: every finding in the table `judged` below. Not judged here, but in their modules: those that compare whole
 * editions (…-EDITION-CURRENT) or citations (R-DUTY-GROUNDED, R-DUTY-DRIFT), the clocks of fault cases (R-ACCT-…), the
 * succession of dissolved organs, what is owed system by system, and what a round lacks after its self-assessments.
 */
import { assert, it } from "@effect/vitest"
import { addDays, LocalDate, type View, zhize } from "@zhize/domain"
import { recordedFrom } from "@zhize/domain/testing"
import { Either } from "effect"
import { foldFrom } from "../kernel/World.ts"
import { basisFound } from "./BasisOracle.ts"
import { dutyFound } from "./DutyOracle.ts"
import { type Facts, type Found, liveOrgans } from "./Facts.ts"
import { isYearly, laterFound } from "./LaterOracle.ts"
import { firstDay, life, live, plainLives } from "./Life.ts"
import { organisationFound } from "./OrganisationOracle.ts"

/** The findings that the oracles judge, and what must be said of each. */
const judged: Readonly<Record<string, ReadonlyArray<string>>> = {
  "R-ORG-LEADERSHIP": ["organ", "unit"],
  "R-ORG-CERTIFIED": ["organ", "officer", "post"],
  "R-ORG-CERTIFICATE-RETURNED": ["organ", "officer", "certificate"],
  "R-ORG-INSPECTED": ["organ", "officer", "certificate", "year"],
  "R-ORG-POST-PLACED": ["organ", "unit", "post"],
  "R-BASIS-COMMON-LAWS": ["organ", "title"],
  "R-BASIS-ALLOCATED": ["organ", "instrument", "clauses"],
  "R-BASIS-COOPERATION-AGREED": ["organ", "instrument", "cooperating"],
  "R-BASIS-DRIFT": ["organ", "instrument"],
  "R-DUTY-UNIT-COVERED": ["organ", "item"],
  "R-DUTY-POST-COVERED": ["organ", "item", "unit"],
  "R-DUTY-OFFICER-COVERED": ["organ", "item", "unit", "post"],
  "R-DUTY-HOLDER-THERE": ["organ", "item", "holder"],
  "R-DUTY-DELEGATION-RUNS": ["organ", "item", "holder"],
  "R-DUTY-LEADERS": ["organ", "unit", "leader"],
  "R-ROUTINE-NINE-KINDS": ["organ", "kind"],
  "R-FILING-OVERDUE": ["organ", "obligation", "due"],
  "R-FILING-LATE": ["organ", "obligation", "due", "made"],
  "R-ASSESS-SELF-OVERDUE": ["round", "unit", "due"],
  "R-ASSESS-SELF-LATE": ["round", "unit", "due"],
  "R-PUBLICATION-EDITION-PUBLIC": ["organ", "kind", "edition"],
  "R-PUBLICATION-WITHDRAWN-IN-TIME": ["organ", "publication"]
}
const said = (found: ReadonlyArray<Found>): ReadonlyArray<string> =>
  found
    .flatMap(({ details, rule }) => {
      const fields = judged[rule]
      return fields === undefined ? [] : [[rule, ...fields.map((one) => JSON.stringify(details[one]))].join(" ")]
    })
    .sort()

const findings: View = zhize.views.get("findings")!

const reported = (state: unknown, facts: Facts, day: LocalDate): ReadonlyArray<Found> =>
  Either.getOrThrow(findings.answer(state, {}, { validOn: day, today: day })).filter(
    ({ details, rule }: Found) => !rule.startsWith("R-FILING-") || isYearly(facts, details["obligation"])
  )
const isTrue = (facts: Facts, day: LocalDate): ReadonlyArray<Found> =>
  [organisationFound, basisFound, dutyFound, laterFound].flatMap((oracle) => oracle(facts, day))

/** The rules of which something was found; and those of which, at some look, there was nothing in an organ, or what was is gone. */
const present = new Set<string>()
const absent = new Set<string>()
const ruleOf = (line: string): string => line.split(" ")[0] ?? ""
/** So many events from one look to the next. */
const every = 16

it.prop(
  "in every life, at every time, of every day: what is reported is true, and nothing true is missing",
  [life],
  ([plot]) => {
    const { events, facts } = live(plot)
    const records = recordedFrom(events)
    const before: Array<ReadonlyArray<string>> = []
    let state: unknown = findings.fold.initial
    for (let start = 0; start < records.length; start += every) {
      state = foldFrom(findings.fold, state, records.slice(start, start + every))
      const known = facts.slice(0, start + every)
      const today = LocalDate.make(known.at(-1)!.today)
      for (const [which, day] of [addDays(firstDay, -20), today, addDays(today, 400), addDays(today, 800)].entries()) {
        const found = said(reported(state, known, day))
        assert.deepStrictEqual(found, said(isTrue(known, day)), `on ${day} after ${known.length} events`)
        for (const line of found) present.add(ruleOf(line))
        for (const line of before[which] ?? []) if (!found.includes(line)) absent.add(ruleOf(line))
        for (const organ of liveOrgans(known, day)) {
          for (const [rule, [first]] of Object.entries(judged)) {
            const start = first === "organ" ? `${rule} "${organ}"` : `${rule} `
            if (!found.some((line) => line.startsWith(start))) absent.add(rule)
          }
        }
        before[which] = found
      }
    }
  },
  { fastCheck: { numRuns: 30, examples: plainLives.map((one) => [one]) }, timeout: 60_000 }
)

/** Guards keep posts from outliving their units, so no command leads to this one. */
const unreachable = ["R-ORG-POST-PLACED"]

it("each finding that is judged came up in some life, and was not there in another or went away", () => {
  for (const rule of Object.keys(judged)) {
    assert.strictEqual(present.has(rule), !unreachable.includes(rule), `${rule} was never found`)
    assert.isTrue(absent.has(rule), `${rule} was always found`)
  }
})
