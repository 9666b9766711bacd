import { assert, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import {
  AppealNeverWorsens,
  AppealOpen,
  DecideAppeal,
  DeciderCompetent,
  LodgeAppeal
} from "../../src/accountability/index.ts"
import { runs } from "../organisation/Scene.ts"
import { accepts, after, as, at, fileOf, forms, head, of, office, p1 } from "./Scene.ts"

const lodge = (respondent: string) => ({ ...of, respondent, text: "不服" })
const answer = (respondent: string, outcome: string, codes: ReadonlyArray<string> = []) => ({
  ...of,
  respondent,
  outcome,
  forms: forms(...codes),
  opinion: "复查意见"
})

it.prop(
  "R-ACCT-APPEAL-OPEN: whoever was served appeals once, and what is open is decided once",
  [fc.constantFrom("served", "all-served", "appealed", "reviewed"), fc.constantFrom("甲", "丙")],
  ([stage, respondent]) => {
    const lodged = after(stage).when(LodgeAppeal, lodge(respondent), as(p1))
    const problem =
      stage === "served" && respondent === "丙"
        ? ("unserved" as const)
        : respondent === "甲" && (stage === "appealed" || stage === "reviewed")
          ? ("appealed" as const)
          : undefined
    if (problem === undefined) assert.strictEqual(lodged.verdict._tag, "Right")
    else lodged.refused(AppealOpen, { case: "c1", respondent, problem })
    after("appealed")
      .when(DecideAppeal, answer("丙", "upheld"), as(head))
      .refused(AppealOpen, { case: "c1", respondent: "丙", problem: "not-appealed" })
  },
  { fastCheck: { numRuns: 40 } }
)

it("an appeal after its period is entered all the same, and two appeals are decided one by one", () => {
  assert.isTrue(accepts(at("all-served"), LodgeAppeal, lodge("甲"), as(p1, "2026-12-31")))
  const both = after("appealed").and(LodgeAppeal, lodge("丙"), as(p1))
  const one = both.and(DecideAppeal, answer("丙", "upheld"), as(head))
  assert.deepStrictEqual([fileOf(both.events)?.status, fileOf(one.events)?.status], ["appealed", "appealed"])
  const two = one.and(DecideAppeal, answer("甲", "upheld"), as(head))
  assert.strictEqual(fileOf(two.events)?.status, "reviewed")
})

const codes = fc.uniqueArray(fc.constantFrom("P1", "P3", "P4", "P5", "P6", "O1", "P10", "P99"), { maxLength: 3 })
const rank: Readonly<Record<string, number>> = { P1: 1, P3: 1, P4: 2, P5: 2, P6: 3, O1: 99, P10: 99, P99: 99 }

it.prop(
  "R-ACCT-APPEAL-NEVER-WORSENS: upheld keeps, changed lightens, revoked leaves nothing",
  [fc.constantFrom("upheld", "changed", "revoked"), codes],
  ([outcome, chosen]) => {
    const before = ["P4", "P3"]
    const [first = 0, second = 0, third = 0] = chosen.map((code) => rank[code]!).sort((a, b) => b - a)
    const lighter = first <= 2 && second <= 1 && third === 0 && first + second < 3
    const fits = outcome === "changed" ? chosen.length > 0 && lighter : chosen.length === 0
    const result = after("appealed").when(DecideAppeal, answer("甲", outcome, chosen), as(office))
    if (!fits) {
      return result.refused(AppealNeverWorsens, {
        case: "c1",
        respondent: "甲",
        outcome: outcome as "changed",
        before,
        after: chosen
      })
    }
    const now = after("appealed").and(DecideAppeal, answer("甲", outcome, chosen), as(office)).events
    const stands = { upheld: forms(...before), changed: forms(...chosen), revoked: [] }[outcome as "upheld"]
    const measures = fileOf(now)?.decided?.measures
    assert.deepStrictEqual(measures?.[0]?.forms, stands)
    assert.deepStrictEqual(measures?.[1]?.forms, forms("P1"))
    assert.strictEqual(fileOf(now)?.appeals[0]?.decided?.outcome, outcome)
  },
  { fastCheck: { numRuns: 150 } }
)

it.prop(
  "what an appeal never does: it lightens P4 and P3 to any one of the lighter forms",
  [fc.constantFrom("P1", "P2", "P3", "P4", "P5")],
  ([code]) => {
    assert.isTrue(accepts(at("appealed"), DecideAppeal, answer("甲", "changed", [code]), as(head)))
    assert.isFalse(accepts(at("appealed"), DecideAppeal, answer("甲", "changed", ["P4", "P5"]), as(head)))
  },
  runs
)

it("a form that is for the legal office to impose stays with it on appeal", () => {
  after("appealed")
    .when(DecideAppeal, answer("甲", "changed", ["P9"]), as(head))
    .refused(DeciderCompetent)
})
