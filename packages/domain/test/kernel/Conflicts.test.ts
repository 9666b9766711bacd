import { assert } from "@effect/vitest"
import { Effect, Either, Schema } from "effect"
import { accept, Conflict, decision, execute, OrganId } from "@zhize/domain"
import { inCounty, note, refusedBy } from "./InCounty.ts"
import { by, type County, inside, NoteTaken, NumberOnce, numbersOf, nyj, TakeNote } from "./Notes.ts"

inCounty("a conflict is read and decided again, on what the ledger holds by then", (open) =>
  Effect.gen(function* () {
    let intruded = false
    const append: typeof open.ledger.append = (batch, condition) =>
      Effect.suspend(() => {
        if (intruded) return open.ledger.append(batch, condition)
        intruded = true
        return Effect.zipRight(
          Effect.orDie(inside(open)(execute(TakeNote, note(1), by("other")))),
          open.ledger.append(batch, condition)
        )
      })
    const run = inside({ ...open, ledger: { ...open.ledger, append } })
    const refused = refusedBy(yield* Effect.either(run(execute(TakeNote, note(1), by("a")))))
    assert.strictEqual(refused.rule.id, "R-NOTE-NUMBER-ONCE")
    intruded = false
    const later = yield* run(execute(TakeNote, note(2), by("b")).pipe(Effect.either))
    assert.isTrue(Either.isRight(later))
  })
)

/** Reads in two stages: notes of one organ, then of another; accepts only what both stages saw alike. */
const Compare = decision("Compare", {
  zh: "核对",
  en: "Compare",
  clause: "test",
  input: Schema.Struct({ organ: OrganId, other: OrganId, number: Schema.Int }),
  allowed: [{ role: "legal-office" }],
  reads: ({ organ }) => ({ first: numbersOf(organ) }),
  further: ({ other }, _: { readonly first: ReadonlyArray<number> }) => ({ second: numbersOf(other) }),
  decide: ({ number, organ }, { first, second }) =>
    first.length === second.length
      ? accept(NoteTaken.of({ organ, number: number + second.length, lines: [] }))
      : NumberOnce.refuse({ number })
})
/** The same county, where somebody else takes a note once, just before the nth step of one kind at the ledger. */
const intruding = (open: County, step: "read" | "append", nth: number, organ: OrganId): County => {
  let steps = 0
  const other = Effect.suspend(() =>
    ++steps === nth ? Effect.orDie(inside(open)(execute(TakeNote, { ...note(1), organ }, by("intruder")))) : Effect.void
  )
  const { append, read } = open.ledger
  return {
    ...open,
    ledger: {
      ...open.ledger,
      read: (query, range) => (step === "read" ? Effect.zipRight(other, read(query, range)) : read(query, range)),
      append: (batch, condition) =>
        step === "append" ? Effect.zipRight(other, append(batch, condition)) : append(batch, condition)
    }
  }
}
const scj = OrganId.make("scj")

inCounty("what only the second stage read is part of the condition, as much as what the first read", (open) =>
  Effect.gen(function* () {
    const changed = intruding(open, "append", 1, scj)
    const refused = refusedBy(
      yield* Effect.either(inside(changed)(execute(Compare, { organ: nyj, other: scj, number: 5 }, by("a"))))
    )
    assert.strictEqual(refused.rule.id, "R-NOTE-NUMBER-ONCE", "decided again, on the note taken meanwhile")
    assert.strictEqual(yield* open.ledger.head, 1)
  })
)

inCounty("both stages of reading see one ledger, whatever is recorded between them", (open) =>
  Effect.gen(function* () {
    const changed = intruding(open, "read", 2, nyj)
    const { events } = yield* inside(changed)(execute(Compare, { organ: nyj, other: nyj, number: 5 }, by("a")))
    // Seen half before and half after the intruder, the two stages would have differed.
    assert.deepStrictEqual(
      events.map(({ data }) => (data as { readonly number: number }).number),
      [6]
    )
  })
)

inCounty("a command whose reading never holds gives up with the conflict, and records nothing", (open) =>
  Effect.gen(function* () {
    let tries = 0
    const append = () => Effect.suspend(() => Effect.fail(new Conflict({ expected: 0, actual: ++tries })))
    const failed = yield* Effect.flip(
      inside({ ...open, ledger: { ...open.ledger, append } })(execute(TakeNote, note(1), by("a")))
    )
    assert.instanceOf(failed, Conflict)
    assert.deepStrictEqual([tries, failed.actual], [100, 100])
    assert.strictEqual(yield* open.ledger.head, 0)
  })
)
