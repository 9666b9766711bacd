/** A case as its events tell it: what decisions ask of it and what views show. */
import type { CaseId, Deadline, Digest, LocalDate, OrganId, PersonId, VersionId } from "../kernel/index.ts"
import type { Level, Part } from "../routine/index.ts"
import type { Status } from "./Labels.ts"
import type { Authority, Imposed, Measure, OpinionRole, Outcome, Respondent, Source, Stance } from "./Parts.ts"

export interface Recusal {
  readonly person: PersonId
  readonly ground: string
  readonly standing: "pending" | "granted" | "refused"
}
export interface Evidence {
  readonly evidence: string
  readonly title: string
  readonly sha256: Digest
}
export interface Opinion {
  readonly person: PersonId
  readonly role: OpinionRole
  readonly stance: Stance
  readonly opinion: string
  readonly givenOn: LocalDate
}
export interface Fact {
  readonly fact: string
  readonly fault: string
  readonly text: string
  readonly evidence: ReadonlyArray<string>
}
export interface Share {
  readonly respondent: PersonId
  readonly part: Part
  readonly level: Level
  readonly rule: string
}
export interface Notice {
  readonly respondent: PersonId
  readonly proposed: ReadonlyArray<Imposed>
}
export interface Served {
  readonly respondent: PersonId
  readonly on: LocalDate
  readonly deadline: Deadline
}
export interface Appeal {
  readonly respondent: PersonId
  readonly on: LocalDate
  readonly deadline: Deadline
  /** `before`: the forms that stood until then. */
  readonly decided?: { readonly on: LocalDate; readonly outcome: Outcome; readonly before: ReadonlyArray<Imposed> }
}
export interface Execution {
  readonly respondent: PersonId
  readonly form: string
  readonly on: LocalDate
}

/** How a case was ended on its merits. `measures`: as they stand after appeals. */
export interface Decided {
  readonly as: "decided" | "exempted" | "not-established" | "transferred"
  readonly on: LocalDate
  readonly number?: string
  readonly measures: ReadonlyArray<Measure>
  readonly report?: Deadline
  readonly to?: Authority
}

export interface Clue {
  readonly source: Source
  readonly text: string
  readonly on: LocalDate
}

export interface CaseFile {
  readonly organ: OrganId
  readonly case: CaseId
  readonly status: Status
  readonly clue: Clue
  readonly respondents: ReadonlyArray<Respondent>
  readonly act: string
  readonly actOn?: LocalDate
  readonly rules?: VersionId
  readonly acceptedOn?: LocalDate
  /** To handle the case, as last extended or set anew. */
  readonly deadline?: Deadline
  readonly extended: boolean
  readonly appointed: ReadonlyArray<PersonId>
  readonly recusals: ReadonlyArray<Recusal>
  readonly evidence: ReadonlyArray<Evidence>
  readonly opinions: ReadonlyArray<Opinion>
  readonly facts: ReadonlyArray<Fact>
  readonly shares: ReadonlyArray<Share>
  readonly notices: ReadonlyArray<Notice>
  /** Who has been heard or has waived. */
  readonly heard: ReadonlyArray<PersonId>
  readonly decided?: Decided
  readonly served: ReadonlyArray<Served>
  readonly appeals: ReadonlyArray<Appeal>
  readonly executed: ReadonlyArray<Execution>
  readonly reportedOn?: LocalDate
  readonly closedOn?: LocalDate
  /** Decisions before the case was reopened: kept as they were. */
  readonly earlier: ReadonlyArray<Decided>
  /** The day of the last step. */
  readonly lastOn: LocalDate
  readonly position: number
}

/** Appointed, and not off the case. */
export const investigatorsOf = ({ appointed, recusals }: CaseFile): ReadonlyArray<PersonId> =>
  appointed.filter((person) => !recusals.some((one) => one.person === person && one.standing !== "refused"))

export const isRespondent = ({ respondents }: CaseFile, person: PersonId): boolean =>
  respondents.some((one) => one.person === person)

export const shareOf = ({ shares }: CaseFile, respondent: PersonId): Share | undefined =>
  shares.find((one) => one.respondent === respondent)

/** The forms that stand for a respondent now. */
export const formsOf = ({ decided }: CaseFile, respondent: PersonId): ReadonlyArray<Imposed> =>
  decided?.measures.filter((one) => one.respondent === respondent).flatMap(({ forms }) => forms) ?? []

export interface Pending {
  readonly respondent: PersonId
  readonly form: string
}
/** What stands and has not been carried out. */
export const unexecuted = (file: CaseFile): ReadonlyArray<Pending> =>
  (file.decided?.measures ?? []).flatMap(({ forms, respondent }) =>
    forms
      .filter(({ form }) => !file.executed.some((done) => done.respondent === respondent && done.form === form))
      .map(({ form }) => ({ respondent, form }))
  )

/** Whom the decision has not reached. */
export const unserved = ({ respondents, served }: CaseFile): ReadonlyArray<PersonId> =>
  respondents.map(({ person }) => person).filter((person) => !served.some((one) => one.respondent === person))

export const openAppeal = ({ appeals }: CaseFile, respondent: PersonId): Appeal | undefined =>
  appeals.find((one) => one.respondent === respondent && one.decided === undefined)

/** Held the right opinion in the collective decision, and no wrong one in any role. */
export const heldRight = ({ opinions }: CaseFile, person: PersonId): boolean => {
  const own = opinions.filter((one) => one.person === person)
  return (
    own.some(({ role, stance }) => role === "member" && stance === "dissented") &&
    own.every(({ stance }) => stance === "dissented")
  )
}
