/**
 * What an organ's accountability rules say, as data (P2.4-S2): which faults, who bears what part, which forms for how
 * grave a fault, what weighs for and against, who decides, and by when. A case is bound to the version in force when it
 * is accepted, so nothing of this stands in code.
 */
import { Schema } from "effect"
import { CountingRule, Name, optional, Passage } from "../kernel/index.ts"

/** The part that somebody took in the act. */
export const Part = Schema.Literal(
  "handler",
  "reviewer",
  "approver",
  "decider",
  "instructor",
  "member-wrong",
  "member-right",
  "superior",
  "joint-main",
  "joint-secondary"
).annotations({ identifier: "ResponsiblePart" })
export type Part = typeof Part.Type

/** How near to the fault a person stands. */
export const Level = Schema.Literal("direct", "principal-leading", "important-leading", "none")
export type Level = typeof Level.Type

/** What a ground does: stays inside the band, goes one band below, or ends the matter. */
export const Effect = Schema.Literal("within-band", "one-below", "exempt")
export type Effect = typeof Effect.Type

/** What a form does beyond itself: to the certificate, as formal discipline, or as a transfer to another authority. */
export const FormKind = Schema.Literal(
  "measure",
  "certificate-suspension",
  "certificate-revocation",
  "discipline",
  "transfer"
)
export type FormKind = typeof FormKind.Type

export const Target = Schema.Literal("organ", "person")
export type Target = typeof Target.Type

const Code = Schema.String.pipe(Schema.pattern(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,31}$/u)).annotations({
  identifier: "EntryCode",
  arbitrary: () => (fc) => fc.stringMatching(/^[A-Z][0-9]{1,2}$/)
})
export const EntryCode = Code

/** Where an entry is taken from: article by article. */
const sources = Schema.Array(Name)

export const Fault = Schema.Struct({ code: Code, text: Passage, sources })
export type Fault = typeof Fault.Type

export const DivisionRule = Schema.Struct({
  code: Code,
  when: Passage,
  shares: Schema.NonEmptyArray(Schema.Struct({ part: Part, level: Level })),
  note: optional(Passage),
  sources
})
export type DivisionRule = typeof DivisionRule.Type

/** `rank`: forms of a higher rank are heavier. */
export const Form = Schema.Struct({
  code: Code,
  target: Target,
  kind: FormKind,
  text: Passage,
  rank: Schema.Int.pipe(Schema.between(1, 99)),
  sources
})
export type Form = typeof Form.Type

/** A step of the ladder: how grave, and which forms it allows, alone or together. */
export const Band = Schema.Struct({
  code: Code,
  when: Passage,
  forms: Schema.Array(Code),
  combinable: Schema.Boolean,
  sources
})
export type Band = typeof Band.Type

export const Ground = Schema.Struct({
  code: Code,
  kind: Schema.Literal("aggravating", "mitigating", "exempting"),
  text: Passage,
  effects: Schema.NonEmptyArray(Effect),
  sources
})
export type Ground = typeof Ground.Type

/** Who decides what: the manner of accountability (责任追究方式). */
export const DecidedBy = Schema.Struct({
  subject: Schema.Literal("organ", "person", "certificate-revocation", "discipline"),
  by: Passage,
  sources
})

export const Clock = Schema.Struct({ rule: CountingRule, sources })
export type Clock = typeof Clock.Type

/** A text that entries refer to by the word with which their sources begin, and how much of it was read. */
const CitedText = Schema.Struct({ code: Code, title: Passage, ref: optional(Passage), read: optional(Passage) })

const entries = {
  faults: Schema.Array(Fault),
  division: Schema.Array(DivisionRule),
  forms: Schema.Array(Form),
  /** From the lightest band to the gravest. */
  ladder: Schema.Array(Band),
  grounds: Schema.Array(Ground),
  deciders: Schema.Array(DecidedBy),
  cited: Schema.Array(CitedText)
}

/**
 * `handle`: from acceptance to decision; `extension`: once more, from the day that was due; `appeal`: from service;
 * `review`: from the appeal; `limitation`: from the act to its discovery; `fileDecision`: from the decision.
 */
export const Clocks = Schema.Struct({
  handle: Clock,
  extension: optional(Clock),
  appeal: Clock,
  review: Clock,
  limitation: optional(Clock),
  fileDecision: optional(Clock)
})
export type Clocks = typeof Clocks.Type
export type ClockName = keyof Clocks

export const AccountabilityContent = Schema.Struct({ ...entries, clocks: Clocks }).annotations({
  identifier: "AccountabilityContent"
})
export type AccountabilityContent = typeof AccountabilityContent.Type

/** The same as a command brings it: what is missing is told by a rule, all at once. */
export const AccountabilityDraft = Schema.Struct({
  ...entries,
  clocks: Schema.partialWith(Clocks, { exact: true })
}).annotations({ identifier: "AccountabilityDraft" })
export type AccountabilityDraft = typeof AccountabilityDraft.Type
