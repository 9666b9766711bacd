import { assert, it } from "@effect/vitest"
import { FastCheck as fc, HashMap } from "effect"
import { canonical } from "@zhize/domain"

const json = fc.jsonValue({ maxDepth: 4 }).map((value): unknown => JSON.parse(JSON.stringify(value)))
const table = fc.dictionary(fc.string({ maxLength: 4 }), json, { maxKeys: 6 })

/** The same value with the keys of every object in the opposite order. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, turned(one)])
  )
}

it.prop("the order of keys does not matter, at any depth", [json], ([value]) => {
  assert.strictEqual(canonical(turned(value)), canonical(value))
})

it.prop("the order in which a table was filled does not matter", [table], ([entries]) => {
  const forth = HashMap.fromIterable(Object.entries(entries))
  const back = HashMap.fromIterable(Object.entries(entries).reverse())
  const refilled = Object.keys(entries).reduce(
    (known, key) => HashMap.set(HashMap.remove(known, key), key, entries[key]),
    forth
  )
  assert.strictEqual(canonical({ of: back }), canonical({ of: forth }))
  assert.strictEqual(canonical({ of: refilled }), canonical({ of: forth }))
})

it.prop("different values have different texts, and the text tells the value", [json, json], ([one, other]) => {
  // Minus zero and zero are one number in a stored record.
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
  assert.deepStrictEqual(JSON.parse(canonical(one)), plain(one))
  let same = true
  try {
    assert.deepStrictEqual(plain(one), plain(other))
  } catch {
    same = false
  }
  assert.strictEqual(canonical(one) === canonical(other), same)
})

it("a field that is absent and one that is undefined are the same; null is not", () => {
  assert.strictEqual(canonical({ a: 1, b: undefined }), canonical({ a: 1 }))
  assert.notStrictEqual(canonical({ a: 1, b: null }), canonical({ a: 1 }))
  assert.notStrictEqual(canonical([1, 2]), canonical([2, 1]))
})
