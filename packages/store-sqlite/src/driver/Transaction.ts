/**
 * Transactions that begin IMMEDIATE, and that end as what they are.
 *
 * IMMEDIATE takes the write lock at the start, where waiting for it is possible; a deferred transaction fails when it first
 * writes, and no timeout helps. Where @effect/sql alone makes a defect of a COMMIT that SQLite refuses (a full disk), here
 * it is a failure, and the transaction is rolled back.
 */
import { SqlClient } from "@effect/sql"
import type { SqlError } from "@effect/sql/SqlError"
import { Effect, Option, Scope } from "effect"
import { step } from "./Connection.ts"
import type { Driver } from "./Driver.ts"
import type { Place } from "./Place.ts"

class CommitRefused {
  readonly error: SqlError
  constructor(error: SqlError) {
    this.error = error
  }
}

const asFailure = (defect: unknown): Option.Option<Effect.Effect<never, SqlError>> =>
  defect instanceof CommitRefused ? Option.some(Effect.fail(defect.error)) : Option.none()

export const makeWithTransaction = (driver: Driver, place: Place): SqlClient.SqlClient["withTransaction"] => {
  const run = (sql: string): Effect.Effect<void, SqlError> => step(() => void driver.prepare(sql).run())

  /** SQLite may have rolled back by itself, or never have begun: then there is nothing to undo. */
  const undo = (sql: string): Effect.Effect<void, SqlError> =>
    Effect.suspend(() => (driver.inTransaction ? run(sql) : Effect.void))

  const commit = Effect.catchAll(run("COMMIT"), (error) =>
    Effect.zipRight(undo("ROLLBACK"), Effect.die(new CommitRefused(error)))
  )

  const transaction = SqlClient.makeWithTransaction({
    transactionTag: SqlClient.TransactionConnection,
    spanAttributes: [["db.system.name", "sqlite"]],
    acquireConnection: Effect.flatMap(Scope.make(), (scope) =>
      Effect.map(Scope.extend(place.session, scope), (connection) => [scope, connection] as const)
    ),
    begin: () => Effect.zipRight(run("BEGIN IMMEDIATE"), place.begun),
    commit: () => commit,
    rollback: () => undo("ROLLBACK"),
    savepoint: (_, id) => run(`SAVEPOINT effect_sql_${id}`),
    rollbackSavepoint: (_, id) => undo(`ROLLBACK TO effect_sql_${id}`)
  })

  return (effect) => Effect.catchSomeDefect(transaction(effect), asFailure)
}
