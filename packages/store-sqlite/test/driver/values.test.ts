import * as fc from "effect/FastCheck"
import { assert, it } from "vitest"
import type { SqlValue } from "../../src/driver/index.ts"
import { assertCode, eachDriver } from "./support.ts"

/** Texts of whole characters, with the ones that quoting and encoding get wrong more often than chance would have it. */
const text = fc
  .array(
    fc.oneof(
      fc.fullUnicode(),
      fc.constantFrom("'", '"', "?", "\\", "%", ";", "职", "责", "𠮷", "👩‍⚖️", "\uFEFF", "\r\n", "")
    ),
    { maxLength: 30 }
  )
  .map((characters) => characters.join("").replaceAll("\0", ""))

const number = fc
  .oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .filter((n) => !Object.is(n, -0) && (Number.isSafeInteger(n) || !Number.isInteger(n)))

const bytes = fc.uint8Array({ maxLength: 300 })

const value: fc.Arbitrary<SqlValue> = fc.oneof(text, number, bytes, fc.constant(null))

const refused: ReadonlyArray<readonly [string, unknown]> = [
  ["a bigint", 1n],
  ["a boolean", true],
  ["a Date", new Date(0)],
  ["an object", { a: 1 }],
  ["an array", [1]],
  ["undefined", undefined],
  ["NaN", Number.NaN],
  ["infinity", Number.POSITIVE_INFINITY],
  ["a whole number beyond 2^53", 2 ** 53],
  ["half of a surrogate pair", "\ud842"],
  ["a text with NUL", "a\0b"]
]

eachDriver("Values", (module) => {
  const open = () => {
    const driver = module.open(":memory:")
    driver.exec("CREATE TABLE kept (id INTEGER PRIMARY KEY, a ANY, b ANY) STRICT")
    return driver
  }

  it("come back from a table as they went in, as rows and as arrays", () => {
    const driver = open()
    const insert = driver.prepare("INSERT OR REPLACE INTO kept VALUES (1, ?, ?)")
    const select = driver.prepare("SELECT a, b FROM kept")
    fc.assert(
      fc.property(value, value, (a, b) => {
        insert.run([a, b])
        assert.deepStrictEqual(select.get(), { a, b })
        assert.deepStrictEqual(select.all(), [{ a, b }])
        assert.deepStrictEqual(select.values(), [[a, b]])
      })
    )
    driver.close()
  })

  it("of bytes are Uint8Arrays of their own, empty ones too", () => {
    const driver = open()
    const empty = driver.prepare("SELECT ? AS a, typeof(?) AS b, x'' AS c").get([new Uint8Array(0), new Uint8Array(0)])
    assert.deepStrictEqual(empty, { a: new Uint8Array(0), b: "blob", c: new Uint8Array(0) })
    const part = new Uint8Array([1, 2, 3, 4]).subarray(1, 3)
    const read = driver.prepare("SELECT ? AS a").get([part])?.["a"]
    assert.strictEqual((read as Uint8Array).constructor, Uint8Array)
    assert.deepStrictEqual(read, Uint8Array.of(2, 3))
    driver.close()
  })

  it("may be whole numbers up to 2^53 - 1, which an INTEGER column keeps as integers", () => {
    const driver = open()
    driver.exec("CREATE TABLE n (n INTEGER) STRICT")
    for (const n of [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])
      driver.prepare("INSERT INTO n VALUES (?)").run([n])
    assert.deepStrictEqual(driver.prepare("SELECT n, typeof(n) AS type FROM n ORDER BY n").values(), [
      [Number.MIN_SAFE_INTEGER, "integer"],
      [Number.MAX_SAFE_INTEGER, "integer"]
    ])
    driver.close()
  })

  it("beyond that are not read rather than read wrongly", () => {
    const driver = open()
    for (const n of ["9007199254740993", "-9007199254740993", "9223372036854775807"]) {
      const select = driver.prepare(`SELECT ${n} AS n`)
      assertCode("VALUE_REFUSED", () => select.get())
      assertCode("VALUE_REFUSED", () => select.all())
      assertCode("VALUE_REFUSED", () => select.values())
    }
    assert.deepStrictEqual(driver.prepare("SELECT 1 AS n").get(), { n: 1 })
    driver.close()
  })

  for (const [what, bad] of refused) {
    it(`do not include ${what}`, () => {
      const driver = open()
      const error = assertCode("VALUE_REFUSED", () =>
        driver.prepare("INSERT INTO kept VALUES (1, ?, ?)").run(["a", bad as SqlValue])
      )
      assert.include(error.message, "Parameter 2")
      assert.deepStrictEqual(driver.prepare("SELECT * FROM kept").all(), [])
      driver.close()
    })
  }
})
