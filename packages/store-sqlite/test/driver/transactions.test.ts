import { assert, it } from "@effect/vitest"
import { Deferred, Effect, Exit, Fiber } from "effect"
import { driverErrorOf } from "../../src/driver/index.ts"
import { ledger } from "./ledger.ts"
import { assertCode, eachDriver } from "./support.ts"

eachDriver("A transaction", (module) => {
  it.scoped("has the write lock from its start, and gives it back at its end", () =>
    Effect.gen(function* () {
      const { other, sql } = yield* ledger(module)
      yield* sql.withTransaction(Effect.sync(() => assertCode("SQLITE_BUSY", () => other.exec("BEGIN IMMEDIATE"))))
      other.exec("BEGIN IMMEDIATE; COMMIT")
    })
  )

  it.scoped("is seen by others when it is committed, and not before", () =>
    Effect.gen(function* () {
      const { committed, insert, sql } = yield* ledger(module)
      yield* sql.withTransaction(
        Effect.zipRight(
          insert(1),
          Effect.sync(() => assert.deepStrictEqual(committed(), []))
        )
      )
      assert.deepStrictEqual(committed(), [1])
    })
  )

  it.scoped("that fails, dies or is interrupted leaves nothing", () =>
    Effect.gen(function* () {
      const { committed, insert, sql } = yield* ledger(module)
      for (const end of [Effect.fail("no"), Effect.die("bug"), Effect.interrupt]) {
        assert.isTrue(Exit.isFailure(yield* Effect.exit(sql.withTransaction(Effect.zipRight(insert(1), end)))))
      }
      const written = yield* Deferred.make<void>()
      const fiber = yield* Effect.fork(
        sql.withTransaction(
          insert(1).pipe(Effect.zipRight(Deferred.succeed(written, undefined)), Effect.zipRight(Effect.never))
        )
      )
      yield* Deferred.await(written)
      yield* Fiber.interrupt(fiber)
      assert.deepStrictEqual(committed(), [])
      yield* insert(1)
    })
  )

  it.scoped("that cannot begin fails, and the next one can", () =>
    Effect.gen(function* () {
      const { committed, insert, other, sql } = yield* ledger(module)
      other.exec("BEGIN IMMEDIATE")
      const error = yield* Effect.flip(sql.withTransaction(insert(1)))
      assert.strictEqual(driverErrorOf(error)?.code, "SQLITE_BUSY")
      other.exec("ROLLBACK")
      yield* sql.withTransaction(insert(2))
      assert.deepStrictEqual(committed(), [2])
    })
  )

  it.scoped("whose commit is refused fails, leaves nothing, and the next one can begin", () =>
    Effect.gen(function* () {
      const { committed, insert, sql } = yield* ledger(module)
      yield* sql`CREATE TABLE child (a INTEGER REFERENCES t (a) DEFERRABLE INITIALLY DEFERRED) STRICT`
      const error = yield* Effect.flip(
        sql.withTransaction(Effect.zipRight(insert(1), sql`INSERT INTO child VALUES (7)`))
      )
      assert.strictEqual(driverErrorOf(error)?.code, "SQLITE_CONSTRAINT_FOREIGNKEY")
      yield* sql.withTransaction(insert(2))
      assert.deepStrictEqual(committed(), [2])
    })
  )

  it.scoped("that SQLite has rolled back by itself accepts nothing more, in whatever way the error was handled", () =>
    Effect.gen(function* () {
      const { committed, insert, sql, sync } = yield* ledger(module)
      yield* insert(1)
      const exit = yield* Effect.exit(
        sql.withTransaction(
          Effect.gen(function* () {
            yield* insert(2)
            yield* Effect.ignore(sql.withTransaction(sql`INSERT OR ROLLBACK INTO t VALUES (1)`))
            assert.strictEqual(driverErrorOf(yield* Effect.flip(insert(3)))?.code, "SQLITE_ABORT_ROLLBACK")
            assert.strictEqual(driverErrorOf(yield* Effect.flip(sync(() => 1)))?.code, "SQLITE_ABORT_ROLLBACK")
          })
        )
      )
      assert.isTrue(Exit.isFailure(exit))
      assert.deepStrictEqual(committed(), [1])
      yield* sql.withTransaction(insert(4))
      assert.deepStrictEqual(committed(), [1, 4])
    })
  )

  it.scoped("inside another is undone alone when it fails, one after the other", () =>
    Effect.gen(function* () {
      const { committed, insert, sql } = yield* ledger(module)
      yield* sql.withTransaction(
        Effect.gen(function* () {
          yield* insert(1)
          yield* sql.withTransaction(insert(2))
          yield* Effect.ignore(sql.withTransaction(Effect.zipRight(insert(3), Effect.fail("no"))))
          yield* sql.withTransaction(
            Effect.gen(function* () {
              yield* insert(4)
              yield* Effect.ignore(sql.withTransaction(Effect.zipRight(insert(5), insert(1))))
              yield* insert(6)
            })
          )
          yield* Effect.ignore(sql.withTransaction(Effect.zipRight(insert(7), Effect.fail("no"))))
          yield* insert(8)
        })
      )
      assert.deepStrictEqual(committed(), [1, 2, 4, 6, 8])
    })
  )

  it.scoped("lets the statements of other fibers wait, so that they see all of it or nothing", () =>
    Effect.gen(function* () {
      const { insert, sql } = yield* ledger(module)
      const [written, go] = [yield* Deferred.make<void>(), yield* Deferred.make<void>()]
      const writer = yield* Effect.fork(
        sql.withTransaction(
          Effect.gen(function* () {
            yield* insert(1)
            yield* Deferred.succeed(written, undefined)
            yield* Deferred.await(go)
            return yield* Effect.fail("no")
          })
        )
      )
      yield* Deferred.await(written)
      const reader = yield* Effect.fork(sql`SELECT a FROM t`)
      const second = yield* Effect.fork(sql.withTransaction(insert(2)))
      yield* Effect.yieldNow()
      assert.isNull(reader.unsafePoll())
      yield* Deferred.succeed(go, undefined)
      yield* Fiber.await(writer)
      const seen = yield* Fiber.join(reader)
      yield* Fiber.join(second)
      assert.notDeepInclude(seen, { a: 1 })
    })
  )
})
