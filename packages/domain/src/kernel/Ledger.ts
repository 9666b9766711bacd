/**
 * The ports: a ledger of records and a store of documents. Adapters implement these and nothing else.
 */
import { Context, type Effect, type Option, Schema } from "effect"
import type { AppendCondition, Position, Query, Range } from "./Query.ts"
import type { Batch, StoredRecord, Unstorable } from "./Record.ts"
import { CommandId, Digest, Instant } from "./Scalars.ts"

/** The store cannot serve now. `reason` is for programs, `message` for people; nothing was recorded. */
export class StoreUnavailable extends Schema.TaggedError<StoreUnavailable>()("StoreUnavailable", {
  reason: Schema.Literal(
    "busy",
    "full",
    "read-only",
    "corrupt",
    "not-a-store",
    "newer-schema",
    "missing",
    "exists",
    "in-use",
    "driver",
    "io"
  ),
  message: Schema.String,
  next: Schema.String,
  cause: Schema.optional(Schema.Defect)
}) {}

/** The condition did not hold: `actual` is the newest position that it forbids, or the head it lies beyond. */
export class Conflict extends Schema.TaggedError<Conflict>()("Conflict", {
  expected: Schema.Int,
  actual: Schema.Int
}) {
  override get message(): string {
    return `expected nothing new after position ${this.expected}, found ${this.actual}`
  }
}

/** The command id already stands in the ledger, for a command with another content. */
export class CommandIdReused extends Schema.TaggedError<CommandIdReused>()("CommandIdReused", {
  id: CommandId,
  name: Schema.String,
  position: Schema.Int
}) {}

/** `more`: reading on after the last of these may find others. Without records there are none. */
export interface Page {
  readonly records: ReadonlyArray<StoredRecord>
  readonly more: boolean
}

/** What the ledger answered to a command: the places of its events. */
export interface Appended {
  readonly status: "recorded" | "repeated"
  readonly first: Position
  readonly last: Position
  readonly recordedAt: Instant
}

/** A command that stands in the ledger. */
export interface KnownCommand {
  readonly digest: Digest
  readonly name: string
  readonly first: Position
  readonly last: Position
  readonly recordedAt: Instant
}

export class Ledger extends Context.Tag("@zhize/domain/Ledger")<
  Ledger,
  {
    /** The first records that match, in order of position: as many as the store hands out at a time. */
    readonly read: (query: Query, range?: Range) => Effect.Effect<Page, StoreUnavailable>
    /**
     * Records all events of the batch at the next positions, durably, or nothing.
     *
     * A command id that is already there comes first: the same content answers as it did (`repeated`), another content
     * fails. Then the condition: a position beyond the head, or a matching record after it, is a conflict.
     */
    readonly append: (
      batch: Batch,
      condition?: AppendCondition
    ) => Effect.Effect<Appended, Conflict | CommandIdReused | Unstorable | StoreUnavailable>
    /** The newest position; 0 for an empty ledger. */
    readonly head: Effect.Effect<Position, StoreUnavailable>
    /** What this ledger recorded under a command id. */
    readonly command: (id: CommandId) => Effect.Effect<Option.Option<KnownCommand>, StoreUnavailable>
  }
>() {}

/** Content-addressed: a stored document cannot change. */
export class Documents extends Context.Tag("@zhize/domain/Documents")<
  Documents,
  {
    readonly put: (content: Uint8Array | string) => Effect.Effect<Digest, StoreUnavailable>
    readonly get: (digest: Digest) => Effect.Effect<Option.Option<Uint8Array>, StoreUnavailable>
    readonly has: (digest: Digest) => Effect.Effect<boolean, StoreUnavailable>
    /** SHA-256 of the content: the name under which `put` would keep it. */
    readonly digest: (content: Uint8Array | string) => Digest
  }
>() {}
