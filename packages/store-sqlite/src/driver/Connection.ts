/**
 * An @effect/sql connection over a driver.
 *
 * Statements are steps: each runs to its end in one go. When a step may run is decided by a gate in front of it (Place).
 */
import type { SqlConnection } from "@effect/sql"
import { SqlError } from "@effect/sql/SqlError"
import { Effect, Stream } from "effect"
import type { Driver, SqlValue } from "./Driver.ts"
import { DriverError } from "./DriverError.ts"

/** Lets work through at its time. */
export type Gate = <A>(work: Effect.Effect<A, SqlError>) => Effect.Effect<A, SqlError>

/** The error of @effect/sql around ours. */
export const toSqlError = (cause: DriverError): SqlError => new SqlError({ cause, message: cause.message })

/** What the driver said, where an SqlError comes from this client. */
export const driverErrorOf = (error: SqlError): DriverError | undefined =>
  error.cause instanceof DriverError ? error.cause : undefined

/** Runs one step on the driver. Its own errors are failures; anything else thrown is a defect. */
export const step = <A>(f: () => A): Effect.Effect<A, SqlError> =>
  Effect.suspend(() => {
    try {
      return Effect.succeed(f())
    } catch (thrown) {
      return thrown instanceof DriverError ? Effect.fail(toSqlError(thrown)) : Effect.die(thrown)
    }
  })

/** Whatever is given: the driver refuses what cannot be stored, and says which parameter it was. */
const toParams = (params: ReadonlyArray<unknown>): ReadonlyArray<SqlValue> => params as ReadonlyArray<SqlValue>

export const connectionOver = (driver: Driver, gate: Gate): SqlConnection.Connection => {
  const rows: SqlConnection.Connection["execute"] = (sql, params, transform) => {
    const all = gate(step(() => driver.prepare(sql).all(toParams(params))))
    return transform === undefined ? all : Effect.map(all, transform)
  }
  return {
    execute: rows,
    executeUnprepared: rows,
    executeRaw: (sql, params) => rows(sql, params, undefined),
    executeValues: (sql, params) => gate(step(() => driver.prepare(sql).values(toParams(params)))),
    executeStream: (sql, params, transform) => Stream.fromIterableEffect(rows(sql, params, transform))
  }
}
