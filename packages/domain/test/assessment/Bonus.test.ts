import { assert, describe, it } from "@effect/vitest"
import type { DomainEvent } from "@zhize/domain"
import { fakeDigest, given } from "@zhize/domain/testing"
import { Either, FastCheck as fc } from "effect"
import {
  AdoptScheme,
  AwardBonus,
  BonusAwarded,
  BonusBounded,
  BonusKnown,
  BonusOnce,
  explainTotal,
  ProposeGrade,
  ScoreSheet,
  VetoApplies
} from "../../src/assessment/index.ts"
import {
  about,
  adopted,
  assessedAfter,
  clerk,
  day,
  graded,
  leader,
  opened,
  p,
  points,
  published,
  rowsOf,
  scored,
  standing,
  step,
  termsWith
} from "./Scene.ts"

const item = (criterion: string, most: string) => ({
  criterion,
  title: { zh: "受到上级表彰" },
  points: most,
  measures: "duty"
})
const bonus = { criteria: [item("j1", "3"), item("j2", "2.5")], cap: "4", most: "101.5" }
const terms = termsWith({ bonus })
const running = [...standing.slice(0, -2), adopted(terms), published, opened()]
const file = (name: string) =>
  ({ sha256: fakeDigest(name), size: 1, mediaType: "application/pdf", name: `${name}.pdf` }) as never
const given_ = (criterion: string, text: string, name: string, on = "2026-12-18") =>
  BonusAwarded.of({
    ...about(),
    criterion: criterion as never,
    points: points(text),
    evidence: file(name),
    by: p("leader"),
    on: day(on)
  })
const on = { as: leader(), today: "2026-12-31", reason: "上级表彰" }
const award = (events: ReadonlyArray<DomainEvent>, criterion: string, text: string, name: string) =>
  given(...running, ...events).when(AwardBonus, { ...step(), criterion, points: text, evidence: file(name) }, on)

describe("bonus points", () => {
  it.prop(
    "R-ASSESS-BONUS-BOUNDED: the caps hold together, and the highest total lies between the full mark and what they allow",
    [fc.constantFrom("0", "4", "5.5", "5.6"), fc.constantFrom("99.9", "100", "104", "104.001", "105.5", "106")],
    ([cap, most]) => {
      const tried = given(...standing.slice(0, -2)).when(
        AdoptScheme,
        { organ: "nyj", scheme: "s2026", year: 2026, terms: termsWith({ bonus: { ...bonus, cap, most } }) },
        { as: clerk, today: "2026-02-15" }
      )
      const holds = (cap === "4" || cap === "5.5") && Number(most) >= 100 && Number(most) <= 100 + Number(cap)
      if (holds && most !== "104.001") assert.isTrue(Either.isRight(tried.verdict))
      else tried.refused(BonusBounded, { cap, sum: "5.5", most, total: "100", places: 2 })
    },
    { fastCheck: { numRuns: 60 } }
  )

  it.prop(
    "R-ASSESS-BONUS-KNOWN: they are given for what the scheme lists as a bonus",
    [fc.constantFrom("j1", "j2", "c1", "x")],
    ([criterion]) => {
      const tried = award([], criterion, "2", "m")
      if (criterion.startsWith("j")) tried.then(given_(criterion, "2", "m", "2026-12-31"))
      else tried.refused(BonusKnown, { criterion, known: ["j1", "j2"] })
    }
  )

  it.prop(
    "R-ASSESS-BONUS-ONCE: one document counts once; other points under its criterion correct it, and 0 takes it away",
    [fc.constantFrom("j1", "j2"), fc.constantFrom("0", "1", "2"), fc.constantFrom("m", "n")],
    ([criterion, text, name]) => {
      const tried = award([given_("j1", "2", "m")], criterion, text, name)
      const corrects = name === "m" && criterion === "j1" && text !== "2"
      if (corrects || (name === "n" && text !== "0")) assert.isTrue(Either.isRight(tried.verdict))
      else tried.refused(BonusOnce)
      if (!corrects) return
      const left = assessedAfter([...running, given_("j1", "2", "m"), given_("j1", text, "m")]).bonus
      assert.deepStrictEqual(
        left.map((one) => one.points),
        text === "0" ? [] : [points(text)]
      )
    },
    { fastCheck: { numRuns: 60 } }
  )

  it("undo what was proposed and determined before", () => {
    const after = assessedAfter([...running, ...graded(), given_("j1", "2", "m", "2026-12-30")])
    assert.isUndefined(after.proposal)
    assert.isUndefined(after.determination)
  })

  const total = (events: ReadonlyArray<DomainEvent>) =>
    explainTotal(terms, assessedAfter([...running, ...scored(), ...events]))

  it("show each award with its record, and what every cap cut", () => {
    const events = [given_("j1", "2", "m"), given_("j1", "2.5", "n"), given_("j2", "1.25", "o")]
    const { bonus: found, result } = total(events)
    assert.deepStrictEqual(
      found?.awards.map(({ evidence, points: text, position }) => [evidence.name, text as string, position]),
      [
        ["m.pdf", "2", running.length + 5],
        ["n.pdf", "2.5", running.length + 6],
        ["o.pdf", "1.25", running.length + 7]
      ]
    )
    assert.deepStrictEqual(
      found?.criteria.map(({ counts, criterion, cut, sum }) => [criterion, sum, counts, cut] as ReadonlyArray<string>),
      [
        ["j1", "4.5", "3", "1.5"],
        ["j2", "1.25", "1.25", "0"]
      ]
    )
    assert.deepStrictEqual([found?.sum, found?.counts, found?.cut] as ReadonlyArray<unknown>, ["4.25", "4", "0.25"])
    assert.strictEqual(result?.total, "94")
    assert.match(result?.formula ?? "", /÷ 100 \+ min\(min\(2 \+ 2\.5, 3\) \+ 1\.25, 4\) = 94$/)
    const rows = rowsOf(ScoreSheet, [...running, ...scored(), ...events], { round: "r2026", unit: "a" })
    const shown = rows.filter(({ kind }: any) => kind === "bonus")
    assert.deepStrictEqual(
      shown.map(({ value }: any) => value.zh),
      ["+2", "+2.5", "+1.25", "+4"]
    )
    assert.strictEqual(shown.at(-1).note.en, "j1 受到上级表彰: 1.5 over its cap of 3; 0.25 over the cap of 4 on all")
  })

  it.prop(
    "R-ASSESS-BONUS-BOUNDED: they lift a total by what counts, and never over what the scheme says",
    [fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 600 })],
    ([base, first, second]) => {
      const list = [{ criterion: "c1", points: String(base / 100) }] as never
      const own = termsWith({
        criteria: [{ criterion: "c1", title: { zh: "指标" }, points: "100", measures: "duty" }],
        weights: { self: "0", peer: "0", review: "100" },
        bonus
      })
      const review = scored("a").at(-1)!
      const events = [
        ...running,
        { ...review, data: { ...review.data, scores: list } },
        given_("j1", String(first / 100), "m"),
        given_("j2", String(second / 100), "n")
      ]
      const counted = Math.min(Math.min(first, 300) + Math.min(second, 250), 400)
      const { result } = explainTotal(own, assessedAfter(events))
      assert.strictEqual(result?.total, String(Math.min(base + counted, 10_150) / 100))
      const over = base + counted - 10_150
      assert.strictEqual(result?.cut, over > 0 ? String(over / 100) : undefined)
    },
    { fastCheck: { numRuns: 150 } }
  )

  it("R-ASSESS-VETO: cure no veto", () => {
    const past = [...running, ...scored(), given_("j1", "3", "m")]
    given(...past)
      .when(ProposeGrade, { ...step(), grade: "excellent", vetoes: ["V1"] }, on)
      .refused(VetoApplies)
  })
})
