import { assert, describe, it } from "@effect/vitest"
import { Decimal, type DomainEvent } from "@zhize/domain"
import { FastCheck as fc, Schema } from "effect"
import {
  bandOf,
  CriterionExcluded,
  EvaluatorRecused,
  explainTotal,
  ScoreCorrected,
  SelfAssessmentMissed
} from "../../src/assessment/index.ts"
import {
  about,
  assessedAfter,
  day,
  ninety,
  opened,
  p,
  peerOf,
  points,
  reviewOf,
  running,
  scored,
  scores,
  selfOf,
  standing,
  terms,
  termsWith,
  u
} from "./Scene.ts"

/** Hundredths as the one text that a decimal has. */
const text = (hundredths: number) => String(hundredths / 100)

describe("a decimal", () => {
  it("has one text only, is never negative, and bounded", () => {
    const is = Schema.is(Decimal)
    for (const good of ["0", "1", "92.5", "0.000001", "999999999.999999"]) assert.isTrue(is(good), good)
    for (const bad of ["", "-1", "01", "1.", ".5", "92.50", "1e3", "1.0000001", "1000000000", " 1", "１"]) {
      assert.isFalse(is(bad), bad)
    }
  })
})

describe("the total of a unit", () => {
  it("is the weighted mean of its parts, shown with every number and its record", () => {
    const events = [
      ...standing,
      opened({ a: ["b", "c"], b: [], c: [] }),
      selfOf("a", scores("60", "30", "0")),
      peerOf("a", "b", scores("50", "30", "1")),
      peerOf("a", "c", scores("50", "30", "2")),
      reviewOf("a", scores("55", "33.3", "2.5"))
    ]
    const at = running.length
    const sheet = (by: string, sum: string, position: number, ...list: ReadonlyArray<string>) => ({
      by,
      missed: false,
      scores: list.map((one, index) => ({ criterion: `c${index + 1}`, points: one, position })),
      sum
    })
    assert.deepStrictEqual(JSON.parse(JSON.stringify(explainTotal(terms, assessedAfter(events)))), {
      unit: "a",
      parts: [
        { part: "self", weight: "30", counts: true, sheets: [sheet("a", "90", at + 1, "60", "30", "0")] },
        {
          part: "peer",
          weight: "20",
          counts: true,
          sheets: [sheet("b", "81", at + 2, "50", "30", "1"), sheet("c", "82", at + 3, "50", "30", "2")]
        },
        { part: "review", weight: "50", counts: true, sheets: [sheet("leader", "90.8", at + 4, "55", "33.3", "2.5")] }
      ],
      excluded: [],
      whole: "100",
      applicable: "100",
      missing: [],
      result: {
        total: "88.7",
        band: "good",
        rounded: false,
        formula: "(30 × 90 + 20 × (81 + 82) ÷ 2 + 50 × 90.8) ÷ 100 = 88.7"
      }
    })
  })

  it("takes a criterion out that does not apply and counts the rest for the full mark, rounded half up once", () => {
    const out = CriterionExcluded.of({ ...about(), criterion: terms.criteria[1]!.criterion, on: day("2026-12-10") })
    const found = explainTotal(terms, assessedAfter([...running, ...scored(), out]))
    assert.deepStrictEqual(found.excluded, [
      { criterion: "c2", points: "37.5", position: running.length + scored().length + 1 } as never
    ])
    assert.strictEqual(found.applicable, "62.5")
    // 60 of 62.5 points for everybody.
    assert.strictEqual(found.result?.total, "96")
    assert.strictEqual(found.result?.formula, "(30 × 60 + 20 × (60 + 60) ÷ 2 + 50 × 60) ÷ 100 × 100 ÷ 62.5 = 96")
  })

  it("lets the other weights count for the whole where nobody is left to evaluate, and says that it rounded", () => {
    const sole = [...standing, opened({ a: [] }), selfOf("a", ninety), reviewOf("a", scores("60", "30", "0.01"))]
    const found = explainTotal(terms, assessedAfter(sole))
    assert.isFalse(found.parts[1]?.counts)
    // (30 × 90 + 50 × 90.01) ÷ 80 = 90.00625
    assert.deepStrictEqual(found.result, {
      total: points("90.01"),
      band: "excellent",
      rounded: true,
      formula: "(30 × 90 + 50 × 90.01) ÷ 80 ≈ 90.01"
    })
    const recused = EvaluatorRecused.of({ ...about(), evaluator: { unit: u("b") }, on: day("2026-12-06") })
    const left = explainTotal(terms, assessedAfter([...running, ...scored(), recused]))
    assert.deepStrictEqual(
      left.parts[1]?.sheets.map(({ by }) => by),
      ["c"]
    )
  })

  it("is not there while a score is missing: not scored is not zero", () => {
    const partial = scores("60", "30")
    const events = [...standing, opened({ a: ["b"], b: [] }), selfOf("a", partial), reviewOf("a", ninety)]
    const found = explainTotal(terms, assessedAfter(events))
    assert.isUndefined(found.result)
    assert.deepStrictEqual(found.missing, [
      { part: "self", by: "a", criterion: "c3" },
      { part: "peer", by: "b", criterion: "c1" },
      { part: "peer", by: "b", criterion: "c2" },
      { part: "peer", by: "b", criterion: "c3" }
    ])
    const zero = ScoreCorrected.of({
      ...about(),
      part: "self",
      criterion: terms.criteria[2]!.criterion,
      points: points("0"),
      on: day("2026-12-18")
    })
    const completed = explainTotal(terms, assessedAfter([...events, peerOf("a", "b"), zero]))
    assert.strictEqual(completed.result?.total, "90")
  })

  it("does not wait for a part without weight", () => {
    const own = termsWith({ weights: { self: "0", peer: "0", review: "100" } })
    const found = explainTotal(own, assessedAfter([...running, reviewOf("a", scores("60", "20", "0"))]))
    assert.strictEqual(found.result?.total, "80")
    assert.deepStrictEqual(
      found.parts.map(({ counts }) => counts),
      [false, false, true]
    )
  })

  it("has none where nothing counts at all", () => {
    const none = termsWith({ weights: { self: "0", peer: "100", review: "0" } })
    assert.isUndefined(explainTotal(none, assessedAfter([...standing, opened({ a: [] })])).result)
    const everything = terms.criteria.map(({ criterion }) =>
      CriterionExcluded.of({ ...about(), criterion, on: day("2026-12-10") })
    )
    assert.isUndefined(explainTotal(terms, assessedAfter([...running, ...scored(), ...everything])).result)
  })

  it("marks what the leadership entered for a missed self-assessment", () => {
    const missed = SelfAssessmentMissed.of({
      ...about(),
      scores: scores("0", "0", "0"),
      by: p("leader"),
      on: day("2026-12-16")
    })
    const found = explainTotal(terms, assessedAfter([...running, missed]))
    assert.deepStrictEqual(
      found.parts.map(({ sheets }) => sheets.map((one) => one.missed)),
      [[true], [false, false], [false]]
    )
    assert.strictEqual(found.parts[0]?.sheets[0]?.sum, "0")
  })

  /** The same total in whole numbers, from the formula in words and nothing else. */
  const oracle = (
    weights: readonly [number, number, number],
    sums: readonly [number, ReadonlyArray<number>, number],
    whole: number,
    applicable: number,
    places: number
  ): string => {
    const n = BigInt(Math.max(1, sums[1].length))
    const counted: ReadonlyArray<readonly [bigint, bigint]> = [
      [BigInt(weights[0]), BigInt(sums[0]) * n],
      ...(sums[1].length === 0 ? [] : [[BigInt(weights[1]), BigInt(sums[1].reduce((a, b) => a + b, 0))] as const]),
      [BigInt(weights[2]), BigInt(sums[2]) * n]
    ]
    const weight = counted.reduce((sum, [one]) => sum + one, 0n)
    // Everything in hundredths: points ÷ 100 once.
    const above = counted.reduce((sum, [one, part]) => sum + one * part, 0n) * BigInt(whole) * 10n ** BigInt(places)
    const below = weight * n * BigInt(applicable) * 100n
    const floor = above / below
    const rounded = 2n * (above - floor * below) >= below ? floor + 1n : floor
    const digits = String(rounded).padStart(places + 1, "0")
    const [head, tail] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)]
    return tail.replace(/0+$/, "") === "" ? head : `${head}.${tail.replace(/0+$/, "")}`
  }

  const anyScheme = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 4 }).chain((list) =>
    fc.record({
      list: fc.constant(list),
      self: fc.tuple(...list.map((max) => fc.integer({ min: 0, max }))),
      review: fc.tuple(...list.map((max) => fc.integer({ min: 0, max }))),
      peers: fc.array(fc.tuple(...list.map((max) => fc.integer({ min: 0, max }))), { maxLength: 2 }),
      weights: fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 })),
      places: fc.integer({ min: 0, max: 4 }),
      excluded: fc.boolean()
    })
  )
  it.prop(
    "is what an independent computation in whole numbers gives, for any scheme and any scores",
    [anyScheme],
    ([
      {
        excluded,
        list,
        peers,
        places,
        review,
        self,
        weights: [first, second]
      }
    ]) => {
      const sum = (some: ReadonlyArray<number>) => some.reduce((a, b) => a + b, 0)
      const out = excluded && list.length > 1
      const applied = (some: ReadonlyArray<number>) => sum(out ? some.slice(1) : some)
      const own = termsWith({
        total: text(sum(list)),
        criteria: list.map((one, index) => ({
          criterion: `c${index + 1}`,
          title: { zh: "指标" },
          points: text(one),
          measures: "duty"
        })),
        weights: { self: String(first), peer: String(second), review: String(100 - first - second) },
        places
      })
      const evaluators = ["b", "c"].slice(0, peers.length)
      const given = (some: ReadonlyArray<number>) => scores(...some.map(text))
      const events: ReadonlyArray<DomainEvent> = [
        ...standing,
        opened({ a: evaluators }),
        selfOf("a", given(self)),
        ...evaluators.map((by, index) => peerOf("a", by, given(peers[index]!))),
        reviewOf("a", given(review)),
        ...(out
          ? [CriterionExcluded.of({ ...about(), criterion: own.criteria[0].criterion, on: day("2026-12-16") })]
          : [])
      ]
      const { result } = explainTotal(own, assessedAfter(events))
      assert.strictEqual(
        result?.total,
        oracle(
          [first, second, 100 - first - second],
          [applied(self), peers.map(applied), applied(review)],
          sum(list),
          applied(list),
          places
        )
      )
    },
    { fastCheck: { numRuns: 150 } }
  )
})

describe("the bands", () => {
  it.prop(
    "are inclusive: the exact bound earns the grade, the last decimal below it does not",
    [
      fc.constantFrom(["excellent", 90] as const, ["good", 80] as const, ["qualified", 60] as const),
      fc.integer({ min: -3, max: 3 })
    ],
    ([[grade, bound], off]) => {
      const found = bandOf(terms, points(text(bound * 100 + off)))
      const below = { excellent: "good", good: "qualified", qualified: "unqualified" }[grade]
      assert.strictEqual(found, off >= 0 ? grade : below)
    }
  )
  it("begin at 0", () => {
    assert.strictEqual(bandOf(terms, points("0")), "unqualified")
    assert.strictEqual(bandOf(terms, points("100")), "excellent")
  })
})
