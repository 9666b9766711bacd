import { assert, it } from "@effect/vitest"
import { Cause, Deferred, Effect, Exit, Fiber } from "effect"
import { type Driver, driverErrorOf } from "../../src/driver/index.ts"
import { ledger } from "./ledger.ts"
import { eachDriver } from "./support.ts"

const add =
  (...numbers: ReadonlyArray<number>) =>
  (driver: Driver): void => {
    for (const a of numbers) driver.prepare("INSERT INTO t VALUES (?)").run([a])
  }
const all = (driver: Driver) => driver.prepare("SELECT a FROM t ORDER BY a").values().flat()

eachDriver("sync", (module) => {
  it.scoped("runs a whole transaction in one step", () =>
    Effect.gen(function* () {
      const { committed, sync } = yield* ledger(module)
      yield* sync((driver) => {
        driver.exec("BEGIN IMMEDIATE")
        add(1, 2, 3)(driver)
        driver.exec("COMMIT")
      })
      assert.deepStrictEqual(committed(), [1, 2, 3])
    })
  )

  it.scoped("fails with what the driver throws, and dies of what a bug throws", () =>
    Effect.gen(function* () {
      const { sync } = yield* ledger(module)
      assert.strictEqual(driverErrorOf(yield* Effect.flip(sync(add(1, 1))))?.code, "SQLITE_CONSTRAINT_UNIQUE")
      const bug = new TypeError("bug")
      const exit = yield* Effect.exit(
        sync(() => {
          throw bug
        })
      )
      assert.deepStrictEqual(exit, Exit.die(bug))
    })
  )

  it.scoped("rolls back the transaction that a failing function has begun", () =>
    Effect.gen(function* () {
      const { committed, sync } = yield* ledger(module)
      const error = yield* Effect.flip(
        sync((driver) => {
          driver.exec("BEGIN IMMEDIATE")
          add(1, 1)(driver)
        })
      )
      assert.strictEqual(driverErrorOf(error)?.code, "SQLITE_CONSTRAINT_UNIQUE")
      yield* sync(add(2))
      assert.deepStrictEqual(committed(), [2])
    })
  )

  it.scoped("dies when a transaction is left open, and rolls it back", () =>
    Effect.gen(function* () {
      const { committed, sync } = yield* ledger(module)
      const cause = yield* Effect.flip(
        Effect.sandbox(
          sync((driver) => {
            driver.exec("BEGIN")
            add(1)(driver)
          })
        )
      )
      assert.include(Cause.pretty(cause), "left its transaction open")
      assert.isFalse(yield* sync((driver) => driver.inTransaction))
      assert.deepStrictEqual(committed(), [])
    })
  )

  it.scoped("joins the transaction of its own fiber, and of the fibers that this one has started", () =>
    Effect.gen(function* () {
      const { committed, sql, sync } = yield* ledger(module)
      const seen = yield* sql.withTransaction(
        Effect.gen(function* () {
          yield* sync(add(1))
          yield* Effect.all([sync(add(2)), sync(add(3))], { concurrency: "unbounded" })
          yield* Effect.ignore(sql.withTransaction(Effect.zipRight(sync(add(4)), Effect.fail("no"))))
          assert.deepStrictEqual(committed(), [])
          return yield* sync(all)
        })
      )
      assert.deepStrictEqual(seen, [1, 2, 3])
      assert.deepStrictEqual(committed(), [1, 2, 3])
    })
  )

  it.scoped("never runs inside the transaction of another fiber", () =>
    Effect.gen(function* () {
      const { insert, sql, sync } = yield* ledger(module)
      const insides: Array<boolean> = []
      const look = sync((driver) => {
        insides.push(driver.inTransaction)
        return all(driver)
      })
      const transaction = (n: number) =>
        sql.withTransaction(
          Effect.gen(function* () {
            yield* insert(n)
            yield* Effect.yieldNow()
            yield* insert(n + 1)
            yield* Effect.yieldNow()
          })
        )
      const [views] = yield* Effect.all(
        [
          Effect.all(
            Array.from({ length: 20 }, () => Effect.zipLeft(look, Effect.yieldNow())),
            { concurrency: 4 }
          ),
          Effect.all(
            Array.from({ length: 10 }, (_, n) => transaction(10 * n)),
            { concurrency: "unbounded" }
          )
        ],
        { concurrency: "unbounded" }
      )
      assert.deepStrictEqual(
        insides,
        insides.map(() => false)
      )
      for (const view of views) assert.strictEqual(view.length % 2, 0)
      assert.strictEqual((yield* sync(all)).length, 20)
    })
  )

  it.scoped("from a fiber that outlived its transaction waits for the next one to end", () =>
    Effect.gen(function* () {
      const { insert, sql, sync } = yield* ledger(module)
      const [go, written, end] = [
        yield* Deferred.make<void>(),
        yield* Deferred.make<void>(),
        yield* Deferred.make<void>()
      ]
      const inside = sync((driver) => driver.inTransaction)
      const late = yield* sql.withTransaction(
        Effect.forkScoped(
          Effect.zipRight(
            Deferred.await(go),
            Effect.all({ inside, rows: sql`SELECT a FROM t` }, { concurrency: "unbounded" })
          )
        )
      )
      const next = yield* Effect.fork(
        sql.withTransaction(
          Effect.gen(function* () {
            yield* insert(1)
            yield* Deferred.succeed(written, undefined)
            yield* Deferred.await(end)
            return yield* Effect.fail("no")
          })
        )
      )
      yield* Deferred.await(written)
      yield* Deferred.succeed(go, undefined)
      yield* Effect.repeatN(Effect.yieldNow(), 50)
      assert.isNull(late.unsafePoll())
      yield* Deferred.succeed(end, undefined)
      yield* Fiber.await(next)
      assert.deepStrictEqual(yield* Fiber.join(late), { inside: false, rows: [] })
    })
  )

  it.scoped("that is interrupted while it waits does nothing, and keeps nobody else waiting", () =>
    Effect.gen(function* () {
      const { committed, insert, sql, sync } = yield* ledger(module)
      const [written, end] = [yield* Deferred.make<void>(), yield* Deferred.make<void>()]
      const first = yield* Effect.fork(
        sql.withTransaction(
          insert(1).pipe(Effect.zipRight(Deferred.succeed(written, undefined)), Effect.zipRight(Deferred.await(end)))
        )
      )
      yield* Deferred.await(written)
      const waiting = yield* Effect.fork(sync(add(2)))
      yield* Effect.yieldNow()
      yield* Fiber.interrupt(waiting)
      yield* Deferred.succeed(end, undefined)
      yield* Fiber.join(first)
      yield* sync(add(3))
      assert.deepStrictEqual(committed(), [1, 3])
    })
  )
})
