import { assert } from "@effect/vitest"
import { Effect, Either, Schema } from "effect"
import { Digest, execute, InputInvalid, parseRecord, PersonId, Recorded } from "@zhize/domain"
import { inCounty, note, refusedBy } from "./InCounty.ts"
import { by, FileText, inside, nyj, sha256, SignNote, stored, TakeNote } from "./Notes.ts"

inCounty("what is decided is recorded, and answered with its place", (open) =>
  Effect.gen(function* () {
    const run = inside(open)
    const first = yield* run(execute(TakeNote, note(1), by("a")))
    const second = yield* run(
      execute(TakeNote, note(2), by("b", { reason: "补录", correlationId: "c", causationId: "a" }))
    )
    assert.deepStrictEqual([first.status, first.first, first.position, second.position], ["recorded", 1, 1, 2])
    assert.deepStrictEqual(second.events, [{ position: 2, type: "NoteTaken", data: note(2) }])
    const records = (yield* stored(open)).map(parseRecord)
    assert.deepStrictEqual(
      records.map((one) => Schema.decodeUnknownSync(Recorded)(one)),
      records
    )
    assert.deepStrictEqual([records[1]!.reason, records[1]!.correlationId, records[1]!.causationId], ["补录", "c", "a"])
  })
)

inCounty("an input of the wrong shape is answered with every bad field and its path", (open) =>
  Effect.gen(function* () {
    const input = { organ: "a b", lines: [{ text: "甲" }, { text: 7 }, {}], extra: true }
    const failed = yield* Effect.flip(inside(open)(execute(TakeNote, input, by("a"))))
    assert.instanceOf(failed, InputInvalid)
    assert.deepStrictEqual(failed.issues.map(({ path }) => path).sort(), [
      "extra",
      "lines.1.text",
      "lines.2.text",
      "number",
      "organ"
    ])
    for (const { path } of failed.issues) assert.include(failed.message, path)
    assert.strictEqual(yield* open.ledger.head, 0)
  })
)

inCounty("an envelope that no record could hold is refused like any bad input", (open) =>
  Effect.gen(function* () {
    const bad = { actor: { role: "legal-office", organ: nyj }, reason: "甲\u0000", today: "2026-02-30" } as object
    const failed = yield* Effect.flip(inside(open)(execute(TakeNote, note(1), by("a", bad))))
    assert.instanceOf(failed, InputInvalid)
    assert.deepStrictEqual(failed.issues.map(({ path }) => path).sort(), ["actor", "reason", "today"])
    const blank = yield* Effect.flip(inside(open)(execute(TakeNote, note(1), by("a", { reason: " " }))))
    assert.instanceOf(blank, InputInvalid)
    assert.strictEqual(yield* open.ledger.head, 0)
  })
)

inCounty("R-KERNEL-ALLOWED: who may not is told who may", (open) =>
  Effect.gen(function* () {
    const run = inside(open)
    const other = { actor: { role: "organ-clerk", organ: "scj" } } as object
    const refused = refusedBy(yield* Effect.either(run(execute(TakeNote, note(1), by("a", other)))))
    assert.strictEqual(refused.rule.id, "R-KERNEL-ALLOWED")
    assert.deepStrictEqual(refused.details, {
      command: "TakeNote",
      actor: "organ-clerk:scj",
      allowed: ["legal-office", "organ-clerk:nyj"]
    })
    assert.strictEqual(yield* open.ledger.head, 0)
    const own = { actor: { role: "organ-clerk", organ: nyj } } as const
    assert.strictEqual((yield* run(execute(TakeNote, note(1), by("b", own)))).status, "recorded")
  })
)

inCounty("R-KERNEL-REASON: a command that must say why is refused without a reason, and recorded with one", (open) =>
  Effect.gen(function* () {
    const run = inside(open)
    const input = { organ: nyj, text: "更正" }
    for (const without of [{}, { reason: "" }, { reason: " \n" }]) {
      assert.strictEqual(
        refusedBy(yield* Effect.either(run(execute(FileText, input, by("a", without))))).rule.id,
        "R-KERNEL-REASON"
      )
    }
    assert.strictEqual(yield* open.ledger.head, 0)
    assert.strictEqual((yield* run(execute(FileText, input, by("a", { reason: "录入有误" })))).status, "recorded")
    assert.isTrue(
      yield* open.documents.has(Digest.make(sha256("更正"))),
      "what an event cites is in the document store"
    )
  })
)

inCounty(
  "R-KERNEL-PERSON: a command that one gives in person is refused from a role alone, and recorded with its person",
  (open) =>
    Effect.gen(function* () {
      const run = inside(open)
      const refused = refusedBy(yield* Effect.either(run(execute(SignNote, note(1), by("a")))))
      assert.strictEqual(refused.rule.id, "R-KERNEL-PERSON")
      assert.deepStrictEqual(refused.details, { command: "SignNote", actor: "legal-office" })
      assert.strictEqual(yield* open.ledger.head, 0)
      const named = { actor: { role: "legal-office", person: PersonId.make("主任甲") } } as const
      assert.strictEqual((yield* run(execute(SignNote, note(1), by("a", named)))).status, "recorded")
      assert.deepStrictEqual(parseRecord((yield* stored(open))[0]!).actor, named.actor)
    })
)

inCounty("R-KERNEL-DOCUMENT-STORED: a document is cited once it is stored, and not before", (open) =>
  Effect.gen(function* () {
    const run = inside(open)
    const cited = note(1, { scan: sha256("扫描件") })
    const refused = refusedBy(yield* Effect.either(run(execute(TakeNote, cited, by("a")))))
    assert.strictEqual(refused.rule.id, "R-KERNEL-DOCUMENT-STORED")
    assert.deepStrictEqual(refused.details, { missing: [sha256("扫描件")] })
    assert.strictEqual(yield* open.ledger.head, 0)
    yield* open.documents.put("扫描件")
    assert.strictEqual((yield* run(execute(TakeNote, cited, by("a")))).status, "recorded")
  })
)

inCounty("R-KERNEL-RECORD-STORABLE: what is too large or holds a NUL is refused, what just fits is recorded", (open) =>
  Effect.gen(function* () {
    const run = inside(open)
    const lines = (text: string) => note(1, { lines: [{ text }] })
    const attempt = (text: string) => Effect.either(run(execute(TakeNote, lines(text), by("a"))))
    const nul = refusedBy(yield* attempt("甲\u0000乙"))
    assert.deepStrictEqual([nul.rule.id, nul.details.problem], ["R-KERNEL-RECORD-STORABLE", "nul"])
    const large = refusedBy(yield* attempt("责".repeat(30_000)))
    assert.deepStrictEqual(
      [large.rule.id, large.details.problem, large.details.limit],
      ["R-KERNEL-RECORD-STORABLE", "too-large", 65_535]
    )
    const overhead = large.details.size - 90_000
    const over = refusedBy(yield* attempt("a".repeat(65_536 - overhead)))
    assert.strictEqual(over.details.size, 65_536)
    assert.strictEqual(yield* open.ledger.head, 0)
    // A backslash before the letters is not a NUL, and 65,535 bytes are not too many.
    const most = "\\u0000" + "a".repeat(65_535 - overhead - 7)
    assert.isTrue(Either.isRight(yield* attempt(most)))
    assert.strictEqual(Buffer.byteLength((yield* stored(open))[0]!.text), 65_535)
  })
)

inCounty(
  "R-KERNEL-COMMAND-ONCE: a command sent again records nothing and gets its first answer, even where the domain would now refuse it",
  (open) =>
    Effect.gen(function* () {
      const run = inside(open)
      const first = yield* run(execute(TakeNote, note(1), by("a")))
      // The number is taken now: under a new id the same input is refused.
      assert.strictEqual(
        refusedBy(yield* Effect.either(run(execute(TakeNote, note(1), by("b"))))).rule.id,
        "R-NOTE-NUMBER-ONCE"
      )
      assert.deepStrictEqual(yield* run(execute(TakeNote, note(1), by("a"))), { ...first, status: "repeated" })
      assert.strictEqual(yield* open.ledger.head, 1)
    })
)

inCounty(
  "R-KERNEL-COMMAND-ONCE: an id is refused for another input, another actor, another reason or another command",
  (open) =>
    Effect.gen(function* () {
      const run = inside(open)
      yield* run(execute(TakeNote, note(1), by("a")))
      const clerk = { role: "organ-clerk", organ: nyj } as const
      const others = [
        execute(TakeNote, note(2), by("a")),
        execute(TakeNote, note(1), by("a", { actor: clerk })),
        execute(TakeNote, note(1), by("a", { reason: "重报" })),
        execute(FileText, { organ: nyj, text: "甲" }, by("a", { reason: "重报" }))
      ]
      for (const other of others) {
        const refused = refusedBy(yield* Effect.either(run(other)))
        assert.strictEqual(refused.rule.id, "R-KERNEL-COMMAND-ONCE")
        assert.deepStrictEqual(refused.details, { id: "a", name: "TakeNote", position: 1 })
      }
      assert.strictEqual(yield* open.ledger.head, 1)
    })
)

inCounty("the order of the fields of an input does not make it another content", (open) =>
  Effect.gen(function* () {
    const run = inside(open)
    yield* run(execute(TakeNote, { organ: nyj, number: 1, lines: [] }, by("a")))
    assert.strictEqual(
      (yield* run(execute(TakeNote, { lines: [], number: 1, organ: nyj }, by("a")))).status,
      "repeated"
    )
  })
)
