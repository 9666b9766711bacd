/**
 * The embedded database as a service: an @effect/sql client for everyday statements, and `sync` for the hot path.
 *
 * Both use one connection, one at a time. There should be one client in a process: @effect/sql keeps a single slot for the
 * open transaction, so a second client's statements would run in the first one's transaction.
 */
import { Reactivity } from "@effect/experimental"
import { SqlClient, Statement } from "@effect/sql"
import type { SqlError } from "@effect/sql/SqlError"
import { Context, Effect, Layer, Option, type Scope } from "effect"
import { chooseDriver } from "./ChooseDriver.ts"
import { step } from "./Connection.ts"
import type { Driver, DriverName, OpenOptions } from "./Driver.ts"
import { DriverError } from "./DriverError.ts"
import { makePlace } from "./Place.ts"
import { makeWithTransaction } from "./Transaction.ts"

export class SqliteClient extends Context.Tag("@zhize/store-sqlite/SqliteClient")<
  SqliteClient,
  {
    readonly sql: SqlClient.SqlClient
    readonly driver: { readonly name: DriverName; readonly sqliteVersion: string; readonly readonly: boolean }
    /**
     * Runs a synchronous function on the driver in one step. It waits for the end of another fiber's transaction and joins
     * the transaction of its own. A transaction that the function begins must end in it: one left open is rolled back, and
     * that is a defect unless the function has failed anyway. So is anything thrown that is not a DriverError.
     */
    readonly sync: <A>(f: (driver: Driver) => A) => Effect.Effect<A, SqlError>
  }
>() {}

export interface Options extends OpenOptions {
  readonly filename: string
  /** The binding to use; the best that the running Node has unless told. */
  readonly driver?: DriverName
}

/** Runs `f`, and leaves no transaction behind that it did not find. */
const leavingNothingOpen = <A>(driver: Driver, f: (driver: Driver) => A): A => {
  if (driver.inTransaction) return f(driver)
  const undo = (): boolean => {
    const left = driver.inTransaction
    if (left) driver.exec("ROLLBACK")
    return left
  }
  let value: A
  try {
    value = f(driver)
  } catch (thrown) {
    undo()
    throw thrown
  }
  if (undo()) throw new Error("A function given to SqliteClient.sync left its transaction open; it was rolled back")
  return value
}

/** The service over an open driver. */
const fromDriver = (driver: Driver): Effect.Effect<typeof SqliteClient.Service, never, Reactivity.Reactivity> =>
  Effect.gen(function* () {
    const place = makePlace(driver)
    const client = yield* SqlClient.make({
      acquirer: Effect.succeed(place.shared),
      transactionAcquirer: place.session,
      compiler: Statement.makeCompilerSqlite(),
      spanAttributes: [["db.system.name", "sqlite"]]
    })
    const sql = Object.assign(client, { withTransaction: makeWithTransaction(driver, place) })
    const carried = Effect.map(Effect.serviceOption(SqlClient.TransactionConnection), (slot) =>
      Option.isSome(slot) ? slot.value[0] : undefined
    )

    return SqliteClient.of({
      sql,
      driver: { name: driver.name, sqliteVersion: driver.sqliteVersion, readonly: driver.readonly },
      sync: (f) =>
        Effect.flatMap(carried, (connection) => place.gate(connection)(step(() => leavingNothingOpen(driver, f))))
    })
  })

/** Opens the database, and closes it with the scope. */
export const make = (
  options: Options
): Effect.Effect<typeof SqliteClient.Service, DriverError, Scope.Scope | Reactivity.Reactivity> =>
  Effect.gen(function* () {
    const module = yield* chooseDriver(options.driver)
    const driver = yield* Effect.acquireRelease(
      Effect.suspend(() => {
        try {
          return Effect.succeed(module.open(options.filename, options))
        } catch (thrown) {
          return thrown instanceof DriverError ? Effect.fail(thrown) : Effect.die(thrown)
        }
      }),
      (open) => Effect.sync(open.close)
    )
    return yield* fromDriver(driver)
  })

/** Both services over one database: ours, and the SqlClient that code written for @effect/sql asks for. */
export const layer = (options: Options): Layer.Layer<SqliteClient | SqlClient.SqlClient, DriverError> =>
  Layer.scopedContext(
    Effect.map(make(options), (client) =>
      Context.make(SqliteClient, client).pipe(Context.add(SqlClient.SqlClient, client.sql))
    )
  ).pipe(Layer.provide(Reactivity.layer))
