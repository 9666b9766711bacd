import { assert, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { given } from "@zhize/domain/testing"
import {
  compareLevels,
  compareLines,
  type Level,
  LevelOrderSet,
  LevelOrderWhole,
  planOrder,
  type Rank,
  SetLevelOrder
} from "../../src/basis/index.ts"
import { day, runs, today } from "../organisation/Scene.ts"

const level = fc.constantFrom(...planOrder)
const reversed: Record<Rank, Rank> = { higher: "lower", lower: "higher", equal: "equal", incomparable: "incomparable" }
const order = fc.shuffledSubarray([...planOrder], { minLength: planOrder.length })

it("the law ranks levels as the Legislation Law says", () => {
  const rank = (a: Level, b: Level) => compareLevels(a, b)
  assert.strictEqual(rank("law", "administrative-regulation"), "higher")
  assert.strictEqual(rank("administrative-regulation", "provincial-regulation"), "higher")
  assert.strictEqual(rank("provincial-regulation", "municipal-rule"), "higher")
  assert.strictEqual(rank("provincial-rule", "municipal-rule"), "higher")
  assert.strictEqual(rank("departmental-rule", "municipal-rule"), "equal")
  assert.strictEqual(rank("departmental-rule", "provincial-rule"), "equal")
  assert.strictEqual(rank("departmental-rule", "municipal-regulation"), "incomparable")
  assert.strictEqual(rank("municipal-regulation", "provincial-rule"), "incomparable")
  assert.strictEqual(rank("normative-document", "municipal-rule"), "lower")
  assert.strictEqual(rank("normative-document", "three-fixes"), "incomparable")
})

it.prop("the legal order is antisymmetric, and every level equals itself", [level, level], ([a, b]) => {
  assert.strictEqual(compareLevels(b, a), reversed[compareLevels(a, b)])
  assert.strictEqual(compareLevels(a, a), "equal")
})

it("its strict part is transitive, over all levels", () => {
  for (const a of planOrder) {
    for (const b of planOrder) {
      for (const c of planOrder) {
        if (compareLevels(a, b) === "higher" && compareLevels(b, c) === "higher") {
          assert.strictEqual(compareLevels(a, c), "higher", `${a} ${b} ${c}`)
        }
      }
    }
  }
})

it("the plan's listing order never puts a level before one that the law ranks higher", () => {
  for (const [at, a] of planOrder.entries()) {
    for (const b of planOrder.slice(at)) assert.notStrictEqual(compareLevels(b, a), "higher", `${a} ${b}`)
  }
})

it.prop(
  "R-BASIS-LEVEL-ORDER: a listing order names every level exactly once",
  [order, level],
  ([all, one]) => {
    given()
      .when(SetLevelOrder, { order: all })
      .then(LevelOrderSet.of({ order: all, from: day(today) }))
    const without = all.filter((other) => other !== one)
    given()
      .when(SetLevelOrder, { order: without })
      .refused(LevelOrderWhole, { missing: [one], repeated: [] })
    given()
      .when(SetLevelOrder, { order: [...all, one] })
      .refused(LevelOrderWhole, { missing: [], repeated: [one] })
  },
  runs
)

const line = fc.record({
  level,
  promulgatedOn: fc.constantFrom(day("2019-01-01"), day("2021-01-22")),
  title: fc.constantFrom("渔业法", "种子法"),
  instrument: fc.constantFrom("a", "b", "c")
})

it.prop(
  "R-BASIS-LEVEL-ORDER: lines follow the order of levels, then promulgation, title and id, whatever order they came in",
  [
    order,
    fc
      .array(line, { maxLength: 8 })
      .chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })))
  ],
  ([all, [lines, shuffled]]) => {
    const compare = compareLines(all) as (a: unknown, b: unknown) => number
    const sorted = [...lines].sort(compare)
    assert.deepStrictEqual([...shuffled].sort(compare), sorted)
    const places = sorted.map((one) => all.indexOf(one.level))
    assert.deepStrictEqual(
      [...places].sort((a, b) => a - b),
      places
    )
  },
  runs
)
