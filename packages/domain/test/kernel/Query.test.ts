import { assert, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import { anyOf, everything, matches, type Query, type Tag } from "@zhize/domain"

const type = fc.constantFrom("A", "B", "C")
// Separators and quotes, so that two lists of tags are never taken for one.
const aTag = fc
  .constantFrom("organ:1", "organ:2", "unit:1", "unit:1\nunit:2", "unit:2", 'unit:"2"', "")
  .map((one) => one as Tag)
const item = fc.record({ types: fc.uniqueArray(type), tags: fc.uniqueArray(aTag, { maxLength: 3 }) })
const query: fc.Arbitrary<Query> = fc.record({ items: fc.array(item, { maxLength: 4 }) })
const event = fc.record({ type, tags: fc.uniqueArray(aTag) })

const obvious = (one: Query, of: string, tags: ReadonlyArray<string>): boolean =>
  one.items
    .filter((each) => each.types.length === 0 || each.types.indexOf(of) >= 0)
    .filter((each) => each.tags.filter((wanted) => tags.indexOf(wanted) < 0).length === 0).length > 0

it.prop(
  "a query matches an event when an item lists its type and it has all the item's tags",
  [query, event],
  ([one, { tags, type: of }]) => {
    assert.strictEqual(matches(one, of, tags), obvious(one, of, tags))
  },
  { fastCheck: { numRuns: 1000 } }
)

it.prop(
  "any of several queries matches exactly what one of them matches",
  [fc.array(query, { maxLength: 4 }), event],
  ([queries, { tags, type: of }]) => {
    assert.strictEqual(
      matches(anyOf(queries), of, tags),
      queries.some((one) => matches(one, of, tags))
    )
  },
  { fastCheck: { numRuns: 2000 } }
)

it.prop(
  "joining queries names each list of tags once, whatever its order",
  [fc.array(query, { maxLength: 4 })],
  ([queries]) => {
    const keys = anyOf(queries).items.map(({ tags }) => JSON.stringify([...tags].sort()))
    assert.strictEqual(new Set(keys).size, keys.length)
  }
)

it.prop("a query without items matches nothing, and everything matches all", [event], ([{ tags, type: of }]) => {
  assert.isFalse(matches({ items: [] }, of, tags))
  assert.isFalse(matches(anyOf([]), of, tags))
  assert.isTrue(matches(everything, of, tags))
})
