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
  type DomainEvent,
  type Fold,
  foldAll,
  gate,
  type Instant,
  type InputInvalid,
  type LocalDate,
  Refusal,
  type Rule
} from "../kernel/index.ts"
import { by, fakeDigest, found } from "./Past.ts"

export interface Surroundings {
  readonly as?: Actor
  readonly today?: string
  readonly reason?: string
}

/** The state of a fold after these events; only those that its query matches are stepped, as a ledger would hand out. */
export const folded = <State>(fold: Fold<State>, events: ReadonlyArray<DomainEvent>): State => {
  let state = fold.initial
  for (const record of found(fold.query, events)) state = fold.step(state, record)
  return state
}

const office: Actor = { role: "legal-office" }

export type Verdict = Either.Either<Decided, Refusal | InputInvalid>

/** What a decision answers to an input after these events. */
export const decideAfter = (
  events: ReadonlyArray<DomainEvent>,
  decision: Decision,
  input: unknown,
  surroundings: Surroundings = {}
): Verdict =>
  Either.gen(function* () {
    const { as = office, reason, today = "2026-05-01" } = surroundings
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
      ? given(...events, ...verdict.right.events.map((event) => by(surroundings?.as ?? office, event)))
      : fail(`${decision.name} was to be accepted`, "events", show(verdict))
  }
})
