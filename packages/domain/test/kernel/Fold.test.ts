import { assert, it } from "@effect/vitest"
import { FastCheck as fc, HashMap, Option, Schema } from "effect"
import {
  canonical,
  entity,
  event,
  fold,
  foldAll,
  matches,
  narrow,
  OrganId,
  optional,
  type Recorded,
  tag,
  when
} from "@zhize/domain"
import { folded, recordedFrom } from "@zhize/domain/testing"
import { foldOf } from "./World.ts"

const words = { zh: "事件", en: "An event", clause: "test" }
const schema = Schema.Struct({ organ: OrganId, successor: optional(OrganId), value: Schema.Int })
const tags = ({ organ, successor }: typeof schema.Type) => ({
  organ: successor === undefined ? [organ] : [organ, successor]
})
const Counted = event("Counted", { ...words, schema, tags })
const Cleared = event("Cleared", { ...words, schema, tags })

const ids = ["a", "b", "c"]
const organ = fc.constantFrom(...ids).map((id) => OrganId.make(id))
const events = fc.array(
  fc
    .tuple(
      fc.constantFrom(Counted, Cleared),
      fc.record({ organ, successor: organ, value: fc.integer() }, { requiredKeys: ["organ", "value"] })
    )
    .map(([one, data]) => one.of(data)),
  { maxLength: 20 }
)
const runs = { fastCheck: { numRuns: 200 } }

type Known = { readonly values: ReadonlyArray<number>; readonly at: number } | undefined
const organs = entity<"organ", Known>("organ", undefined, (on) => [
  on(Counted, (state, { value }, { position }) => ({ values: [...(state?.values ?? []), value], at: position })),
  on(Cleared, () => undefined)
])
const get = (table: HashMap.HashMap<string, Known>, id: string) => Option.getOrUndefined(HashMap.get(table, id))

it.prop(
  "one thing, some things and all things tell the same of each",
  [events, fc.subarray(ids)],
  ([list, wanted]) => {
    const [all, some] = [folded(organs.all, list), folded(organs.some(wanted), list)]
    for (const id of ids) {
      assert.deepStrictEqual(get(all, id), folded(organs.one(id), list))
      assert.deepStrictEqual(get(some, id), wanted.includes(id) ? get(all, id) : undefined)
    }
  },
  runs
)

it.prop(
  "a thing is told by what names it, not by what merely mentions it, and reads no other thing's records",
  [events],
  ([list]) => {
    for (const id of ids) {
      const { query } = organs.one(id)
      const own = list.filter(({ data }) => data.organ === id)
      assert.deepStrictEqual(folded(organs.one(id), list)?.values, folded(organs.one(id), own)?.values)
      for (const { tags: has, type } of list)
        assert.strictEqual(matches(query, type, has), has.includes(tag("organ", id)))
    }
  },
  runs
)

it.prop(
  "several folds as one are each as if folded alone, whatever the others ask for",
  [events],
  ([list]) => {
    const count = fold(
      0,
      when(Counted, (sum: number, { value }) => sum + value, [tag("organ", "a")])
    )
    const types = fold<ReadonlyArray<string>>(
      [],
      when(Cleared, (known: ReadonlyArray<string>, _, { type }) => [...known, type]),
      when(Counted, (known: ReadonlyArray<string>) => known)
    )
    const together = folded(foldAll({ count, types, a: organs.one("a") }), list)
    assert.deepStrictEqual(together, {
      count: folded(count, list),
      types: folded(types, list),
      a: folded(organs.one("a"), list)
    })
  },
  runs
)

it.prop(
  "a fold that nothing concerns keeps its state, the very same",
  [events],
  ([list]) => {
    const records: ReadonlyArray<Recorded> = recordedFrom(list.map((one) => ({ ...one, type: "Other" })))
    const all = foldAll({ one: organs.one("a"), all: organs.all })
    assert.strictEqual(foldOf(all, records), all.initial)
  },
  runs
)

it("branches of one type are stepped in the order in which they are told", () => {
  const both = fold(
    "",
    when(Counted, (text: string) => `${text}1`),
    when(Counted, (text: string) => `${text}2`)
  )
  assert.strictEqual(folded(both, [Counted.of({ organ: OrganId.make("a"), value: 0 })]), "12")
})

it.prop(
  "a fold that is narrowed to some tags reads and steps only what carries them, also beside folds that read more",
  [events, fc.subarray(ids)],
  ([list, wanted]) => {
    const one = narrow(
      organs.all,
      wanted.map((id) => [tag("organ", id)])
    )
    const carrying = list.filter(({ tags: has }) => wanted.some((id) => has.includes(tag("organ", id))))
    assert.deepStrictEqual(
      carrying,
      list.filter(({ tags: has, type }) => matches(one.query, type, has))
    )
    const expected = canonical(
      folded(
        organs.all,
        list.map((each) => (carrying.includes(each) ? each : { ...each, type: "Other" }))
      )
    )
    assert.strictEqual(canonical(folded(one, list)), expected)
    assert.strictEqual(canonical(folded(foldAll({ one, all: organs.all }), list).one), expected)
  },
  runs
)
