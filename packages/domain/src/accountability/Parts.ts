/** The pieces that commands and events of a case are made of. */
import { Schema } from "effect"
import { CaseId, Digest, LocalDate, Name, optional, OrganId, Passage, PersonId } from "../kernel/index.ts"
import { Effect, EntryCode } from "../routine/index.ts"

const code = (identifier: string) => EntryCode.annotations({ identifier })

export const FaultCode = code("FaultCode")
export const DivisionCode = code("DivisionCode")
const BandCode = code("BandCode")
export const FormCode = code("FormCode")
export const GroundCode = code("GroundCode")
export const EvidenceId = code("EvidenceId")
export const FactId = code("FactId")

export const EvidenceIds = Schema.Array(EvidenceId).annotations({ identifier: "EvidenceIds" })

export const RespondentId = PersonId.annotations({ identifier: "RespondentId" })

/** Who answers in a case: an officer, a leader, or the organ itself, for which a person answers. */
export const Respondent = Schema.Struct({ person: RespondentId, as: Schema.Literal("officer", "leader", "organ") })
export type Respondent = typeof Respondent.Type
export const Respondents = Schema.NonEmptyArray(Respondent).annotations({ identifier: "Respondents" })

export const Investigators = Schema.NonEmptyArray(PersonId).annotations({ identifier: "Investigators" })

export const Source = Schema.Literal(
  "complaint",
  "supervision",
  "assessment",
  "reconsideration",
  "litigation",
  "file-review",
  "transferred",
  "other"
)
export type Source = typeof Source.Type

/** In what role an opinion was given on the act that is in question. */
export const OpinionRole = Schema.Literal("handler", "reviewer", "approver", "member")
export type OpinionRole = typeof OpinionRole.Type
/** Whether it was for the act or against it: dissent is kept like any other opinion. */
export const Stance = Schema.Literal("agreed", "dissented")
export type Stance = typeof Stance.Type

/** Discipline by the appointing organ (处分), or by the supervision organ (政务处分): never both for one act. */
export const Track = Schema.Literal("organ-discipline", "government-sanction")
export type Track = typeof Track.Type
export const DisciplineKind = Schema.Literal("warning", "demerit", "major-demerit", "demotion", "removal", "expulsion")
export type DisciplineKind = typeof DisciplineKind.Type

export const Imposed = Schema.Struct({
  form: FormCode,
  discipline: optional(Schema.Struct({ track: Track, kind: DisciplineKind }))
})
export type Imposed = typeof Imposed.Type
export const ImposedForms = Schema.Array(Imposed).annotations({ identifier: "ImposedForms" })

/** What one respondent gets: how grave the fault, what weighed, what that did, and the forms. */
export const Measure = Schema.Struct({
  respondent: RespondentId,
  band: BandCode,
  grounds: Schema.Array(GroundCode),
  effect: Effect,
  forms: ImposedForms
})
export type Measure = typeof Measure.Type
export const Measures = Schema.NonEmptyArray(Measure).annotations({ identifier: "Measures" })

export const Authority = Schema.Literal("supervision", "judicial", "superior", "legal-office")
export type Authority = typeof Authority.Type

export const Outcome = Schema.Literal("upheld", "changed", "revoked")
export type Outcome = typeof Outcome.Type

/** What every step says: the case of an organ, and the day it happened. */
export const step = { organ: OrganId, case: CaseId, on: LocalDate }
/** The same as a command brings it: by default today. */
export const stepInput = {
  organ: OrganId.annotations({ identifier: "CaseOrganId" }),
  case: CaseId,
  on: optional(LocalDate)
}
export interface StepInput {
  readonly organ: OrganId
  readonly case: CaseId
  readonly on?: LocalDate
}

export const EvidenceFields = { evidence: EvidenceId, title: Name }
export const OpinionFields = {
  person: PersonId,
  role: OpinionRole,
  stance: Stance,
  /** In the words of the time. */
  opinion: Passage,
  /** The day on which it was given. */
  givenOn: LocalDate
}
export const digests = (...documents: ReadonlyArray<{ readonly sha256: Digest } | undefined>): ReadonlyArray<Digest> =>
  documents.flatMap((one) => (one === undefined ? [] : [one.sha256]))
