/**
 * A record is what a ledger stores: one event with who, when, by which command and why, as one JSON text.
 *
 * The text is made once, when the event is recorded, and never again: what is hashed is what is stored.
 */
import { Either, Schema } from "effect"
import { Actor } from "./Actor.ts"
import type { DomainEvent } from "./Event.ts"
import type { Position } from "./Query.ts"
import { CommandId, Digest, Instant, LedgerId, optional, Passage } from "./Scalars.ts"

/** The largest record, in bytes of UTF-8: what a C2SP tile entry can hold. Larger content goes in by digest. */
export const recordLimit = 65_535

export const Recorded = Schema.Struct({
  ledger: LedgerId,
  position: Schema.Int.pipe(Schema.positive()),
  type: Schema.String,
  version: Schema.Int.pipe(Schema.positive()),
  recordedAt: Instant,
  actor: Actor,
  command: Schema.Struct({ id: CommandId, name: Schema.String, digest: Digest }),
  reason: optional(Passage),
  correlationId: optional(Schema.String),
  causationId: optional(Schema.String),
  data: Schema.Unknown
}).annotations({ identifier: "Recorded" })

export interface Recorded<Data = any> extends Omit<typeof Recorded.Type, "data"> {
  readonly data: Data
}

/** A record as a store hands it out: the exact stored text and its place. */
export interface StoredRecord {
  readonly position: Position
  readonly text: string
}

/** The events of one command, on their way into a ledger. Recorded whole or not at all. */
export interface Batch {
  readonly events: ReadonlyArray<DomainEvent>
  readonly actor: Actor
  /** `digest` is of the command's whole content: the same id with another digest is refused. */
  readonly command: { readonly id: CommandId; readonly name: string; readonly digest: Digest }
  readonly reason?: string
  readonly correlationId?: string
  readonly causationId?: string
}

/** A batch whose content no ledger can hold. Sizes in bytes of UTF-8. */
export class Unstorable extends Schema.TaggedError<Unstorable>()("Unstorable", {
  reason: Schema.Literal("too-large", "nul"),
  type: Schema.String,
  size: Schema.Int,
  limit: Schema.Int
}) {}

/** Bytes of a text in UTF-8. A JSON text has no lone surrogates: `JSON.stringify` escapes them. */
const utf8Size = (text: string): number => {
  let size = text.length
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit > 0x7ff) size += unit >= 0xd800 && unit <= 0xdfff ? 1 : 2
    else if (unit > 0x7f) size += 1
  }
  return size
}

/** `\u0000` as JSON writes it: an escape that is not itself escaped. */
const nul = /(?<!\\)(?:\\\\)*\\u0000/

/** The text of a record, or why it cannot be one. Stores call this inside the transaction that fixes the position. */
export const recordText = (
  batch: Batch,
  event: DomainEvent,
  place: { readonly ledger: string; readonly position: Position; readonly recordedAt: string }
): Either.Either<string, Unstorable> => {
  const text = JSON.stringify({
    ledger: place.ledger,
    position: place.position,
    type: event.type,
    version: event.version,
    recordedAt: place.recordedAt,
    actor: batch.actor,
    command: batch.command,
    reason: batch.reason,
    correlationId: batch.correlationId,
    causationId: batch.causationId,
    data: event.data
  })
  // A UTF-16 unit takes at most three bytes of UTF-8: only long texts need to be measured.
  const size = text.length * 3 <= recordLimit ? text.length : utf8Size(text)
  if (size > recordLimit) {
    return Either.left(new Unstorable({ reason: "too-large", type: event.type, size, limit: recordLimit }))
  }
  if (text.includes("\\u0000") && nul.test(text)) {
    return Either.left(new Unstorable({ reason: "nul", type: event.type, size, limit: recordLimit }))
  }
  return Either.right(text)
}

/** Trusts the text: it was checked when it was recorded, and `verify` checks it again. */
export const parseRecord = (stored: StoredRecord): Recorded => JSON.parse(stored.text) as Recorded
