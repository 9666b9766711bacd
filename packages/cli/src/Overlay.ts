/**
 * A ledger and documents that are read from a store and written to memory: what a dry run decides on. Lines see the
 * lines before them, and the store is never written to.
 */
import {
  type Appended,
  CommandIdReused,
  Conflict,
  Documents,
  everything,
  type Instant,
  type KnownCommand,
  Ledger,
  type LedgerId,
  matches,
  parseRecord,
  recordText,
  records,
  type StoredRecord
} from "@zhize/domain"
import { Clock, Effect, Layer, Option, Stream } from "effect"

interface Entry extends StoredRecord {
  readonly type: string
  readonly tags: ReadonlyArray<string>
}

/** The ledger as it stands when the overlay is made; what others record meanwhile is not seen. */
const overlayLedger = Effect.fnUntraced(function* (ledger: LedgerId, base: typeof Ledger.Service) {
  const floor = yield* base.head
  const [last] = (yield* base.read(everything, { after: floor - 1, limit: 1 })).records
  let newest: string = last === undefined ? "" : parseRecord(last).recordedAt
  const entries: Array<Entry> = []
  const commands = new Map<string, KnownCommand>()
  return Ledger.of({
    head: Effect.sync(() => floor + entries.length),
    command: (id) => {
      const known = commands.get(id)
      return known === undefined ? base.command(id) : Effect.succeedSome(known)
    },
    read: Effect.fnUntraced(function* (query, range = {}) {
      const { after = 0, limit = Infinity, until = Infinity } = range
      const below =
        after < floor
          ? yield* base.read(query, { ...range, until: Math.min(until, floor) })
          : { records: [], more: false }
      if (below.more) return below
      const above = entries.filter(
        ({ position, tags, type }) => position > after && position <= until && matches(query, type, tags)
      )
      return { records: [...below.records, ...above].slice(0, limit), more: false }
    }),
    append: Effect.fnUntraced(function* (batch, condition) {
      const { id } = batch.command
      const after = condition?.after ?? floor
      const beneath = {
        command: Option.getOrUndefined(yield* base.command(id)),
        newer:
          condition !== undefined && after < floor
            ? Option.getOrUndefined(yield* Stream.runLast(records(base, condition.query, { after, until: floor })))
            : undefined
      }
      // From here on nothing waits, so that no other append comes in between.
      const known = commands.get(id) ?? beneath.command
      if (known !== undefined) {
        const { digest, first, last, name, recordedAt } = known
        return digest === batch.command.digest
          ? ({ status: "repeated", first, last, recordedAt } satisfies Appended)
          : yield* new CommandIdReused({ id, name, position: first })
      }
      const head = floor + entries.length
      if (condition !== undefined) {
        if (after > head) return yield* new Conflict({ expected: after, actual: head })
        const above = entries.findLast(
          ({ position, tags, type }) => position > after && matches(condition.query, type, tags)
        )
        const newer = above ?? beneath.newer
        if (newer !== undefined) return yield* new Conflict({ expected: after, actual: newer.position })
      }
      const now = new Date(yield* Clock.currentTimeMillis).toISOString()
      const recordedAt = now < newest ? newest : now
      const added: Array<Entry> = []
      for (const one of batch.events) {
        const position = head + added.length + 1
        const text = yield* recordText(batch, one, { ledger, position, recordedAt })
        added.push({ position, text, type: one.type, tags: one.tags })
      }
      entries.push(...added)
      newest = recordedAt
      const answer = { first: head + 1, last: head + added.length, recordedAt: recordedAt as Instant }
      commands.set(id, { digest: batch.command.digest, name: batch.command.name, ...answer })
      return { status: "recorded", ...answer } satisfies Appended
    })
  })
})

const overlayDocuments = (base: typeof Documents.Service): typeof Documents.Service => {
  const contents = new Map<string, Uint8Array>()
  return {
    digest: base.digest,
    put: (content) =>
      Effect.sync(() => {
        const name = base.digest(content)
        contents.set(name, typeof content === "string" ? new TextEncoder().encode(content) : content.slice())
        return name
      }),
    get: (name) => {
      const found = contents.get(name)
      return found === undefined ? base.get(name) : Effect.succeedSome(found.slice())
    },
    has: (name) => (contents.has(name) ? Effect.succeed(true) : base.has(name))
  }
}

/** Over the ledger and documents that it is provided with. */
export const overlay = (ledger: LedgerId) =>
  Layer.merge(
    Layer.effect(
      Ledger,
      Effect.flatMap(Ledger, (base) => overlayLedger(ledger, base))
    ),
    Layer.effect(Documents, Effect.map(Documents, overlayDocuments))
  )
