import { assert, it } from "@effect/vitest"
import { Either, FastCheck as fc } from "effect"
import { type Batch, CommandId, Digest, parseRecord, recordLimit, recordText } from "@zhize/domain"

const place = { ledger: "guyuan", position: 7, recordedAt: "2026-06-25T01:02:03.004Z" }
const batch: Batch = {
  events: [],
  actor: { role: "legal-office" },
  command: { id: CommandId.make("c1"), name: "Test", digest: Digest.make("0".repeat(64)) }
}
const textOf = (data: unknown) => recordText(batch, { type: "Tested", version: 1, data, tags: [] }, place)

/** Texts of all sizes that a character of UTF-8 can have, among them lone halves, quotes and escapes. */
const text = fc.stringOf(
  fc.constantFrom("a", '"', "\\", "\\u0000", "\n", "é", "责", "😀", "\ud83d", "\u2028", "\u007f")
)
const data = fc.oneof(text, fc.array(text), fc.dictionary(text, text))

it.prop("the text of a record is its JSON, in one line, and reads back as it was", [data], ([value]) => {
  const stored = Either.getOrThrow(textOf(value))
  assert.deepStrictEqual(parseRecord({ position: 7, text: stored }).data, JSON.parse(JSON.stringify(value)))
  assert.notInclude(stored, "\n")
  assert.strictEqual(Buffer.from(stored, "utf8").toString("utf8"), stored, "what is stored survives UTF-8")
})

it.prop("a NUL is found wherever it stands, and only a NUL", [data, fc.boolean(), text], ([value, inKey, around]) => {
  assert.isTrue(Either.isRight(textOf(value)))
  const hidden = `${around}\u0000`
  const refused = textOf([value, inKey ? { [hidden]: 1 } : hidden])
  assert.isTrue(Either.isLeft(refused) && refused.left.reason === "nul")
})

it.prop(
  "a record has at most 65,535 bytes of UTF-8, and what is refused says how many it has",
  [fc.constantFrom("a", "é", "责", "😀"), fc.integer({ min: -3, max: 3 })],
  ([character, spare]) => {
    const empty = Buffer.byteLength(Either.getOrThrow(textOf("")))
    const width = Buffer.byteLength(character)
    const fill = character.repeat(Math.floor((recordLimit - empty) / width) - 3)
    const padding = "x".repeat(recordLimit - empty - Buffer.byteLength(fill) + spare)
    const stored = textOf(fill + padding)
    if (spare <= 0) assert.strictEqual(Buffer.byteLength(Either.getOrThrow(stored)), recordLimit + spare)
    else
      assert.deepInclude(Either.getOrThrow(Either.flip(stored)), {
        reason: "too-large",
        size: recordLimit + spare,
        limit: recordLimit
      })
  }
)

it("the fields of a record stand in one order, and what is absent is left out", () => {
  const full: Batch = { ...batch, causationId: "b", correlationId: "a", reason: "补录" }
  const event = { type: "Tested", version: 2, data: { b: 1, a: 2 }, tags: [] }
  assert.deepStrictEqual(Object.keys(JSON.parse(Either.getOrThrow(recordText(full, event, place)))), [
    "ledger",
    "position",
    "type",
    "version",
    "recordedAt",
    "actor",
    "command",
    "reason",
    "correlationId",
    "causationId",
    "data"
  ])
  assert.strictEqual(
    Either.getOrThrow(recordText(batch, event, place)),
    `{"ledger":"guyuan","position":7,"type":"Tested","version":2,"recordedAt":"2026-06-25T01:02:03.004Z","actor":{"role":"legal-office"},"command":{"id":"c1","name":"Test","digest":"${"0".repeat(64)}"},"data":{"b":1,"a":2}}`
  )
})
