import { assert, it } from "@effect/vitest"
import { Cause, Context, Effect, Either, Exit, Fiber } from "effect"
import { type DomainEvent, Ledger } from "@zhize/domain"
import type { SqliteClient } from "../src/driver/index.ts"
import { openFile, services } from "../src/Store.ts"
import { batch, connection, freshPath, holidays } from "./support.ts"

type Client = typeof SqliteClient.SqliteClient.Service

const years = (count: number) => Array.from({ length: count }, (_, index) => 1901 + index)

/** A ledger, and how many steps its connection has taken. */
const counted = Effect.gen(function* () {
  const path = yield* freshPath
  const client = yield* openFile({ path })
  const count = { steps: 0 }
  const counting: Client = { ...client, sync: (f) => Effect.suspend(() => (count.steps++, client.sync(f))) }
  const context = yield* services(counting, { path, ledger: "guyuan" })
  count.steps = 0
  return { path, client, count, ledger: Context.get(context, Ledger) }
})

it.scopedLive("appends that come at once share one commit, and all are answered", () =>
  Effect.gen(function* () {
    const { count, ledger } = yield* counted
    const answers = yield* Effect.all(
      years(64).map((year) => ledger.append(batch(`y-${year}`, holidays(year)))),
      {
        concurrency: "unbounded"
      }
    )
    assert.strictEqual(count.steps, 1)
    assert.deepStrictEqual(
      answers.map(({ first }) => first),
      years(64).map((_, index) => index + 1)
    )
  })
)

it.scopedLive("64 callers that each send one after the other commit about as often as one of them sends", () =>
  Effect.gen(function* () {
    const { count, ledger } = yield* counted
    const caller = (name: number) =>
      Effect.forEach(years(10), (year) => ledger.append(batch(`c-${name}-${year}`, holidays(year))), { discard: true })
    yield* Effect.all(years(64).map(caller), { concurrency: "unbounded", discard: true })
    assert.strictEqual(yield* ledger.head, 640)
    assert.isAtMost(count.steps, 20)
  })
)

it.scopedLive("a commit takes 1,000 appends at most; the rest follow", () =>
  Effect.gen(function* () {
    const { count, ledger } = yield* counted
    yield* Effect.all(
      years(2500).map((year) => ledger.append(batch(`y-${year}`, holidays(year)))),
      {
        concurrency: "unbounded",
        discard: true
      }
    )
    assert.strictEqual(count.steps, 3)
    assert.strictEqual(yield* ledger.head, 2500)
  })
)

it.scopedLive("an append that is interrupted before its turn is not recorded", () =>
  Effect.gen(function* () {
    const { ledger } = yield* counted
    const fiber = yield* Effect.fork(ledger.append(batch("cut", holidays(2026))))
    yield* Effect.yieldNow()
    const others = yield* Effect.fork(
      Effect.all(
        [2024, 2025].map((year) => ledger.append(batch(`y-${year}`, holidays(year)))),
        { concurrency: 2 }
      )
    )
    yield* Effect.yieldNow()
    yield* Fiber.interrupt(fiber)
    assert.lengthOf(yield* Fiber.join(others), 2)
    assert.strictEqual(yield* ledger.head, 2)
  })
)

it.scopedLive("an event that is no data is its sender's defect, and nobody else's", () =>
  Effect.gen(function* () {
    const { ledger } = yield* counted
    const impossible: DomainEvent = { ...holidays(2026), data: { count: 1n } }
    const unbindable: DomainEvent = { ...holidays(2026), tags: ["organ:\ud800"] }
    const sent = [holidays(2024), impossible, holidays(2025), unbindable, holidays(2026)]
    const exits = yield* Effect.all(
      sent.map((event, index) => Effect.exit(ledger.append(batch(`c-${index}`, holidays(2000 + index), event)))),
      { concurrency: "unbounded" }
    )
    assert.deepStrictEqual(exits.map(Exit.isSuccess), [true, false, true, false, true])
    assert.isTrue(exits.every((exit) => Exit.isSuccess(exit) || Cause.isDie(exit.cause)))
    assert.strictEqual(yield* ledger.head, 6)
    assert.deepInclude(yield* ledger.append(batch("c-1", holidays(2030))), { first: 7, last: 7 })
  })
)

it.scopedLive(
  "when the disk is full all who wait are told, nothing is recorded, and it goes on once there is room",
  () =>
    Effect.gen(function* () {
      const { client, ledger } = yield* counted
      yield* ledger.append(batch("before", holidays(2000)))
      const limit = (pages: string) => client.sync((driver) => driver.exec(`PRAGMA max_page_count = ${pages}`))
      yield* limit("1")
      const big = (index: number): DomainEvent => ({ ...holidays(1901 + index), data: { text: "职".repeat(20_000) } })
      const send = years(8).map((_, index) => Effect.either(ledger.append(batch(`b-${index}`, big(index)))))
      const answers = yield* Effect.all(send, { concurrency: "unbounded" })
      for (const answer of answers) {
        assert.deepInclude(Either.isLeft(answer) ? answer.left : {}, { _tag: "StoreUnavailable", reason: "full" })
      }
      assert.strictEqual(yield* ledger.head, 1)
      yield* limit("100000")
      const again = yield* Effect.all(send, { concurrency: "unbounded" })
      assert.isTrue(again.every(Either.isRight))
      assert.strictEqual(yield* ledger.head, 9)
    })
)

it.scopedLive("while another connection writes the store waits, and says so when it has waited enough", () =>
  Effect.gen(function* () {
    const path = yield* freshPath
    const client = yield* openFile({ path, busyTimeout: 50 })
    const ledger = Context.get(yield* services(client, { path, ledger: "guyuan" }), Ledger)
    yield* ledger.append(batch("before", holidays(2025)))
    const other = yield* connection(path)
    other.exec("BEGIN IMMEDIATE")
    const append = ledger.append(batch("during", holidays(2026)))
    assert.deepInclude(yield* Effect.flip(append), { _tag: "StoreUnavailable", reason: "busy" })
    assert.strictEqual(yield* ledger.head, 1)
    other.exec("ROLLBACK")
    assert.deepInclude(yield* append, { status: "recorded", first: 2 })
  })
)
