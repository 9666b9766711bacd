import { SqlClient } from "@effect/sql"
import { assert, it } from "@effect/vitest"
import { Effect, Exit, Layer, Scope, Stream } from "effect"
import { DriverError, driverErrorOf, SqliteClient } from "../../src/driver/index.ts"
import { ledger } from "./ledger.ts"
import { eachDriver, freshPath } from "./support.ts"

eachDriver("The client", (module) => {
  it.scoped("is an SqlClient and our own service over one database", () =>
    Effect.gen(function* () {
      const { context, driver, sql } = yield* ledger(module)
      assert.strictEqual(yield* Effect.provide(SqlClient.SqlClient, context), sql)
      assert.deepStrictEqual(driver, { name: module.name, sqliteVersion: driver.sqliteVersion, readonly: false })
    })
  )

  it.scoped("runs the statements of @effect/sql", () =>
    Effect.gen(function* () {
      const { sql } = yield* ledger(module)
      yield* sql`INSERT INTO t ${sql.insert([{ a: 1 }, { a: 2 }])}`
      assert.deepStrictEqual(yield* sql`INSERT INTO t ${sql.insert({ a: 3 }).returning("*")}`, [{ a: 3 }])
      assert.deepStrictEqual(yield* sql`SELECT a FROM t WHERE ${sql.in("a", [1, 3])} ORDER BY a`, [{ a: 1 }, { a: 3 }])
      assert.deepStrictEqual(yield* sql`SELECT a, ${null} AS b FROM t WHERE a < 3 ORDER BY a`.values, [
        [1, null],
        [2, null]
      ])
      assert.deepStrictEqual(yield* sql`SELECT count(*) AS n FROM t`.unprepared, [{ n: 3 }])
      assert.deepStrictEqual(yield* sql`SELECT count(*) AS n FROM t`.raw, [{ n: 3 }])
      assert.deepStrictEqual(Array.from(yield* Stream.runCollect(sql`SELECT a FROM t WHERE a < 3`.stream)), [
        { a: 1 },
        { a: 2 }
      ])
    })
  )

  it.scoped("takes undefined for NULL, as the helpers of @effect/sql leave it", () =>
    Effect.gen(function* () {
      const { sql } = yield* ledger(module)
      yield* sql`CREATE TABLE pair (a INTEGER, b INTEGER)`
      yield* sql`INSERT INTO pair ${sql.insert([
        { a: 1, b: 2 },
        { a: 3, b: undefined }
      ])}`
      assert.deepStrictEqual(yield* sql`SELECT * FROM pair ORDER BY a`, [
        { a: 1, b: 2 },
        { a: 3, b: null }
      ])
    })
  )

  it.scoped("fails with the driver's error as the cause", () =>
    Effect.gen(function* () {
      const { insert, sql } = yield* ledger(module)
      yield* insert(1)
      const error = yield* Effect.flip(insert(1))
      assert.strictEqual(error._tag, "SqlError")
      assert.strictEqual(driverErrorOf(error)?.code, "SQLITE_CONSTRAINT_UNIQUE")
      assert.include(error.message, "UNIQUE constraint failed: t.a")
      assert.strictEqual(driverErrorOf(yield* Effect.flip(sql`SELEC 1`))?.code, "SQLITE_ERROR")
      assert.strictEqual(driverErrorOf(yield* Effect.flip(sql`SELEC 1`.unprepared))?.code, "SQLITE_ERROR")
      assert.strictEqual(driverErrorOf(yield* Effect.flip(sql`SELECT ${true}`))?.code, "VALUE_REFUSED")
    })
  )

  it.scoped("that is opened to be read only reads in a transaction too, and writes nothing", () =>
    Effect.gen(function* () {
      const filename = freshPath()
      module.open(filename).close()
      const { sql } = yield* Effect.provide(
        SqliteClient.SqliteClient,
        yield* Layer.build(SqliteClient.layer({ filename, readonly: true }))
      )
      assert.deepStrictEqual(yield* sql.withTransaction(sql`SELECT 1 AS one`), [{ one: 1 }])
      assert.strictEqual(driverErrorOf(yield* Effect.flip(sql`CREATE TABLE t (a)`))?.code, "SQLITE_READONLY")
    })
  )

  it.effect("closes its database with its scope", () =>
    Effect.gen(function* () {
      const scope = yield* Scope.make()
      const { sync } = yield* Scope.extend(ledger(module), scope)
      const driver = yield* sync((inside) => inside)
      yield* Scope.close(scope, Exit.void)
      assert.throws(() => driver.exec("SELECT 1"), DriverError, "The database is closed")
      assert.strictEqual(
        driverErrorOf(yield* Effect.flip(sync((inside) => inside.inTransaction)))?.code,
        "SQLITE_MISUSE"
      )
    })
  )

  it.scoped("that cannot be opened fails with the driver's error itself", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        Layer.build(SqliteClient.layer({ filename: `${freshPath("none")}/ledger.db`, driver: module.name }))
      )
      assert.strictEqual(error._tag, "DriverError")
      assert.strictEqual(error.code, "SQLITE_CANTOPEN")
    })
  )
})
