import { assert, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { Dated, LocalDate } from "@zhize/domain"

const day = fc.integer({ min: 1, max: 12 }).map((one) => LocalDate.make(`2026-05-${String(one).padStart(2, "0")}`))
const entry = fc.record({ from: day, value: fc.nat(99) })
const entries = fc.array(entry, { maxLength: 12 })
const dated = (list: ReadonlyArray<Dated.Step<number>>) =>
  list.reduce<Dated.Dated<number>>((known, { from, value }) => Dated.set(known, from, value), [])

it.prop(
  "on a day holds what was last entered for the latest day not after it",
  [entries, day],
  ([list, asked]) => {
    const latest = list
      .map(({ from }) => from)
      .filter((from) => from <= asked)
      .sort()
      .at(-1)
    assert.strictEqual(Dated.on(dated(list), asked), list.findLast(({ from }) => from === latest)?.value)
  },
  { fastCheck: { numRuns: 500 } }
)

it.prop("the steps stay in order of their days, one a day", [entries], ([list]) => {
  const days = dated(list).map(({ from }) => from)
  assert.deepStrictEqual(days, [...new Set(list.map(({ from }) => from))].sort())
})

it.prop(
  "entering one value leaves every other day as it was",
  [entries, entry, day],
  ([list, { from, value }, asked]) => {
    const before = dated(list)
    const after = Dated.set(before, from, value)
    const next = before.find((step) => step.from > from)?.from
    const inside = asked >= from && (next === undefined || asked < next)
    assert.strictEqual(Dated.on(after, asked), inside ? value : Dated.on(before, asked))
  },
  { fastCheck: { numRuns: 500 } }
)

it.prop(
  "the order in which different days are entered does not matter",
  [fc.uniqueArray(entry, { selector: ({ from }) => from }), fc.nat()],
  ([list, turn]) => {
    const cut = list.length === 0 ? 0 : turn % list.length
    assert.deepStrictEqual(dated([...list.slice(cut), ...list.slice(0, cut)]), dated(list))
  }
)
