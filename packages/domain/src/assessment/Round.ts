/** What a folded round is: every unit with the scores that it got, each with the record that it comes from. */
import type {
  CaseId,
  CriterionId,
  Deadline,
  Decimal,
  Digest,
  DocumentRef,
  LocalDate,
  OrganId,
  PersonId,
  RoundId,
  SchemeId,
  UnitId
} from "../kernel/index.ts"
import type { Aspect, Grade, Part, Use } from "./Labels.ts"

/** A score and the record that gave it. */
export interface Entry {
  readonly points: Decimal
  readonly position: number
}

/** What one evaluator gave one unit. */
export interface Sheet {
  readonly on: LocalDate
  readonly by: PersonId
  readonly entries: Readonly<Record<string, Entry>>
}

/** Bonus points with the document that they rest on. */
export interface Award extends Entry {
  readonly criterion: CriterionId
  readonly evidence: DocumentRef
}

export interface Assessed {
  readonly unit: UnitId
  /** The units that evaluate it. */
  readonly peers: ReadonlyArray<UnitId>
  /** Persons who take no part. */
  readonly recused: ReadonlyArray<PersonId>
  readonly excluded: ReadonlyArray<{ readonly criterion: CriterionId; readonly position: number }>
  readonly observations: ReadonlyArray<{
    readonly on: LocalDate
    readonly criterion?: CriterionId
    readonly note: string
    /** The fault case that it cites. */
    readonly case?: CaseId
    readonly position: number
  }>
  /** Of one document under one criterion the last award counts. */
  readonly bonus: ReadonlyArray<Award>
  /** `missed`: entered by the leadership by default. */
  readonly self?: Sheet & { readonly missed: boolean }
  readonly peer: Readonly<Record<string, Sheet>>
  readonly review?: Sheet
  readonly proposal?: {
    readonly grade: Grade
    readonly total: Decimal
    readonly vetoes: ReadonlyArray<string>
    readonly by: PersonId
    readonly position: number
  }
  readonly determination?: {
    readonly grade: Grade
    readonly by: PersonId
    readonly objection: Deadline
    readonly position: number
  }
  readonly objection?: { readonly by: PersonId; readonly decided: boolean }
  /** The rectification report that it handed in. */
  readonly rectification?: { readonly on: LocalDate; readonly position: number }
  /** The day of what last happened to it. */
  readonly lastOn: LocalDate
}

/** Where something was made public, as which document, and by when reports are due in consequence. */
export interface MadePublic {
  readonly on: LocalDate
  readonly channel: string
  readonly document?: Digest
  readonly rectification?: Deadline
}

export interface Round {
  readonly organ: OrganId
  readonly round: RoundId
  readonly scheme: SchemeId
  readonly year: number
  readonly due: Deadline
  readonly openedOn: LocalDate
  readonly units: ReadonlyArray<Assessed>
  readonly published: Readonly<Partial<Record<Aspect, MadePublic>>>
  readonly applied: ReadonlyArray<{ readonly to: Use; readonly reference: string }>
  readonly closed?: LocalDate
  readonly position: number
}
export const assessedIn = (round: Round, unit: string): Assessed | undefined =>
  round.units.find((one) => one.unit === unit)

/** The sheet of a part; of a peer evaluation, that of one evaluator. */
export const sheetOf = (assessed: Assessed, part: Part, evaluator: string | undefined): Sheet | undefined =>
  part === "peer" ? assessed.peer[evaluator ?? ""] : assessed[part]
