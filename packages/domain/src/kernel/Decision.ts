/**
 * A decision is one command: what it takes, who may give it, what it reads, and either new events or a refusal.
 *
 * `decide` is a plain function of its input, the folded states and the context. Reads may come in two stages where
 * the second depends on what the first found; what was decided is recorded only if nothing of either has changed.
 */
import { Either, type Schema } from "effect"
import type { Actor, Permission } from "./Actor.ts"
import type { DomainEvent } from "./Event.ts"
import type { Fold, StatesOf } from "./Fold.ts"
import type { Refusal } from "./Rule.ts"
import type { Digest, Instant, LocalDate } from "./Scalars.ts"

/** All that a decision may know beside its input and the ledger. */
export interface Context {
  readonly actor: Actor
  /** The day in the jurisdiction's zone. */
  readonly today: LocalDate
  readonly now: Instant
  /** SHA-256 of the UTF-8 of a text. */
  readonly digest: (text: string) => Digest
}

/** What a decision adds: events, and the contents that they cite by digest. */
export interface Decided {
  readonly events: readonly [DomainEvent, ...ReadonlyArray<DomainEvent>]
  /** Put into the document store before the events are recorded. */
  readonly documents: ReadonlyArray<string>
}

export const accept = (first: DomainEvent, ...more: ReadonlyArray<DomainEvent>): Either.Either<Decided> =>
  Either.right({ events: [first, ...more], documents: [] })

/** Accepts events that cite these contents by their digest. */
export const acceptWith = (documents: ReadonlyArray<string>, event: DomainEvent): Either.Either<Decided> =>
  Either.right({ events: [event], documents })

type Folds = Readonly<Record<string, Fold<any>>>

export interface Decision {
  readonly name: string
  readonly zh: string
  readonly en: string
  readonly clause: string
  readonly input: Schema.Schema<any, any>
  readonly allowed: ReadonlyArray<Permission<any>>
  /** A correction, withdrawal or reopening says why. */
  readonly needsReason: boolean
  /** Who it is matters: the actor names the person. */
  readonly needsPerson: boolean
  readonly reads: (input: any) => Folds
  readonly further: (input: any, states: any) => Folds
  /** Digests of documents that must be in the store before this is recorded. */
  readonly cites: (input: any) => ReadonlyArray<Digest>
  readonly decide: (input: any, states: any, context: Context) => Either.Either<Decided, Refusal>
}

/** A decision that kept its types: for tests and for embedders. */
export interface DecisionOf<Name extends string, Input, Encoded, Refused> extends Decision {
  readonly name: Name
  readonly input: Schema.Schema<Input, Encoded>
  readonly _refused?: Refused
}

export const decision = <
  const Name extends string,
  Input,
  Encoded,
  Reads extends Folds,
  Out extends Either.Either<Decided, Refusal<any, any>>,
  Further extends Folds = {}
>(
  name: Name,
  options: {
    readonly zh: string
    readonly en: string
    readonly clause: string
    readonly input: Schema.Schema<Input, Encoded>
    readonly allowed: ReadonlyArray<Permission<Input>>
    readonly needsReason?: boolean
    readonly needsPerson?: boolean
    readonly reads: (input: Input) => Reads
    readonly further?: (input: Input, states: StatesOf<Reads>) => Further
    readonly cites?: (input: Input) => ReadonlyArray<Digest>
    readonly decide: (input: Input, states: StatesOf<Reads> & StatesOf<Further>, context: Context) => Out
  }
): DecisionOf<Name, Input, Encoded, Either.Either.Left<Out>> => ({
  name,
  zh: options.zh,
  en: options.en,
  clause: options.clause,
  input: options.input,
  allowed: options.allowed,
  needsReason: options.needsReason ?? false,
  needsPerson: options.needsPerson ?? false,
  reads: options.reads,
  further: options.further ?? (() => ({})),
  cites: options.cites ?? (() => []),
  decide: options.decide
})
