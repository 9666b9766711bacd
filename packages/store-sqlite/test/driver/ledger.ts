/** A new database file with one table, its client, and a second connection that does not wait for locks. */
import { Effect, Layer } from "effect"
import { type DriverModule, SqliteClient } from "../../src/driver/index.ts"
import { freshPath } from "./support.ts"

export const ledger = (module: DriverModule) =>
  Effect.gen(function* () {
    const filename = freshPath()
    const context = yield* Layer.build(SqliteClient.layer({ filename, driver: module.name, busyTimeout: 0 }))
    const client = yield* Effect.provide(SqliteClient.SqliteClient, context)
    yield* client.sync((driver) => driver.exec("CREATE TABLE t (a INTEGER NOT NULL UNIQUE) STRICT"))
    const other = yield* Effect.acquireRelease(
      Effect.sync(() => module.open(filename, { busyTimeout: 0 })),
      (open) => Effect.sync(open.close)
    )
    return {
      ...client,
      context,
      other,
      insert: (a: number) => client.sql`INSERT INTO t ${client.sql.insert({ a })}`,
      /** What another process would see. */
      committed: (): ReadonlyArray<unknown> => other.prepare("SELECT a FROM t ORDER BY a").values().flat()
    }
  })
