/**
 * given / when / then for decisions, without a ledger: past events are folded, the command decided, and the answer
 * compared whole and in order.
 *
 * ```ts
 * given(JurisdictionEstablished.of({ … })).when(RegisterOrgan, { … }).then(OrganRegistered.of({ … }))
 * given().when(RegisterOrgan, { … }).refused(JurisdictionKnown)
 * ```
 */
import { Either } from "effect"
import {
  type Actor,
  canonical,
  type Context,
  type Decided,
  type Decision,
  decodeInput,
  Digest,
  type DomainEvent,
  type Fold,
  foldAll,
  gate,
  type Instant,
  type InputInvalid,
  type LocalDate,
  matches,
  type Recorded,
  Refusal,
  type Rule
} from "../kernel/index.ts"

export interface Surroundings {
  readonly as?: Actor
  readonly today?: string
  readonly reason?: string
}

/** Stands in for SHA-256 where only sameness matters: a stable number of the text, as 64 hexadecimal digits. */
export const fakeDigest = (text: string): Digest => {
  let state = 0x811c9dc5
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193) >>> 0
  return Digest.make(state.toString(16).padStart(8, "0").repeat(8))
}

export const recordedFrom = (events: ReadonlyArray<DomainEvent>): ReadonlyArray<Recorded> =>
  events.map(({ data, type, version }, index) => ({
    ledger: "given" as Recorded["ledger"],
    position: index + 1,
    type,
    version,
    recordedAt: "2026-01-01T00:00:00.000Z" as Instant,
    actor: { role: "legal-office" },
    command: {
      id: `given-${index + 1}` as Recorded["command"]["id"],
      name: "given",
      digest: fakeDigest(String(index))
    },
    data
  }))

/** The state of a fold after these events; only those that its query matches are stepped, as a ledger would hand out. */
export const folded = <State>(fold: Fold<State>, events: ReadonlyArray<DomainEvent>): State => {
  const records = recordedFrom(events)
  let state = fold.initial
  for (const [index, { tags, type }] of events.entries()) {
    if (matches(fold.query, type, tags)) state = fold.step(state, records[index]!)
  }
  return state
}

export type Verdict = Either.Either<Decided, Refusal | InputInvalid>

/** What a decision answers to an input after these events. */
export const decideAfter = (
  events: ReadonlyArray<DomainEvent>,
  decision: Decision,
  input: unknown,
  surroundings: Surroundings = {}
): Verdict =>
  Either.gen(function* () {
    const { as = { role: "legal-office" }, reason, today = "2026-05-01" } = surroundings
    const decoded = yield* decodeInput(decision.name, decision.input, input)
    yield* gate(decision, decoded, { actor: as, ...(reason === undefined ? {} : { reason }) })
    const context: Context = {
      actor: as,
      today: today as LocalDate,
      now: `${today}T01:00:00.000Z` as Instant,
      digest: fakeDigest
    }
    const first: any = folded(foldAll(decision.reads(decoded)), events)
    const second: any = folded(foldAll(decision.further(decoded, first)), events)
    return yield* decision.decide(decoded, { ...first, ...second }, context)
  })

const fail = (message: string, expected: unknown, actual: unknown): never => {
  throw new Error(`${message}\n  expected ${canonical(expected)}\n  actual   ${canonical(actual)}`)
}

const show = (verdict: Verdict): unknown =>
  Either.match(verdict, {
    onRight: ({ events }) => events,
    onLeft: (left) =>
      left instanceof Refusal ? { rule: left.rule.id, details: left.details } : { invalid: left.issues }
  })

export interface Then {
  readonly verdict: Verdict
  /** Exactly these events, in this order. */
  readonly then: (...events: ReadonlyArray<DomainEvent>) => void
  /** Refused by this rule, and where details are given, with exactly these. */
  readonly refused: <Details>(rule: Rule<string, Details>, details?: NoInfer<Details>) => void
  /** Not even a command: the named fields are wrong. */
  readonly invalid: (...paths: ReadonlyArray<string>) => void
}

const then = (verdict: Verdict): Then => ({
  verdict,
  then: (...events) => {
    const plain = (list: ReadonlyArray<DomainEvent>) => canonical(list.map(({ data, type }) => ({ type, data })))
    if (Either.isLeft(verdict) || plain(verdict.right.events) !== plain(events))
      fail("decided otherwise", events, show(verdict))
  },
  refused: (rule, details) => {
    const refused = Either.isLeft(verdict) && verdict.left instanceof Refusal ? verdict.left : undefined
    if (refused?.rule.id !== rule.id) return fail("not refused by this rule", rule.id, show(verdict))
    if (details !== undefined && canonical(details) !== canonical(refused.details)) {
      fail("refused with other details", details, refused.details)
    }
  },
  invalid: (...paths) => {
    const issues = Either.isLeft(verdict) && !(verdict.left instanceof Refusal) ? verdict.left.issues : undefined
    const found = issues?.map(({ path }) => path).sort()
    if (canonical(found) !== canonical([...paths].sort())) fail("other fields are wrong", paths, show(verdict))
  }
})

export interface Given {
  readonly events: ReadonlyArray<DomainEvent>
  /** Decides a command; a chain of `and` folds what it decided before the next `when`. */
  readonly when: (decision: Decision, input: unknown, surroundings?: Surroundings) => Then
  /** Goes on from what a command decides; it must not be refused. */
  readonly and: (decision: Decision, input: unknown, surroundings?: Surroundings) => Given
}

export const given = (...events: ReadonlyArray<DomainEvent>): Given => ({
  events,
  when: (decision, input, surroundings) => then(decideAfter(events, decision, input, surroundings)),
  and: (decision, input, surroundings) => {
    const verdict = decideAfter(events, decision, input, surroundings)
    return Either.isRight(verdict)
      ? given(...events, ...verdict.right.events)
      : fail(`${decision.name} was to be accepted`, "events", show(verdict))
  }
})
