import { assert, it } from "@effect/vitest"
import { addDays, addMonths } from "@zhize/domain"
import { given } from "@zhize/domain/testing"
import { FastCheck as fc, Struct } from "effect"
import {
  AcceptCase,
  ReceiveClue,
  RespondentsDistinct,
  RulesInForce,
  WithinLimitation
} from "../../src/accountability/index.ts"
import { NotBefore, OfficerKnown } from "../../src/organisation/index.ts"
import { accountabilityPreset } from "../../src/routine/index.ts"
import { county, day, organ, runs } from "../organisation/Scene.ts"
import { rulesAdopted } from "../routine/AccountabilityScene.ts"
import { accepts, after, as, at, base, fileOf, leader, of, officer, p1, refusedBy, today } from "./Scene.ts"

const respondent = (person: string, standing = "leader") => ({ person, as: standing })
const accept = (more: object = {}) => ({
  ...of,
  respondents: [respondent("丙")],
  act: "a",
  actOn: "2026-02-02",
  ...more
})

it.prop(
  "R-ACCT-RULES-IN-FORCE: a case is accepted under the version in force on the day, and stays bound to it",
  [fc.integer({ min: -20, max: 20 })],
  ([shift]) => {
    const on = day("2026-03-10")
    const from = addDays(on, shift)
    const past = [county, organ("nyj"), rulesAdopted("nyj", from, "new")]
    const begun = given(...past).and(ReceiveClue, { ...of, source: "other", text: "线索", on: "2026-03-02" }, as(p1))
    const answer = begun.when(AcceptCase, accept({ on }), as(leader))
    if (shift > 0) answer.refused(RulesInForce, { organ: "nyj", on })
    else assert.strictEqual(fileOf(begun.and(AcceptCase, accept({ on }), as(leader)).events)?.rules, "new" as never)
    assert.isTrue(accepts(at("clue"), AcceptCase, accept(), as(leader)))
  },
  runs
)

it("a later version does not touch a case that was accepted before", () => {
  const later = [...at("accepted"), rulesAdopted("nyj", "2026-03-04", "later")]
  assert.strictEqual(fileOf(later)?.rules, "2021" as never)
})

it.prop(
  "R-ACCT-LIMITATION: an act is pursued that was found within the limitation period, and not before it was done",
  [fc.integer({ min: -3, max: 3 })],
  ([shift]) => {
    const foundOn = day("2026-03-02")
    const oldest = addMonths(foundOn, -24)
    const actOn = addDays(oldest, shift)
    const answer = after("clue").when(AcceptCase, accept({ actOn }), as(leader))
    if (shift < 0) {
      answer.refused(WithinLimitation, { case: "c1", actOn, due: addMonths(actOn, 24), foundOn })
    } else assert.strictEqual(answer.verdict._tag, "Right")
    const later = addDays(foundOn, shift)
    assert.strictEqual(accepts(at("clue"), AcceptCase, accept({ actOn: later }), as(leader)), shift <= 0)
  },
  runs
)

it("rules without a limitation pursue acts of any age", () => {
  const clocks = Struct.omit(accountabilityPreset.clocks, "limitation")
  const past = [...at("clue"), rulesAdopted("nyj", "2026-03-01", "x", { ...accountabilityPreset, clocks })]
  assert.isTrue(accepts(past, AcceptCase, accept({ actOn: "2001-01-01" }), as(leader)))
  assert.strictEqual(refusedBy(past, AcceptCase, accept({ actOn: "2026-03-03" }), as(leader)), WithinLimitation.id)
})

it.prop(
  "R-ACCT-RESPONDENTS-DISTINCT: each respondent is named once, and one answers for the organ",
  [
    fc.array(fc.record({ person: fc.constantFrom("a", "b", "c"), as: fc.constantFrom("leader", "organ") }), {
      minLength: 1,
      maxLength: 4
    })
  ],
  ([respondents]) => {
    const persons = respondents.map(({ person }) => person)
    const organs = respondents.filter((one) => one.as === "organ").length
    const fits = new Set(persons).size === persons.length && organs <= 1
    const answer = refusedBy(at("clue"), AcceptCase, accept({ respondents }), as(leader))
    assert.strictEqual(answer, fits ? undefined : RespondentsDistinct.id)
    after("clue")
      .when(
        AcceptCase,
        accept({ respondents: [respondent("a"), respondent("b", "organ"), respondent("a")] }),
        as(leader)
      )
      .refused(RespondentsDistinct, { case: "c1", person: "a", problem: "twice" })
    after("clue")
      .when(AcceptCase, accept({ respondents: [respondent("a", "organ"), respondent("b", "organ")] }), as(leader))
      .refused(RespondentsDistinct, { case: "c1", person: "b", problem: "second-for-organ" })
  },
  runs
)

it("whoever answers as an officer served in the organ on the day of the act", () => {
  const asOfficer = (person: string, actOn = "2026-02-02") =>
    accept({ respondents: [respondent("丙"), respondent(person, "officer")], actOn })
  const staff = [officer("晚", "2026-02-02"), officer("外", "2020-01-01", "sjj")]
  const past = [...base, ...staff, ...at("clue").slice(base.length)]
  assert.isTrue(accepts(past, AcceptCase, asOfficer("晚"), as(leader)))
  assert.strictEqual(refusedBy(past, AcceptCase, asOfficer("晚", "2026-02-01"), as(leader)), NotBefore.id)
  assert.strictEqual(refusedBy(past, AcceptCase, asOfficer("外"), as(leader)), OfficerKnown.id)
  assert.strictEqual(refusedBy(past, AcceptCase, asOfficer("无"), as(leader, today)), OfficerKnown.id)
})
