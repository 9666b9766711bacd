/**
 * A rule says what must hold, where that is written, and how to put it to people.
 *
 * A rule is upheld in one of two ways: a guard refuses the decision that would break it; a finding is reported by a
 * view, and a filing gate may demand that there is none.
 */
import { Data, Either, Schema } from "effect"

export type Enforcement = "guard" | "finding"

type Words<Details> = { readonly zh: (details: Details) => string; readonly en: (details: Details) => string }

/** `out` is written because it cannot be measured through the cycle of the two types: without it unions of refusals collapse. */
export interface Rule<out Id extends string = string, Details = any> {
  readonly id: Id
  readonly enforcement: Enforcement
  /** A clause of the plan (`P2.1-R3`), an article of a law, or `kernel` for what keeps a ledger sound. */
  readonly clause: string
  readonly details: Schema.Schema<Details, any>
  readonly states: { readonly zh: string; readonly en: string }
  /** What was wrong this time. */
  readonly message: Words<Details>
  /** What to do next. */
  readonly next: Words<Details>
  /** A guard's answer to the decision that would break it. */
  readonly refuse: (details: Details) => Either.Either<never, Refusal<Id, Details>>
  /** A finding's report of one breach, with the command that mends it where one is known. */
  readonly find: (details: Details, mend?: Mend) => Finding<Id, Details>
}

/** A command, filled in as far as it is known, that closes a finding. */
export interface Mend {
  readonly command: string
  readonly input: Readonly<Record<string, unknown>>
}

export interface Finding<Id extends string = string, Details = any> {
  readonly rule: Rule<Id, Details>
  readonly details: Details
  readonly mend?: Mend
}

/** A decision's "no": nothing was recorded. */
export class Refusal<out Id extends string = string, Details = any> extends Data.TaggedError("Refusal")<{
  readonly rule: Rule<Id, Details>
  readonly details: Details
}> {
  override get message(): string {
    return `${this.rule.id}: ${this.rule.message.en(this.details)}`
  }
}

/** What a rule answers with: for a function that may be refused by several. */
export type RefusedBy<R> = R extends Rule<infer Id, infer Details> ? Refusal<Id, Details> : never

export const rule = <const Id extends string, Fields extends Schema.Struct.Fields>(
  id: Id,
  options: {
    readonly enforcement: Enforcement
    readonly clause: string
    readonly details: Fields
    readonly states: { readonly zh: string; readonly en: string }
    readonly message: Words<Schema.Struct.Type<Fields>>
    readonly next: Words<Schema.Struct.Type<Fields>>
  }
): Rule<Id, Schema.Struct.Type<Fields>> => {
  type Details = Schema.Struct.Type<Fields>
  const self: Rule<Id, Details> = {
    ...options,
    id,
    details: Schema.Struct(options.details) as unknown as Schema.Schema<Details, any>,
    refuse: (details) => Either.left(new Refusal({ rule: self, details })),
    find: (details, mend) => (mend === undefined ? { rule: self, details } : { rule: self, details, mend })
  }
  return self
}

/** What every answer by a rule says: which rule, where it is written, what was wrong, what to do next. */
const spoken = ({ details, rule: by }: { readonly rule: Rule; readonly details: any }) => ({
  rule: by.id,
  clause: by.clause,
  message: { zh: by.message.zh(details), en: by.message.en(details) },
  next: { zh: by.next.zh(details), en: by.next.en(details) },
  details
})

/** A refusal as adapters send it: one JSON object in both languages. */
export const refusalJson = (refusal: Refusal) => ({ status: "refused" as const, ...spoken(refusal) })
export type RefusalJson = ReturnType<typeof refusalJson>

/** A finding as views hold it: plain JSON. */
export const findingJson = (finding: Finding): FindingJson =>
  finding.mend === undefined ? spoken(finding) : { ...spoken(finding), mend: finding.mend }
export type FindingJson = ReturnType<typeof spoken> & { readonly mend?: Mend }
