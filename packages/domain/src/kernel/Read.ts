/** Reading a ledger page by page: into a fold, at the cost of the parse and the step and little else, or as a stream. */
import { Chunk, Effect, Option, Stream } from "effect"
import type { Fold } from "./Fold.ts"
import { Ledger, type Page, StoreUnavailable } from "./Ledger.ts"
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

/** What of a range is left to read after a page; `undefined` at its end. */
const after = (range: Range, { more, records }: Page): Range | undefined => {
  const last = records[records.length - 1]
  if (!more || last === undefined) return undefined
  const rest = { ...range, after: last.position }
  return range.limit === undefined ? rest : { ...rest, limit: range.limit - records.length }
}

/** Folds the matching records of a range into a state. */
export const readInto = <State>(
  fold: Fold<State>,
  initial: State,
  query: Query,
  range: Range = {}
): Effect.Effect<State, StoreUnavailable, Ledger> => {
  if (query.items.length === 0) return Effect.succeed(initial)
  return Effect.flatMap(Ledger, (ledger) => {
    const from = (start: State, within: Range): Effect.Effect<State, StoreUnavailable> =>
      Effect.flatMap(ledger.read(query, within), (page) => {
        let state = start
        for (const stored of page.records) {
          try {
            state = fold.step(state, parseRecord(stored))
          } catch (cause) {
            return Effect.fail(damaged(stored, cause))
          }
        }
        const rest = after(within, page)
        return rest === undefined ? Effect.succeed(state) : from(state, rest)
      })
    return from(initial, range)
  })
}

/**
 * All matching records of a range as a stream, a page a chunk. A record that was there when reading began is never
 * missed; one that comes meanwhile may be met at the end.
 */
export const records = (
  ledger: Pick<typeof Ledger.Service, "read">,
  query: Query,
  range: Range = {}
): Stream.Stream<StoredRecord, StoreUnavailable> =>
  Stream.paginateChunkEffect(range, (within) =>
    Effect.map(ledger.read(query, within), (page) => [
      Chunk.unsafeFromArray(page.records),
      Option.fromNullable(after(within, page))
    ])
  )
