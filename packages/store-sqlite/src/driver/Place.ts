/**
 * The one place in front of the database. A session takes it for as long as its transaction lasts; everything else waits.
 *
 * Work knows its session by the connection that it carries. Once the session is over, work that still carries it (a fiber
 * that outlived the transaction) waits like everyone else and never slips into somebody else's transaction; and a session
 * whose transaction SQLite has rolled back by itself accepts no more, since each statement would commit on its own.
 */
import type { SqlConnection } from "@effect/sql"
import { Effect, Scope } from "effect"
import { connectionOver, type Gate, toSqlError } from "./Connection.ts"
import type { Driver } from "./Driver.ts"
import { DriverError } from "./DriverError.ts"

interface Session {
  readonly connection: SqlConnection.Connection
  readonly gate: Gate
  begun: boolean
  lost: boolean
}

export interface Place {
  /** The connection of whoever is in no session: each statement waits for the place and gives it back. */
  readonly shared: SqlConnection.Connection
  /** Takes the place until the scope closes. */
  readonly session: Effect.Effect<SqlConnection.Connection, never, Scope.Scope>
  /** The gate for work that carries this connection: open if it is the session's own, else a wait for the place. */
  readonly gate: (connection: SqlConnection.Connection | undefined) => Gate
  /** Notes that the session has begun a transaction. */
  readonly begun: Effect.Effect<void>
}

const transactionLost = (): DriverError =>
  new DriverError({
    code: "SQLITE_ABORT_ROLLBACK",
    message: "SQLite has rolled this transaction back: nothing more can be done in it"
  })

export const makePlace = (driver: Driver): Place => {
  const permit = Effect.unsafeMakeSemaphore(1)
  let holder: Session | undefined

  /** A step cannot be interrupted, so while no session has the place there is nothing to wait for. */
  const alone: Gate = (work) => Effect.suspend(() => (holder === undefined ? work : permit.withPermits(1)(work)))

  const newSession = (): Session => {
    const inside: Gate = (work) =>
      Effect.suspend(() => {
        if (session.lost) return Effect.fail(toSqlError(transactionLost()))
        return Effect.tapError(work, () => Effect.sync(() => (session.lost = session.begun && !driver.inTransaction)))
      })
    const gate: Gate = (work) => Effect.suspend(() => (holder === session ? inside : alone)(work))
    const session: Session = { connection: connectionOver(driver, gate), gate, begun: false, lost: false }
    return session
  }

  const enter = Effect.sync(() => (holder = newSession()).connection)
  const leave = Effect.suspend(() => {
    holder = undefined
    return permit.release(1)
  })

  return {
    shared: connectionOver(driver, alone),
    session: Effect.uninterruptibleMask((restore) =>
      restore(permit.take(1)).pipe(
        Effect.zipRight(Effect.flatMap(Effect.scope, (scope) => Scope.addFinalizer(scope, leave))),
        Effect.zipRight(enter)
      )
    ),
    gate: (connection) => (connection !== undefined && connection === holder?.connection ? holder.gate : alone),
    begun: Effect.sync(() => {
      if (holder !== undefined) holder.begun = true
    })
  }
}
