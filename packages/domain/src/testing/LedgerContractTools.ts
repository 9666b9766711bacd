/** What the parts of the ledger contract are written with: how a storage is reached, and the shapes of test data. */
import { Clock, Effect, Either, Option, type Scope, Stream, type Utils } from "effect"
import {
  type AppendCondition,
  type Batch,
  canonical,
  CommandId,
  Digest,
  type Documents,
  type DomainEvent,
  everything,
  type Ledger,
  parseRecord,
  type Query,
  type QueryItem,
  type Range,
  type StoredRecord,
  type Tag,
  records
} from "../kernel/index.ts"

export interface Opened {
  readonly ledger: typeof Ledger.Service
  readonly documents: typeof Documents.Service
}

/** One place where ledgers are kept, as a test sees it. */
export interface Storage {
  /**
   * Opens a ledger of this storage until the scope closes; what was recorded before is there. Several may be open at
   * once. A store without pages takes no notice of `pageSize`.
   */
  readonly open: (options?: {
    readonly ledger?: string
    readonly pageSize?: number
  }) => Effect.Effect<Opened, unknown, Scope.Scope>
}

/** One law of the ports, and how it is seen to hold in a fresh storage. */
export interface Law {
  readonly name: string
  readonly holds: (storage: Storage) => Effect.Effect<void, unknown, Scope.Scope>
}

export const law = <Eff extends Utils.YieldWrap<Effect.Effect<any, any, Scope.Scope>>>(
  name: string,
  body: (storage: Storage) => Generator<Eff, void, never>
): Law => ({ name, holds: Effect.fnUntraced(body) as Law["holds"] })

/** Throws, with both values in the message, unless they are the same by their canonical text. */
export const equal = (what: string, actual: unknown, expected: unknown): void => {
  const [found, wanted] = [canonical(actual), canonical(expected)]
  if (found !== wanted) throw new Error(`${what}\n  expected ${wanted}\n  actual   ${found}`)
}

export const holds = (what: string, condition: boolean): void => {
  if (!condition) throw new Error(what)
}

/** An event of the contract's own: stores know nothing of what events mean. */
export const note = (type: string, tags: ReadonlyArray<string> = [], data: unknown = {}): DomainEvent => ({
  type,
  version: 1,
  data,
  tags: tags as ReadonlyArray<Tag>
})

/** `content` stands for all that a command says: another content has another digest. */
export const batch = (id: string, events: ReadonlyArray<DomainEvent>, content = "0"): Batch => ({
  events,
  actor: { role: "legal-office" },
  command: { id: CommandId.make(id), name: `Note-${content}`, digest: Digest.make(content.repeat(64).slice(0, 64)) }
})

export const item = (types: ReadonlyArray<string>, tags: ReadonlyArray<string> = []): QueryItem => ({
  types,
  tags: tags as ReadonlyArray<Tag>
})
export const query = (...items: ReadonlyArray<QueryItem>): Query => ({ items })
export const nothingNewer = (after: number, ...items: ReadonlyArray<QueryItem>): AppendCondition => ({
  query: items.length === 0 ? everything : query(...items),
  after
})

export const recordsOf = (ledger: Opened["ledger"], asked: Query = everything, range?: Range) =>
  Effect.map(Stream.runCollect(records(ledger, asked, range)), (chunk): ReadonlyArray<StoredRecord> => [...chunk])

export const positionsOf = (ledger: Opened["ledger"], asked: Query = everything, range?: Range) =>
  Effect.map(recordsOf(ledger, asked, range), (records) => records.map(({ position }) => position))

export const upTo = (last: number): ReadonlyArray<number> => Array.from({ length: last }, (_, index) => index + 1)

/** How an append was answered, in one value that can be compared. */
export type Answer = { readonly status: string } & Readonly<Record<string, unknown>>
export const answered = (append: ReturnType<Opened["ledger"]["append"]>): Effect.Effect<Answer> =>
  Effect.map(
    Effect.either(append),
    Either.match({
      onRight: ({ first, last, status }) => ({ status, first, last }),
      onLeft: (error) => {
        switch (error._tag) {
          case "Conflict":
            return { status: "conflict", expected: error.expected, actual: error.actual }
          case "CommandIdReused":
            return { status: "reused", id: error.id, name: error.name, position: error.position }
          case "Unstorable":
            return { status: "unstorable", reason: error.reason, size: error.size, limit: error.limit }
          case "StoreUnavailable":
            return { status: "unavailable", reason: error.reason }
        }
      }
    })
  )

/** What every ledger must be at any time: dense positions, in texts as well, and times that never decrease. */
export const checkWhole = Effect.fnUntraced(function* (ledger: Opened["ledger"]) {
  const head = yield* ledger.head
  const records = yield* recordsOf(ledger)
  equal(
    "positions are dense",
    records.map(({ position }) => position),
    upTo(head)
  )
  const parsed = records.map(parseRecord)
  equal(
    "texts carry their positions",
    parsed.map(({ position }) => position),
    upTo(head)
  )
  const times = parsed.map(({ recordedAt }) => recordedAt)
  equal("times never decrease", times, [...times].sort())
  for (const { command, position } of parsed) {
    const known = Option.getOrThrow(yield* ledger.command(command.id))
    holds(`command of record ${position} is known by its range`, known.first <= position && position <= known.last)
  }
  return parsed
})

/** Runs an effect under a clock that stands at one instant. */
export const atMillis =
  (millis: number) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.clockWith((clock) =>
      Effect.withClock(effect, {
        [Clock.ClockTypeId]: Clock.ClockTypeId,
        unsafeCurrentTimeMillis: () => millis,
        unsafeCurrentTimeNanos: () => BigInt(millis) * 1_000_000n,
        currentTimeMillis: Effect.succeed(millis),
        currentTimeNanos: Effect.succeed(BigInt(millis) * 1_000_000n),
        sleep: (duration) => clock.sleep(duration)
      })
    )
