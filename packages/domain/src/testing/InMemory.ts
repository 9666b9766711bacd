/**
 * A ledger and a document store in memory: the smallest true implementation of the ports, and so the tutorial for
 * writing another. It keeps real record texts, and passes the same contract as every store.
 */
import { Clock, Effect, Either, Encoding, Layer, Option, Stream } from "effect"
import {
  type Appended,
  CommandIdReused,
  Conflict,
  Digest,
  Documents,
  type Instant,
  type KnownCommand,
  Ledger,
  LedgerId,
  matches,
  recordText,
  type StoredRecord
} from "../kernel/index.ts"

/** The one thing a runtime must lend: SHA-256. */
export type Sha256Hex = (content: Uint8Array | string) => string

interface Entry extends StoredRecord {
  readonly type: string
  readonly tags: ReadonlyArray<string>
  readonly recordedAt: string
}

/** What outlives closing and opening again. */
export interface Memory {
  readonly entries: Array<Entry>
  readonly commands: Map<string, KnownCommand>
}
export const memory = (): Memory => ({ entries: [], commands: new Map() })

export const makeLedger = (ledger: string, kept: Memory): typeof Ledger.Service => ({
  head: Effect.sync(() => kept.entries.length),
  command: (id) => Effect.sync(() => Option.fromNullable(kept.commands.get(id))),
  read: (query, range = {}) =>
    Stream.suspend(() => {
      const found = kept.entries.slice(range.after ?? 0, range.until)
        .filter(({ tags, type }) => matches(query, type, tags))
      return Stream.fromIterable(found.slice(0, range.limit))
    }),
  append: Effect.fn("InMemory.append")(function*(batch, condition) {
    const now = new Date(yield* Clock.currentTimeMillis).toISOString()
    const known = kept.commands.get(batch.command.id)
    if (known !== undefined) {
      return known.digest === batch.command.digest
        ? { status: "repeated", first: known.first, last: known.last, recordedAt: known.recordedAt } satisfies Appended
        : yield* new CommandIdReused({ id: batch.command.id, name: known.name, position: known.first })
    }
    const head = kept.entries.length
    if (condition !== undefined) {
      const { after, query } = condition
      if (after > head) return yield* new Conflict({ expected: after, actual: head })
      const newer = kept.entries.slice(after).findLast(({ tags, type }) => matches(query, type, tags))
      if (newer !== undefined) return yield* new Conflict({ expected: after, actual: newer.position })
    }
    const last = kept.entries[head - 1]
    const recordedAt = last !== undefined && last.recordedAt > now ? last.recordedAt : now
    const entries: Array<Entry> = []
    for (const one of batch.events) {
      const position = head + entries.length + 1
      const text = recordText(batch, one, { ledger, position, recordedAt })
      if (Either.isLeft(text)) return yield* text.left
      entries.push({ position, text: text.right, type: one.type, tags: one.tags, recordedAt })
    }
    kept.entries.push(...entries)
    const answer = { first: head + 1, last: head + entries.length, recordedAt: recordedAt as Instant }
    kept.commands.set(batch.command.id, { digest: batch.command.digest, name: batch.command.name, ...answer })
    return { status: "recorded", ...answer } satisfies Appended
  })
})

export const makeDocuments = (sha256: Sha256Hex): typeof Documents.Service => {
  const contents = new Map<string, Uint8Array | string>()
  const digest = (content: Uint8Array | string) => Digest.make(sha256(content))
  return {
    digest,
    put: (content) =>
      Effect.sync(() => {
        const name = digest(content)
        contents.set(name, content)
        return name
      }),
    get: (name) => Effect.sync(() => Option.map(Option.fromNullable(contents.get(name)), bytesOf)),
    has: (name) => Effect.sync(() => contents.has(name))
  }
}

const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === "string"
    ? Either.getOrThrow(Encoding.decodeBase64(Encoding.encodeBase64(content)))
    : content

/** A fresh ledger and document store. */
export const layer = (sha256: Sha256Hex, ledger = "memory"): Layer.Layer<Ledger | Documents> =>
  Layer.merge(
    Layer.sync(Ledger, () => makeLedger(LedgerId.make(ledger), memory())),
    Layer.sync(Documents, () => makeDocuments(sha256))
  )
