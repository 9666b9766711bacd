import { assert, it } from "@effect/vitest"
import { FastCheck as fc, Schema } from "effect"
import { CommandId, Digest, DocumentRef, LocalDate, Name, OrganId, Passage } from "@zhize/domain"

const accepts = <A>(schema: Schema.Schema<A, string>) => Schema.is(schema)
const runs = { fastCheck: { numRuns: 500 } }

/** Days since 1 March of year 0, by the count of civil days: knows nothing of month lengths as a table. */
const dayNumber = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year
  const m = (month + 9) % 12
  return (
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1
  )
}
/** A day is real when the next month's first day, or the next day of the month, is numbered right after it. */
const isReal = (year: number, month: number, day: number): boolean => {
  if (month < 1 || month > 12 || day < 1) return false
  const first = dayNumber(year, month, 1)
  const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)
  return day <= next - first
}
const digits = (value: number, width: number) => String(value).padStart(width, "0")

it.prop(
  "a local date is exactly a real day of 1900 to 9999",
  [
    fc.oneof(fc.integer({ min: 1890, max: 2110 }), fc.integer({ min: 0, max: 9999 })),
    fc.integer({ min: 0, max: 14 }),
    fc.integer({ min: 0, max: 33 })
  ],
  ([year, month, day]) => {
    const text = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`
    assert.strictEqual(accepts(LocalDate)(text), year >= 1900 && isReal(year, month, day), text)
  },
  { fastCheck: { numRuns: 3000 } }
)

it("a local date is written as YYYY-MM-DD and in no other way", () => {
  const others = [
    "2026-6-25",
    "2026-06-25 ",
    " 2026-06-25",
    "2026/06/25",
    "20260625",
    "2026-06-25T00:00:00Z",
    "２０２６-06-25",
    "2026-06-25\n",
    ""
  ]
  for (const text of others) assert.isFalse(accepts(LocalDate)(text), JSON.stringify(text))
  assert.isTrue(accepts(LocalDate)("2024-02-29"))
  assert.isFalse(accepts(LocalDate)("2100-02-29"))
})

/** Control characters of both tables of Unicode, from their definition by number. */
const isControl = (unit: number) => unit < 0x20 || (unit >= 0x7f && unit <= 0x9f)
const lineMarks = ["\n", "\t"]

for (const [what, schema, allowed] of [
  ["a name", Name, []],
  ["a passage", Passage, lineMarks]
] as const) {
  it.prop(
    `${what} holds no control characters${allowed.length > 0 ? " but line ends and tabs" : ""}`,
    [fc.integer({ min: 0, max: 0x250 })],
    ([unit]) => {
      const character = String.fromCharCode(unit)
      const fine = !isControl(unit) || allowed.some((one) => one === character)
      assert.strictEqual(accepts(schema)(`农业${character}局`), fine, unit.toString(16))
    },
    runs
  )

  it.prop(
    `${what} is well-formed Unicode`,
    [fc.fullUnicodeString(), fc.integer({ min: 0xd800, max: 0xdfff })],
    ([around, half]) => {
      const lone = String.fromCharCode(half)
      assert.isFalse(accepts(schema)(`甲${lone}`))
      assert.isFalse(accepts(schema)(`${lone}甲${around}`))
      assert.isTrue(accepts(schema)("𠮷野家😀"))
    },
    runs
  )

  it.prop(`${what} says something`, [fc.stringOf(fc.constantFrom(" ", "\u3000", "\u00a0"))], ([blank]) => {
    assert.isFalse(accepts(schema)(blank))
    assert.isTrue(accepts(schema)(`${blank}甲`))
  })
}

it("a name has at most 300 characters, a passage 4,000", () => {
  const sizes = [
    [Name, 300],
    [Passage, 4000]
  ] as const
  for (const [schema, limit] of sizes) {
    assert.isTrue(accepts(schema)("责".repeat(limit)))
    assert.isFalse(accepts(schema)("责".repeat(limit + 1)))
  }
})

it.prop(
  "an id is 1 to 64 letters, digits, dots, dashes and underscores, beginning with a letter or digit",
  [
    fc.stringOf(fc.constantFrom("a", "Z", "9", "农", "é", ".", "_", "-", " ", "/", ":", "\n", "，", "😀"), {
      maxLength: 70
    })
  ],
  ([text]) => {
    const letters = new Set(["a", "Z", "9", "农", "é"])
    const inner = new Set([...letters, ".", "_", "-"])
    const characters = [...text]
    const fine =
      text.length >= 1 && text.length <= 64 && letters.has(characters[0]!) && characters.every((one) => inner.has(one))
    assert.strictEqual(accepts(OrganId)(text), fine)
  },
  runs
)

it("a command id has 1 to 128 characters and no spaces", () => {
  for (const good of ["a", "x".repeat(128), "导入/2026:1", "550e8400-e29b-41d4-a716-446655440000"])
    assert.isTrue(accepts(CommandId)(good))
  for (const bad of ["", "x".repeat(129), "a b", "a\n", "a\u0000"]) assert.isFalse(accepts(CommandId)(bad))
})

it.prop("a digest is 64 lower-case hexadecimal digits", [Digest, fc.nat(63)], ([digest, at]) => {
  assert.isTrue(accepts(Digest)(digest))
  for (const one of ["G", "A", ""]) assert.isFalse(accepts(Digest)(digest.slice(0, at) + one + digest.slice(at + 1)))
})

it.prop(
  "what the schemas generate they accept, in the form in which it is stored",
  [LocalDate, Name, Passage, OrganId, DocumentRef],
  (values) => {
    const schema = Schema.Tuple(LocalDate, Name, Passage, OrganId, DocumentRef)
    const stored = JSON.parse(JSON.stringify(Schema.encodeSync(schema)(values)))
    assert.deepStrictEqual(stored, values)
    assert.deepStrictEqual(Schema.decodeUnknownSync(schema)(stored), values)
  }
)
