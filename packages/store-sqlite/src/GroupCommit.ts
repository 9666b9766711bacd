/**
 * Group commit: what arrives while others wait shares their commit, and nobody is answered before it is durable.
 *
 * A commit costs a wait for the disk, whatever is in it; with many callers the store is as fast as the disk times their
 * number. One caller alone waits for one turn of the event loop and no longer.
 */
import { Clock, Effect, Exit, Runtime } from "effect"
import {
  type AppendCondition,
  type Appended,
  type Batch,
  type CommandIdReused,
  type Conflict,
  StoreUnavailable,
  type Unstorable
} from "@zhize/domain"
import { type Answer, type Appending, makeAppender } from "./Appender.ts"
import type { SqliteClient } from "./driver/index.ts"
import { ofSql } from "./Faults.ts"

/** So many share a commit at most, so that a flood of them does not hold up everything else in the process. */
const largestGroup = 1000

interface Waiting extends Appending {
  readonly resume: (answer: Answer | Exit.Exit<never, StoreUnavailable>) => void
}

type Append = (
  batch: Batch,
  condition?: AppendCondition
) => Effect.Effect<Appended, Conflict | CommandIdReused | Unstorable | StoreUnavailable>

export const makeGroupCommit = (
  client: typeof SqliteClient.SqliteClient.Service,
  path: string,
  ledger: string
): Effect.Effect<Append, StoreUnavailable> =>
  Effect.gen(function* () {
    const runFork = Runtime.runFork(yield* Effect.runtime())
    const appender = yield* Effect.mapError(
      client.sync((driver) => makeAppender(driver, ledger)),
      ofSql(path)
    )
    const waiting: Array<Waiting> = []
    let scheduled = false

    const commitGroup = Effect.suspend(() => {
      let group: ReadonlyArray<Waiting> = []
      const commit = client.sync(() => {
        group = waiting.splice(0, largestGroup)
        return group.length === 0 ? [] : appender(group)
      })
      return Effect.map(Effect.exit(Effect.mapError(commit, ofSql(path))), (exit) => {
        // A store that was closed does not even come to look who waits.
        if (Exit.isFailure(exit) && group.length === 0) group = waiting.splice(0)
        for (const [index, { resume }] of group.entries()) {
          resume(Exit.isSuccess(exit) ? (exit.value[index] as Answer) : Exit.failCause(exit.cause))
        }
        if (waiting.length > 0) schedule()
      })
    })

    const schedule = () => {
      if (scheduled) return
      scheduled = true
      setImmediate(() => {
        scheduled = false
        runFork(commitGroup)
      })
    }

    return (batch, condition) =>
      Effect.flatMap(Clock.currentTimeMillis, (millis) =>
        Effect.async((resume) => {
          const one: Waiting = { batch, condition, millis, resume }
          waiting.push(one)
          schedule()
          return Effect.sync(() => {
            const index = waiting.indexOf(one)
            if (index >= 0) waiting.splice(index, 1)
          })
        })
      )
  })
