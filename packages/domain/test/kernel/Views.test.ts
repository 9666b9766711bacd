/** Laws of the view runtime: what it keeps, what it follows, and what a cut in recorded time means. */
import { assert, it } from "@effect/vitest"
import { Duration, Effect, Either, FastCheck as fc, Fiber, Schema, TestClock } from "effect"
import {
  canonical,
  execute,
  type Instant,
  InputInvalid,
  Ledger,
  LocalDate,
  parseRecord,
  positionAt,
  Refusal,
  StoreUnavailable,
  type View,
  Views,
  zhize
} from "@zhize/domain"
import { smallPools, valueOf } from "@zhize/domain/testing"
import { by, county, type County, inside, NoteTaken, nyj, stored, TakeNote } from "./Notes.ts"
import { dayOf, foldOf, livelyStory, readOnly, tell } from "./World.ts"

const few = { timeout: 60_000, fastCheck: { numRuns: 6 } }
const today = dayOf(60)
const clocks = { today }

const watching =
  (open: County) =>
  <A, E>(effect: Effect.Effect<A, E, Views | Ledger>): Effect.Effect<A, E> =>
    effect.pipe(Effect.provide(Views.layer), Effect.provideService(Ledger, open.ledger))

/** Some question for every view, as a reader sends it. */
const questions: fc.Arbitrary<ReadonlyArray<{ readonly view: View; readonly params: unknown }>> = fc.tuple(
  ...[...zhize.views.values()].map((view) =>
    valueOf(view.params, smallPools).map((params) => ({ view, params: Schema.encodeSync(view.params)(params) }))
  )
)

/** What a view says of these very records, folded from the first. */
const expected = (view: View, params: unknown, prefix: Parameters<typeof readOnly>[0], validOn = today) =>
  said(
    view.answer(foldOf(view.fold, readOnly(prefix)), Schema.decodeUnknownSync(view.params)(params), { validOn, today })
  )
const said = (answer: Either.Either<unknown, unknown>): string =>
  Either.isRight(answer)
    ? canonical(answer.right)
    : answer.left instanceof Refusal
      ? canonical([answer.left.rule.id, answer.left.details])
      : String(answer.left)
const rowsOf = Either.map(({ rows }: { readonly rows: unknown }) => rows)

it.effect.prop(
  "a view that follows the ledger answers as if folded from the first record each time",
  [fc.array(livelyStory, { minLength: 2, maxLength: 2 }), questions],
  ([chapters, asked]) => {
    const open = county()
    return watching(open)(
      Effect.gen(function* () {
        const views = yield* Views
        for (const [index, chapter] of chapters.entries()) {
          yield* tell(open, chapter.slice(0, 25), `chapter${index}-`)
          const all = yield* stored(open)
          for (const { params, view } of asked) {
            assert.strictEqual(
              said(rowsOf(yield* Effect.either(views.ask(view, params, clocks)))),
              expected(view, params, all),
              view.name
            )
            const { position, state } = yield* views.state(view)
            assert.deepStrictEqual(
              [position, canonical(state)],
              [all.length, canonical(foldOf(view.fold, readOnly(all)))]
            )
          }
        }
      })
    )
  },
  few
)

it.effect.prop(
  "a view as recorded by a position is the view of the records up to there, whatever was asked before",
  [livelyStory, questions, fc.array(fc.nat(), { minLength: 3, maxLength: 3 })],
  ([story, asked, cuts]) => {
    const open = county()
    return watching(open)(
      Effect.gen(function* () {
        yield* tell(open, story)
        const views = yield* Views
        const all = yield* stored(open)
        for (const { params, view } of asked) {
          yield* Effect.either(views.ask(view, params, clocks))
          // A position beyond the head is the head.
          for (const position of [...cuts.map((cut) => cut % (all.length + 1)), all.length + 3]) {
            const answer = yield* Effect.either(views.ask(view, params, { ...clocks, recordedBy: { position } }))
            assert.strictEqual(said(rowsOf(answer)), expected(view, params, all.slice(0, position)), view.name)
            if (Either.isRight(answer)) assert.strictEqual(answer.right.position, Math.min(position, all.length))
            const kept = yield* views.state(view, position)
            assert.deepStrictEqual(
              [kept.position, canonical(kept.state)],
              [Math.min(position, all.length), canonical(foldOf(view.fold, readOnly(all.slice(0, position))))]
            )
          }
          assert.strictEqual(
            said(rowsOf(yield* Effect.either(views.ask(view, params, clocks)))),
            expected(view, params, all)
          )
        }
      })
    )
  },
  few
)

it.effect.prop(
  "asked for another day, a view answers for that day; unless told, for today",
  [livelyStory, questions, fc.integer({ min: -20, max: 20 })],
  ([story, asked, shift]) => {
    const open = county()
    const validOn = dayOf(60 + 3 * shift)
    return watching(open)(
      Effect.gen(function* () {
        yield* tell(open, story)
        const all = yield* stored(open)
        const views = yield* Views
        for (const { params, view } of asked) {
          const answer = yield* Effect.either(views.ask(view, params, { ...clocks, validOn }))
          assert.strictEqual(said(rowsOf(answer)), expected(view, params, all, validOn))
          if (Either.isRight(answer)) assert.strictEqual(answer.right.validOn, validOn)
        }
      })
    )
  },
  few
)

const noon = Date.UTC(2026, 5, 25, 4)
const instant = (offset: number) => new Date(noon + offset).toISOString() as Instant

it.effect.prop(
  "the position at an instant is the last record taken by then",
  [fc.array(fc.nat(6), { maxLength: 25 }), fc.integer({ min: -2, max: 9 })],
  ([steps, asked]) =>
    Effect.gen(function* () {
      const open = county()
      let offset = 0
      for (const [index, step] of steps.entries()) {
        offset = step < 3 ? offset : offset + step - 3
        yield* TestClock.setTime(noon + offset)
        yield* inside(open)(execute(TakeNote, { organ: nyj, number: index, lines: [] }, by(`n${index}`)))
      }
      const records = (yield* stored(open)).map(parseRecord)
      const slow = records.filter(({ recordedAt }) => recordedAt <= instant(asked)).length
      assert.strictEqual(yield* positionAt(instant(asked)).pipe(Effect.provideService(Ledger, open.ledger)), slow)
    }),
  { timeout: 60_000, fastCheck: { numRuns: 30 } }
)

const notes: View = {
  name: "notes",
  zh: "记事",
  en: "Notes",
  clause: "test",
  params: Schema.Struct({ organ: Schema.String }),
  fold: {
    query: { items: [{ types: [NoteTaken.type], tags: [] }] },
    initial: [],
    step: (known, { data }) => [...known, data.number]
  },
  answer: (known, { organ }) => Either.right([{ organ, known }]),
  columns: []
}
const take = (open: County, number: number) =>
  inside(open)(execute(TakeNote, { organ: nyj, number, lines: [] }, by(`n${number}`)))

it.effect("a view as recorded by an instant knows what was recorded by then", () => {
  const open = county()
  return watching(open)(
    Effect.gen(function* () {
      const views = yield* Views
      for (const number of [1, 2, 3]) {
        yield* TestClock.setTime(noon + number)
        yield* take(open, number)
      }
      const ask = (offset: number) =>
        Effect.map(
          views.ask(notes, { organ: "nyj" }, { ...clocks, recordedBy: { instant: instant(offset) } }),
          ({ rows }) => rows[0].known
        )
      assert.deepStrictEqual(yield* Effect.forEach([0, 1, 2, 9], ask), [[], [1], [1, 2], [1, 2, 3]])
    })
  )
})

it.effect("a reader who asks for a position gets no answer from before it", () => {
  const open = county()
  return watching(open)(
    Effect.gen(function* () {
      const views = yield* Views
      const waiting = yield* Effect.fork(views.ask(notes, { organ: "nyj" }, { ...clocks, atLeast: 1 }))
      yield* TestClock.adjust(Duration.millis(100))
      assert.isNull(yield* Fiber.poll(waiting).pipe(Effect.map((found) => (found._tag === "None" ? null : found))))
      yield* take(open, 7)
      yield* TestClock.adjust(Duration.millis(100))
      const answer = yield* Fiber.join(waiting)
      assert.deepStrictEqual([answer.position, answer.rows], [1, [{ organ: "nyj", known: [7] }]])
    })
  )
})

it.effect("a position that does not come is reported, not waited for without end", () => {
  const open = county()
  return watching(open)(
    Effect.gen(function* () {
      const views = yield* Views
      const waiting = yield* Effect.fork(Effect.flip(views.ask(notes, { organ: "nyj" }, { ...clocks, atLeast: 2 })))
      yield* TestClock.adjust(Duration.minutes(1))
      const failed = yield* Fiber.join(waiting)
      assert.instanceOf(failed, StoreUnavailable)
      assert.strictEqual(failed.reason, "missing")
    })
  )
})

it.effect("parameters of the wrong shape are answered with every bad field", () => {
  const open = county()
  return watching(open)(
    Effect.gen(function* () {
      const views = yield* Views
      const failed = yield* Effect.flip(views.ask(notes, { organ: 1, unit: "x" }, clocks))
      assert.instanceOf(failed, InputInvalid)
      assert.deepStrictEqual(failed.issues.map(({ path }) => path).sort(), ["organ", "unit"])
    })
  )
})

it.effect("readers who ask at once are all answered from the whole ledger", () => {
  const open = county()
  return watching(open)(
    Effect.gen(function* () {
      const views = yield* Views
      for (const number of [1, 2, 3]) yield* take(open, number)
      const asking = Array.from({ length: 8 }, () =>
        views.ask(notes, { organ: "nyj" }, { today: LocalDate.make("2026-05-01") })
      )
      for (const { rows } of yield* Effect.all(asking, { concurrency: "unbounded" }))
        assert.deepStrictEqual(rows, [{ organ: "nyj", known: [1, 2, 3] }])
    })
  )
})
