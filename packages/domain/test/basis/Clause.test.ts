import { assert, it } from "@effect/vitest"
import { FastCheck as fc, Schema } from "effect"
import {
  chineseNumber,
  Clause,
  clauseParts,
  compareClauses,
  covers,
  isCovered,
  notCovered,
  renumber,
  renumberAll,
  showClause,
  showClauses,
  tidy,
  within
} from "../../src/basis/index.ts"
import { clauses } from "./Scene.ts"

const isClause = Schema.is(Clause)
const sign = (value: number) => Math.sign(value)
const someClauses = fc.array(
  fc.constantFrom(...clauses("7", "7.1", "7.1.2", "7.2", "7-1", "7-1.1", "8", "8.0.3", "70")),
  {
    maxLength: 6
  }
)

it("a clause is an article, an inserted article, a paragraph or an item", () => {
  for (const text of ["74", "17-1", "74.1", "17-1.2", "52.1.4", "52.0.4"]) assert.isTrue(isClause(text), text)
  for (const text of ["", "0", "074", "74.", "74.0", "74.01", "17-0", "52.1.0", "1.2.3.4", "第74条", "10000", " 74"]) {
    assert.isFalse(isClause(text), text)
  }
})

it("a clause reads as statutes cite it", () => {
  const read = (text: string) => [showClause(Clause.make(text), "zh"), showClause(Clause.make(text), "en")]
  assert.deepStrictEqual(read("74"), ["第七十四条", "art. 74"])
  assert.deepStrictEqual(read("17-1"), ["第十七条之一", "art. 17-1"])
  assert.deepStrictEqual(read("74.1"), ["第七十四条第一款", "art. 74(1)"])
  assert.deepStrictEqual(read("52.1.4"), ["第五十二条第一款第（四）项", "art. 52(1)(4)"])
  assert.deepStrictEqual(read("52.0.4"), ["第五十二条第（四）项", "art. 52, item (4)"])
  assert.strictEqual(showClauses(clauses("3", "17-1.2"), "zh"), "第三条、第十七条之一第二款")
  assert.strictEqual(showClauses([], "zh"), "全文")
})

it("numbers are written as Chinese statutes write them", () => {
  const written = [1, 10, 11, 20, 101, 110, 119, 1000, 1001, 1010, 1100, 1260, 9999].map(chineseNumber)
  assert.deepStrictEqual(written, [
    "一",
    "十",
    "十一",
    "二十",
    "一百零一",
    "一百一十",
    "一百一十九",
    "一千",
    "一千零一",
    "一千零一十",
    "一千一百",
    "一千二百六十",
    "九千九百九十九"
  ])
})

it.prop("no two clauses read alike", [Clause, Clause], ([a, b]) => {
  assert.strictEqual(showClause(a, "zh") === showClause(b, "zh"), a === b)
  assert.strictEqual(showClause(a, "en") === showClause(b, "en"), a === b)
})

it.prop("the parts of a clause give it back", [Clause], ([clause]) => {
  const { article, inserted, item, paragraph } = clauseParts(clause)
  const inside = item === 0 ? (paragraph === 0 ? "" : `.${paragraph}`) : `.${paragraph}.${item}`
  assert.strictEqual(`${article}${inserted === 0 ? "" : `-${inserted}`}${inside}`, clause)
})

it.prop(
  "the order of clauses is total: antisymmetric, transitive, equal only to itself",
  [Clause, Clause, Clause],
  ([a, b, c]) => {
    assert.strictEqual(sign(compareClauses(a, b)), -sign(compareClauses(b, a)) + 0)
    assert.strictEqual(compareClauses(a, b) === 0, a === b)
    if (compareClauses(a, b) < 0 && compareClauses(b, c) < 0) assert.isBelow(compareClauses(a, c), 0)
  }
)

it.prop("covering is a partial order, and a whole comes before its parts", [someClauses], ([list]) => {
  for (const a of list) {
    assert.isTrue(covers(a, a))
    for (const b of list) {
      if (covers(a, b) && covers(b, a)) assert.strictEqual(a, b)
      if (covers(a, b)) assert.isAtMost(compareClauses(a, b), 0)
      for (const c of list) if (covers(a, b) && covers(b, c)) assert.isTrue(covers(a, c))
    }
  }
})

it("an article covers neither its neighbour nor the article inserted after it", () => {
  assert.deepStrictEqual(
    clauses("7", "7.1", "7.0.2", "70", "7-1", "7-1.1").map((inner) => covers(Clause.make("7"), inner)),
    [true, true, true, false, false, false]
  )
})

it.prop("a tidy set covers the same, is in order and says nothing twice", [someClauses], ([list]) => {
  const set = tidy(list)
  assert.deepStrictEqual(notCovered(list, set), [])
  assert.isTrue(set.every((one) => list.includes(one)))
  assert.deepStrictEqual([...set].sort(compareClauses), set)
  assert.isTrue(set.every((one, at) => set.every((other, index) => at === index || !covers(other, one))))
  assert.deepStrictEqual(tidy(set), set)
})

it.prop("what lies within a limit is covered by both", [someClauses, someClauses], ([list, limit]) => {
  const inside = within(list, limit)
  assert.isTrue(inside.every((one) => isCovered(list, one) && isCovered(limit, one)))
  const both = [...list, ...limit].filter((one) => isCovered(list, one) && isCovered(limit, one))
  assert.deepStrictEqual(notCovered(both, inside), [])
})

it.prop(
  "renumbering keeps what it does not name, and a renumbering there and back changes nothing",
  [someClauses],
  ([list]) => {
    assert.deepStrictEqual(renumberAll(list, []), tidy(list))
    const there = renumberAll(
      list,
      clauses("7", "8").map((from) => ({ from, to: Clause.make(`9${from}`) }))
    )
    const back = renumberAll(
      there,
      clauses("7", "8").map((to) => ({ from: Clause.make(`9${to}`), to }))
    )
    assert.deepStrictEqual(back, tidy(list))
  }
)

it("a clause follows its nearest renumbered whole, and is gone with it", () => {
  const renumbered = [
    { from: Clause.make("7"), to: Clause.make("9") },
    { from: Clause.make("7.2"), to: Clause.make("12") },
    { from: Clause.make("8") }
  ]
  const moved = clauses("7", "7.1.2", "7.2", "7.2.1", "7-1", "8.0.3").map((one) => renumber(one, renumbered))
  assert.deepStrictEqual(moved, [...clauses("9", "9.1.2", "12", "12", "7-1"), undefined])
})
