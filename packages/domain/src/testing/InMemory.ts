/**
 * A ledger and a document store in memory: the smallest true implementation of the ports, and so the tutorial for
 * writing another. It keeps real record texts, and passes the same contract as every store.
 */
import { Clock, Effect, Either, Encoding, Layer, Option } from "effect"
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

interface Kept {
  readonly entries: Array<Entry>
  readonly commands: Map<string, KnownCommand>
}

/** What outlives closing and opening again: ledgers by name, documents by digest. */
export interface Memory {
  readonly ledgers: Map<string, Kept>
  readonly contents: Map<string, Uint8Array>
}
export const memory = (): Memory => ({ ledgers: new Map(), contents: new Map() })

const keptIn = ({ ledgers }: Memory, ledger: string): Kept => {
  const kept = ledgers.get(ledger) ?? { entries: [], commands: new Map() }
  ledgers.set(ledger, kept)
  return kept
}

export const makeLedger = (ledger: LedgerId, memory: Memory): typeof Ledger.Service => {
  const { commands, entries } = keptIn(memory, ledger)
  return {
    head: Effect.sync(() => entries.length),
    command: (id) => Effect.sync(() => Option.fromNullable(commands.get(id))),
    read: (query, { after = 0, limit, until } = {}) =>
      Effect.sync(() => {
        const found = entries.slice(after, until).filter(({ tags, type }) => matches(query, type, tags))
        return { records: found.slice(0, limit), more: false }
      }),
    append: Effect.fn("InMemory.append")(function* (batch, condition) {
      const now = new Date(yield* Clock.currentTimeMillis).toISOString()
      const known = commands.get(batch.command.id)
      if (known !== undefined) {
        const { digest, first, last, name, recordedAt } = known
        return digest === batch.command.digest
          ? ({ status: "repeated", first, last, recordedAt } satisfies Appended)
          : yield* new CommandIdReused({ id: batch.command.id, name, position: first })
      }
      const head = entries.length
      if (condition !== undefined) {
        const { after, query } = condition
        if (after > head) return yield* new Conflict({ expected: after, actual: head })
        const newer = entries.slice(after).findLast(({ tags, type }) => matches(query, type, tags))
        if (newer !== undefined) return yield* new Conflict({ expected: after, actual: newer.position })
      }
      const before = entries[head - 1]?.recordedAt ?? now
      const recordedAt = before > now ? before : now
      const added: Array<Entry> = []
      for (const { data, tags, type, version } of batch.events) {
        const position = head + added.length + 1
        const text = recordText(batch, { data, tags, type, version }, { ledger, position, recordedAt })
        if (Either.isLeft(text)) return yield* text.left
        added.push({ position, text: text.right, type, tags, recordedAt })
      }
      entries.push(...added)
      const answer = { first: head + 1, last: entries.length, recordedAt: recordedAt as Instant }
      commands.set(batch.command.id, { digest: batch.command.digest, name: batch.command.name, ...answer })
      return { status: "recorded", ...answer } satisfies Appended
    })
  }
}

export const makeDocuments = (sha256: Sha256Hex, { contents }: Memory): typeof Documents.Service => {
  const digest = (content: Uint8Array | string) => Digest.make(sha256(content))
  return {
    digest,
    put: (content) =>
      Effect.sync(() => {
        const name = digest(content)
        contents.set(name, bytesOf(content))
        return name
      }),
    get: (name) => Effect.sync(() => Option.map(Option.fromNullable(contents.get(name)), (bytes) => bytes.slice())),
    has: (name) => Effect.sync(() => contents.has(name))
  }
}

/** A copy: what the caller does to its bytes afterwards is its own affair. */
const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === "string"
    ? Either.getOrThrow(Encoding.decodeBase64(Encoding.encodeBase64(content)))
    : content.slice()

/** A ledger and a document store, fresh unless a memory is given. */
export const layer = (sha256: Sha256Hex, ledger = "memory", kept?: Memory): Layer.Layer<Ledger | Documents> =>
  Layer.unwrapEffect(
    Effect.sync(() => {
      const shared = kept ?? memory()
      return Layer.merge(
        Layer.succeed(Ledger, makeLedger(LedgerId.make(ledger), shared)),
        Layer.succeed(Documents, makeDocuments(sha256, shared))
      )
    })
  )
