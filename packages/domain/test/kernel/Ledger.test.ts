/** Laws of the ledger as commands meet it: order, time, repetition, refusal, and replay. */
import { assert, it } from "@effect/vitest"
import { Effect, Either, FastCheck as fc } from "effect"
import {
  canonical,
  everything,
  execute,
  Ledger,
  parseRecord,
  readInto,
  Refusal,
  type StoredRecord
} from "@zhize/domain"
import { county, type County, inside, stored } from "./Notes.ts"
import {
  clockAt,
  dayOf,
  everyView,
  foldFrom,
  foldOf,
  kept,
  livelyStory,
  longStory,
  history,
  readOnly,
  scan,
  send,
  tell,
  world
} from "./World.ts"
import { recordedFrom } from "@zhize/domain/testing"

const few = { timeout: 60_000, fastCheck: { numRuns: 8 } }
const pure = { timeout: 60_000, fastCheck: { numRuns: 10 } }

/** The same county, its records handed out in pages of so many. */
const paged = (open: County, size: number): County => ({
  ...open,
  ledger: {
    ...open.ledger,
    read: (query, range = {}) => {
      const limit = Math.min(size, range.limit ?? Infinity)
      return Effect.map(open.ledger.read(query, { ...range, limit }), ({ records }) => ({
        records,
        more: records.length === size && size !== range.limit
      }))
    }
  }
})
/** The folded state of every view. */
const states = (open: County) =>
  Effect.map(
    readInto(everyView, everyView.initial, everything).pipe(Effect.provideService(Ledger, open.ledger)),
    canonical
  )

it.effect.prop(
  "replaying a ledger gives the same state every time, whatever the size of its pages",
  [livelyStory, fc.integer({ min: 1, max: 9 })],
  ([story, size]) =>
    Effect.gen(function* () {
      const open = county()
      yield* tell(open, story)
      const once = yield* states(open)
      for (const pages of [1, size, 10_000]) assert.strictEqual(yield* states(paged(open, pages)), once)
      assert.strictEqual(canonical(foldOf(everyView, readOnly(yield* stored(open)))), once)
    }),
  few
)

it.effect.prop(
  "the same story told to a ledger of small pages is recorded to the same bytes",
  [livelyStory, fc.integer({ min: 1, max: 3 })],
  ([story, size]) =>
    Effect.gen(function* () {
      const [plain, small] = [county(), paged(county(), size)]
      yield* tell(plain, story)
      yield* tell(small, story)
      assert.deepStrictEqual(yield* stored(small), yield* stored(plain))
    }),
  few
)

it.prop(
  "folding two parts one after the other is folding the whole, also from a state that was kept and read back",
  [longStory, world.events, fc.nat()],
  ([story, possible, cut]) => {
    for (const events of [history(story).events, possible]) {
      const records = recordedFrom(events)
      const at = cut % (records.length + 1)
      const first = foldOf(everyView, records.slice(0, at))
      const whole = canonical(foldOf(everyView, records))
      assert.strictEqual(canonical(foldFrom(everyView, first, records.slice(at))), whole)
      const snapshot = kept(first) as typeof first
      assert.strictEqual(canonical(snapshot), canonical(first))
      assert.strictEqual(canonical(foldFrom(everyView, snapshot, records.slice(at))), whole)
    }
  },
  pure
)

it.effect.prop(
  "a recorded command sent again records nothing and gets its first answer, whatever came after it",
  [livelyStory],
  ([story]) =>
    Effect.gen(function* () {
      const open = county()
      const told = yield* tell(open, story)
      const before = yield* stored(open)
      for (const { answer, decision, envelope, input } of told) {
        if (Either.isLeft(answer)) continue
        const again = yield* inside(open)(execute(decision, input, envelope))
        assert.deepStrictEqual(again, { ...answer.right, status: "repeated" })
      }
      assert.deepStrictEqual(yield* stored(open), before)
    }),
  few
)

it.effect.prop(
  "a refused command changes nothing: no record, no state of any view, and its id is free",
  [livelyStory, fc.array(world.command, { minLength: 6, maxLength: 6 })],
  ([story, more]) =>
    Effect.gen(function* () {
      const open = county()
      yield* tell(open, story)
      const citable = yield* scan(open.documents)
      let [before, state] = [yield* stored(open), yield* states(open)]
      for (const [index, sent] of more.entries()) {
        const { answer, envelope } = yield* send(open, sent, `more${index}`, citable, dayOf(story.length))
        if (Either.isRight(answer)) {
          ;[before, state] = [yield* stored(open), yield* states(open)]
          continue
        }
        assert.instanceOf(answer.left, Refusal)
        assert.deepStrictEqual(yield* stored(open), before)
        assert.strictEqual(yield* states(open), state)
        assert.strictEqual((yield* open.ledger.command(envelope.id))._tag, "None")
      }
    }),
  few
)

it.effect.prop(
  "positions are dense and times never decrease, also when the clock runs backwards",
  [livelyStory, fc.infiniteStream(fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 0, 1) + 50 }))],
  ([story, times]) =>
    Effect.gen(function* () {
      const open = county()
      const citable = yield* scan(open.documents)
      const answers: Array<{ readonly at: number; readonly first: number; readonly recordedAt: string }> = []
      for (const [index, sent] of story.entries()) {
        const at = times.next().value!
        const { answer } = yield* Effect.withClock(send(open, sent, `c${index}`, citable, dayOf(index)), clockAt(at))
        if (Either.isRight(answer)) answers.push({ at, first: answer.right.first, recordedAt: answer.right.recordedAt })
      }
      const records = (yield* stored(open)).map((one: StoredRecord) => ({ place: one.position, ...parseRecord(one) }))
      assert.deepStrictEqual(
        records.map(({ place, position }) => [place, position]),
        records.map((_, index) => [index + 1, index + 1])
      )
      assert.strictEqual(yield* open.ledger.head, records.length)
      const latest = answers.reduce<ReadonlyArray<number>>(
        (known, { at }) => [...known, Math.max(at, known.at(-1) ?? 0)],
        []
      )
      assert.deepStrictEqual(
        answers.map(({ recordedAt }) => recordedAt),
        latest.map((millis) => new Date(millis).toISOString())
      )
      for (const { first, recordedAt } of answers) assert.strictEqual(records[first - 1]!.recordedAt, recordedAt)
      for (const [index, { recordedAt }] of records.slice(1).entries())
        assert.isTrue(records[index]!.recordedAt <= recordedAt)
    }),
  few
)
