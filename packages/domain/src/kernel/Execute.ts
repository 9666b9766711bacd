/**
 * The one interpreter of decisions: decode, authorise, read, fold, decide, append; on a conflict, read again.
 *
 * What it promises: a command is recorded whole or not at all; what it decided on had not changed when it was
 * recorded; the same command id records once and answers the same ever after; a refusal changes nothing.
 */
import { Clock, Effect, Either, Option, type ParseResult, Schema } from "effect"
import { Actor, isAllowed, showActor, showPermission } from "./Actor.ts"
import { canonical } from "./Canonical.ts"
import { type Context, type Decided, type Decision } from "./Decision.ts"
import type { DomainEvent } from "./Event.ts"
import { type Fold, foldAll } from "./Fold.ts"
import { Issue, issuesOf } from "./Issues.ts"
import { Allowed, CommandOnce, DocumentStored, PersonNamed, ReasonGiven, RecordStorable } from "./KernelRules.ts"
import { type Appended, type Conflict, Documents, Ledger, type StoreUnavailable } from "./Ledger.ts"
import { localDay } from "./LocalDays.ts"
import { anyOf, type Position, type Query } from "./Query.ts"
import { readInto } from "./Read.ts"
import type { Batch } from "./Record.ts"
import { Refusal } from "./Rule.ts"
import { CommandId, type Digest, LocalDate, optional, Passage } from "./Scalars.ts"

/** The input does not have the command's shape: every bad field, with its path. */
export class InputInvalid extends Schema.TaggedError<InputInvalid>()("InputInvalid", {
  of: Schema.String,
  issues: Schema.Array(Issue)
}) {
  override get message(): string {
    return this.issues.map(({ message, path }) => `${path === "" ? this.of : path}: ${message.en}`).join("; ")
  }
}

/** Who sends a command, and why. */
export interface Envelope {
  readonly id: CommandId
  readonly actor: Actor
  readonly reason?: string
  readonly correlationId?: string
  readonly causationId?: string
  /** Default: the day it is in the jurisdiction's zone. */
  readonly today?: LocalDate
}

export interface Outcome {
  readonly status: "recorded" | "repeated"
  /** Of the last event. */
  readonly position: Position
  readonly first: Position
  readonly recordedAt: string
  readonly events: ReadonlyArray<{ readonly position: Position; readonly type: string; readonly data: unknown }>
}

/** How often a command reads again when what it read keeps changing, before it gives up with `Conflict`. */
const attempts = 100

const strict = { errors: "all", onExcessProperty: "error" } as const

const invalid =
  (of: string) =>
  (error: ParseResult.ParseError): InputInvalid =>
    new InputInvalid({ of, issues: issuesOf(error) })

export const decodeInput = <A, I>(
  of: string,
  schema: Schema.Schema<A, I>,
  input: unknown
): Either.Either<A, InputInvalid> => Either.mapLeft(Schema.decodeUnknownEither(schema, strict)(input), invalid(of))

/** Who sends a command, and why, as it comes in from outside. */
export const Envelope = Schema.Struct({
  id: CommandId,
  actor: Actor,
  reason: optional(Passage),
  correlationId: optional(Schema.String),
  causationId: optional(Schema.String),
  today: optional(LocalDate)
}).annotations({ identifier: "Envelope" })
const decodeEnvelope = Schema.decodeUnknownEither(Envelope, { errors: "all" })

/** May this actor give this command at all, with what it says? */
export const gate = (
  decision: Decision,
  input: unknown,
  envelope: Pick<Envelope, "actor" | "reason">
): Either.Either<void, Refusal> => {
  if (!isAllowed(decision.allowed, envelope.actor, input)) {
    const allowed = decision.allowed.map((permission) => showPermission(permission, input))
    return Allowed.refuse({ command: decision.name, actor: showActor(envelope.actor), allowed })
  }
  if (decision.needsPerson && envelope.actor.person === undefined) {
    return PersonNamed.refuse({ command: decision.name, actor: showActor(envelope.actor) })
  }
  return decision.needsReason && (envelope.reason ?? "").trim() === ""
    ? ReasonGiven.refuse({ command: decision.name })
    : Either.right(undefined)
}

interface Attempt {
  readonly verdict: Either.Either<Decided, Refusal>
  readonly query: Query
  readonly after: Position
}

/** Reads everything up to one head, so that both stages see the same ledger. */
const attempt = Effect.fnUntraced(function* (decision: Decision, input: unknown, context: Context) {
  const ledger = yield* Ledger
  const after = yield* ledger.head
  const stage = (folds: Readonly<Record<string, Fold<any>>>) => {
    const all = foldAll(folds)
    const query = anyOf([all.query])
    return Effect.map(readInto(all, all.initial, query, { until: after }), (states) => ({ states, query }))
  }
  const first = yield* stage(decision.reads(input))
  const second = yield* stage(decision.further(input, first.states))
  const verdict = decision.decide(input, { ...first.states, ...second.states }, context)
  const query = second.query.items.length === 0 ? first.query : anyOf([first.query, second.query])
  return { verdict, query, after } satisfies Attempt
})

const outcome = (answer: Appended, events: ReadonlyArray<DomainEvent>): Outcome => ({
  status: answer.status,
  position: answer.last,
  first: answer.first,
  recordedAt: answer.recordedAt,
  events: events.map(({ data, type }, index) => ({ position: answer.first + index, type, data }))
})

/** The first answer again, from what the ledger holds. */
const repeated = Effect.fnUntraced(function* (answer: Appended) {
  const events: Array<DomainEvent> = []
  const collect: Fold<null> = {
    query: { items: [{ types: [], tags: [] }] },
    initial: null,
    step: (state, { data, type, version }) => (events.push({ data, type, version, tags: [] }), state)
  }
  yield* readInto(collect, null, collect.query, { after: answer.first - 1, until: answer.last })
  return outcome({ ...answer, status: "repeated" }, events)
})

const record = Effect.fnUntraced(function* (batch: Batch, decided: Decided, query: Query, after: Position) {
  const ledger = yield* Ledger
  const documents = yield* Documents
  for (const content of decided.documents) yield* documents.put(content)
  const answer = yield* ledger.append({ ...batch, events: decided.events }, { query, after })
  return answer.status === "recorded" ? outcome(answer, decided.events) : yield* repeated(answer)
})

const missingDocuments = Effect.fnUntraced(function* (digests: ReadonlyArray<Digest>) {
  const documents = yield* Documents
  const missing: Array<Digest> = []
  for (const digest of digests) if (!(yield* documents.has(digest))) missing.push(digest)
  return missing
})

/** A refusal stands unless this very command was recorded before: then it gets its first answer. */
const refuse = Effect.fnUntraced(function* (refusal: Refusal, batch: Batch) {
  const ledger = yield* Ledger
  const known = Option.getOrUndefined(yield* ledger.command(batch.command.id))
  if (known === undefined) return yield* Effect.fail(refusal)
  if (known.digest === batch.command.digest) return yield* repeated({ ...known, status: "repeated" })
  const { id } = batch.command
  return yield* CommandOnce.refuse({ id, name: known.name, position: known.first })
})

/** Without a span of its own, which would cost a sixth of a command: who traces puts one around the call. */
export const execute: (
  decision: Decision,
  input: unknown,
  envelope: Envelope
) => Effect.Effect<Outcome, Refusal | InputInvalid | Conflict | StoreUnavailable, Ledger | Documents> =
  Effect.fnUntraced(function* (decision, input, envelope) {
    const decoded = yield* decodeInput(decision.name, decision.input, input)
    yield* gate(decision, decoded, envelope)
    // It goes into the record as it stands, so what a record cannot hold is caught here.
    yield* Either.mapLeft(decodeEnvelope(envelope), invalid(decision.name))
    const documents = yield* Documents
    const millis = yield* Clock.currentTimeMillis
    const { actor, correlationId, causationId, reason } = envelope
    const context: Context = {
      actor,
      now: new Date(millis).toISOString() as Context["now"],
      today: envelope.today ?? localDay(millis),
      digest: documents.digest
    }
    const command = {
      id: envelope.id,
      name: decision.name,
      digest: documents.digest(canonical({ name: decision.name, input: decoded, actor, reason: reason ?? null }))
    }
    const batch: Batch = {
      events: [],
      actor,
      command,
      ...(reason === undefined ? {} : { reason }),
      ...(correlationId === undefined ? {} : { correlationId }),
      ...(causationId === undefined ? {} : { causationId })
    }
    for (let count = 1; ; count++) {
      const { after, query, verdict } = yield* attempt(decision, decoded, context)
      if (Either.isLeft(verdict)) return yield* refuse(verdict.left, batch)
      const missing = yield* missingDocuments(decision.cites(decoded))
      if (missing.length > 0) {
        return yield* refuse(new Refusal({ rule: DocumentStored, details: { missing } }), batch)
      }
      const result = yield* Effect.either(
        Effect.catchTags(record(batch, verdict.right, query, after), {
          CommandIdReused: ({ id, name, position }) => CommandOnce.refuse({ id, name, position }),
          Unstorable: ({ limit, reason: problem, size, type }) => RecordStorable.refuse({ limit, problem, size, type })
        })
      )
      if (Either.isRight(result)) return result.right
      if (result.left._tag !== "Conflict" || count === attempts) return yield* Effect.fail(result.left)
    }
  })
