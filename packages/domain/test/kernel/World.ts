/** The whole registry at work in a small world: stories are told to a county, and its states compared. */
import { Clock, Effect, Either, HashMap, Schema } from "effect"
import {
  addDays,
  canonical,
  type Conflict,
  type Decision,
  Digest,
  type DomainEvent,
  type Documents,
  type Envelope,
  execute,
  type Fold,
  foldAll,
  type InputInvalid,
  LocalDate,
  type Outcome,
  parseRecord,
  type Recorded,
  Refusal,
  type StoredRecord,
  type StoreUnavailable,
  zhize
} from "@zhize/domain"
import {
  by as recordedBy,
  decideAfter,
  fakeDigest,
  type Sent,
  settle,
  smallWorld,
  type Verdict
} from "@zhize/domain/testing"
import { by, type County, inside } from "./Notes.ts"

export const world = smallWorld(zhize)
export const definitionOf = (type: string) => zhize.events.get(type)!
export const decisionOf = (name: string): Decision => zhize.commands.get(name)!

/** A command as it was sent to the ledger, and what came of it. */
export interface Told {
  readonly decision: Decision
  readonly input: unknown
  readonly envelope: Envelope
  readonly answer: Either.Either<Outcome, Refusal | InputInvalid | Conflict | StoreUnavailable>
}

/** Digests of the documents that may be cited now: a scan, and what events have cited lately. */
export type Citable = ReadonlyArray<Digest>
export const scan = (documents: typeof Documents.Service): Effect.Effect<Citable, StoreUnavailable> =>
  Effect.map(documents.put("扫描件"), (digest) => [digest])

const digestsIn = (value: unknown): ReadonlyArray<Digest> =>
  JSON.stringify(value)
    .match(/\b[0-9a-f]{64}\b/g)
    ?.map((one) => Digest.make(one)) ?? []

export const send = (open: County, sent: Sent, id: string, citable: Citable, today: LocalDate): Effect.Effect<Told> => {
  const decision = decisionOf(sent.command)
  const input = settle(sent.input, today, citable)
  const envelope = by(id, { actor: sent.as, reason: sent.reason, today })
  const answer = Effect.either(inside(open)(execute(decision, input, envelope)))
  return Effect.map(answer, (answered) => ({ decision, input, envelope, answer: answered }))
}

const citing = (citable: Citable, digest: Digest): Citable =>
  citable.includes(digest) ? citable : [citable[0]!, digest, ...citable.slice(1, 3)]

/** A story begins in March and goes on by a day every few commands. */
export const dayOf = (index: number): LocalDate => addDays(LocalDate.make("2026-03-01"), Math.floor(index / 3))

/** Tells a story one command after the other; whatever is not a refusal by the domain is a failure of the test. */
export const tell = Effect.fnUntraced(function* (open: County, story: ReadonlyArray<Sent>, prefix = "c") {
  let citable = yield* scan(open.documents)
  const told: Array<Told> = []
  for (const [index, sent] of story.entries()) {
    const one = yield* send(open, sent, `${prefix}${index}`, citable, dayOf(index))
    if (Either.isRight(one.answer)) {
      for (const digest of digestsIn(one.answer.right.events))
        if (yield* open.documents.has(digest)) citable = citing(citable, digest)
    } else if (!(one.answer.left instanceof Refusal)) return yield* Effect.die(one.answer.left)
    told.push(one)
  }
  return told
})

/** Every view of the registry as one fold. */
export const everyView: Fold<Readonly<Record<string, unknown>>> = foldAll(
  Object.fromEntries([...zhize.views.values()].map((view) => [view.name, view.fold]))
)

export const foldFrom = <State>(fold: Fold<State>, state: State, records: Iterable<Recorded>): State => {
  let next = state
  for (const record of records) next = fold.step(next, record)
  return next
}
export const foldOf = <State>(fold: Fold<State>, records: Iterable<Recorded>): State =>
  foldFrom(fold, fold.initial, records)

/** What a story comes to where each command is decided on the events before it, without a ledger. */
export const history = (story: ReadonlyArray<Sent>) => {
  const events: Array<DomainEvent> = []
  const verdicts: Array<Verdict> = []
  let citable: Citable = [fakeDigest("扫描件")]
  for (const [index, { as, command, input, reason }] of story.entries()) {
    const today = dayOf(index)
    const verdict = decideAfter(events, decisionOf(command), settle(input, today, citable), { as, reason, today })
    verdicts.push(verdict)
    if (Either.isLeft(verdict)) continue
    events.push(...verdict.right.events.map((event) => recordedBy(as, event)))
    for (const content of verdict.right.documents) citable = citing(citable, fakeDigest(content))
  }
  return { events, verdicts, accepted: verdicts.map(Either.isRight), citable }
}

/** Long enough for a county to file what it adopted; decided in memory. */
export const longStory = world.story(3)
export const decidedEvents = longStory.map((story) => history(story).events)
/** A story in which most commands are accepted, and some are not: for what is slow. */
export const livelyStory = world.story(2).map((story) => {
  const { accepted } = history(story)
  return story.filter((_, index) => accepted[index] === true || index % 9 === 0)
})

const frozen = <Value>(value: Value): Value => {
  if (typeof value === "object" && value !== null) for (const one of Object.values(Object.freeze(value))) frozen(one)
  return value
}
/** Records that cannot be changed without the test failing. */
export const readOnly = (stored: ReadonlyArray<StoredRecord>): ReadonlyArray<Recorded> =>
  stored.map((one) => frozen(parseRecord(one)))

/** A copy of a state as a snapshot would keep it: plain data and tables. Anything else cannot be kept. */
export const kept = (value: unknown): unknown => {
  if (HashMap.isHashMap(value))
    return HashMap.fromIterable([...HashMap.entries(value)].map(([key, one]) => [key, kept(one)]))
  if (Array.isArray(value)) return value.map(kept)
  if (typeof value === "object" && value !== null) {
    const proto: unknown = Object.getPrototypeOf(value)
    if (proto !== Object.prototype && proto !== null) throw new Error(`no plain data: ${canonical(value)}`)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, kept(one)]))
  }
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint")
    throw new Error(`no plain data: ${String(value)}`)
  return value
}

/** Data as stored, decoded by its schema, and as encoded again. */
export const storedForm = (schema: Schema.Schema<any, any>, data: unknown) => {
  const decoded: unknown = Schema.decodeUnknownSync(schema, { onExcessProperty: "error" })(data)
  return { decoded, encoded: Schema.encodeUnknownSync(schema)(decoded) }
}

/** A clock that stands still. */
export const clockAt = (millis: number): Clock.Clock => {
  const nanos = BigInt(millis) * 1_000_000n
  return {
    [Clock.ClockTypeId]: Clock.ClockTypeId,
    currentTimeMillis: Effect.succeed(millis),
    currentTimeNanos: Effect.succeed(nanos),
    unsafeCurrentTimeMillis: () => millis,
    unsafeCurrentTimeNanos: () => nanos,
    sleep: () => Effect.void
  }
}
