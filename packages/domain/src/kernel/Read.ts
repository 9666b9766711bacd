/** Reading a ledger into a fold, page by page, at the cost of the parse and the step and little else. */
import { type Chunk, Effect, Option, Stream } from "effect"
import type { Fold } from "./Fold.ts"
import { Ledger, StoreUnavailable } from "./Ledger.ts"
import type { Query, Range } from "./Query.ts"
import { parseRecord, type StoredRecord } from "./Record.ts"

/** A record that its own definition cannot read was not written by this ledger: the store is damaged. */
const damaged = (stored: StoredRecord, cause: unknown) =>
  new StoreUnavailable({
    reason: "corrupt",
    message: `record ${stored.position} cannot be read / 第${stored.position}条记录无法读取`,
    next: "run `zhize verify` to see every fault / 请运行 zhize verify 查看全部问题",
    cause
  })

/**
 * Gives every chunk of a stream to `take`. The same as `Stream.runForEachChunk`, which costs three times as much for the
 * few records that a decision reads.
 */
const drain = <A, E>(
  stream: Stream.Stream<A, E>,
  take: (chunk: Chunk.Chunk<A>) => Effect.Effect<void, E>
): Effect.Effect<void, E> =>
  Effect.scoped(
    Effect.flatMap(Stream.toPull(stream), (pull) => {
      const next: Effect.Effect<never, Option.Option<E>> = Effect.flatMap(pull, (chunk) =>
        Effect.zipRight(Effect.mapError(take(chunk), Option.some), next)
      )
      return Effect.catchAll(next, Option.match({ onNone: () => Effect.void, onSome: (error) => Effect.fail(error) }))
    })
  )

/** Folds the matching records of a range into a state. */
export const readInto = <State>(
  fold: Fold<State>,
  initial: State,
  query: Query,
  range?: Range
): Effect.Effect<State, StoreUnavailable, Ledger> => {
  if (query.items.length === 0) return Effect.succeed(initial)
  return Effect.flatMap(Ledger, (ledger) => {
    let state = initial
    const take = (chunk: Chunk.Chunk<StoredRecord>) => {
      for (const stored of chunk) {
        try {
          state = fold.step(state, parseRecord(stored))
        } catch (cause) {
          return Effect.fail(damaged(stored, cause))
        }
      }
      return Effect.void
    }
    return Effect.map(drain(ledger.read(query, range), take), () => state)
  })
}
