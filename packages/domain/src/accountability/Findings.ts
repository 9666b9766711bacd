/** Everything open about a case: clocks, service, execution, and what follows for certificates and units. */
import {
  type Certificate,
  type Certificates,
  certificateOfOfficerOn,
  certificateOn,
  isLive,
  known,
  officerOn,
  type Officers
} from "../organisation/index.ts"
import { type Finding, type LocalDate, type OrganId, type PersonId, type UnitId, yearOf } from "../kernel/index.ts"
import type { AccountabilityContent } from "../routine/index.ts"
import type { Round } from "../assessment/index.ts"
import { type CaseFile, formsOf, openAppeal, unexecuted, unserved } from "./CaseFile.ts"
import { clockFindings } from "./Clocks.ts"
import { CertificateFollows, CertificateGivenBack, UnitHadFault, Unexecuted, Unserved } from "./OpenRules.ts"
import { formOf } from "./Weight.ts"

const wordOf = (content: AccountabilityContent | undefined, form: string): string =>
  (content && formOf(content, form)?.text) ?? form

const serviceFindings = (file: CaseFile): ReadonlyArray<Finding> => {
  const { case: one, decided, organ } = file
  if (decided === undefined || (decided.as !== "decided" && decided.as !== "exempted")) return []
  return unserved(file).map((respondent) =>
    Unserved.find(
      { case: one, respondent, decidedOn: decided.on },
      { command: "ServeDecision", input: { organ, case: one, respondent } }
    )
  )
}

const executionFindings = (file: CaseFile, content: AccountabilityContent | undefined): ReadonlyArray<Finding> => {
  const { case: one, organ } = file
  return unexecuted(file)
    .filter(({ respondent }) => !unserved(file).includes(respondent))
    .map(({ form, respondent }) =>
      Unexecuted.find(
        {
          case: one,
          respondent,
          form: wordOf(content, form),
          appealed: openAppeal(file, respondent) !== undefined
        },
        { command: "ExecuteMeasure", input: { organ, case: one, respondent, form } }
      )
    )
}

type Effect = "suspension" | "revocation"
const effectOf = (content: AccountabilityContent | undefined, form: string): Effect | undefined => {
  const kind = content && formOf(content, form)?.kind
  if (kind === "certificate-suspension") return "suspension"
  return kind === "certificate-revocation" ? "revocation" : undefined
}

/** A suspension that was entered since the decision has done its part, whatever came later. */
const certificateFindings = (
  file: CaseFile,
  content: AccountabilityContent | undefined,
  certificates: Certificates,
  day: LocalDate
): ReadonlyArray<Finding> => {
  const { case: one, decided, organ } = file
  return (decided?.measures ?? []).flatMap(({ forms, respondent }) =>
    forms.flatMap(({ form }): ReadonlyArray<Finding> => {
      const effect = effectOf(content, form)
      if (effect === undefined) return []
      const held = certificateOfOfficerOn(certificates, respondent, organ, day)
      if (held === undefined || decided === undefined) return []
      const status = certificateOn(held, day)
      const suspended = held.suspensions.some(({ from }) => decided.on <= from)
      const stands = effect === "suspension" ? status === "active" && !suspended : isLive(status)
      if (!stands) return []
      const { certificate } = held
      return [
        CertificateFollows.find(
          { case: one, respondent, certificate, form: wordOf(content, form), effect },
          {
            command: effect === "suspension" ? "SuspendCertificate" : "RevokeCertificate",
            input: { organ, officer: respondent, certificate }
          }
        )
      ]
    })
  )
}

/** Whether the certificate stands as this effect left it: entered between the decision and the appeal that undid it. */
const isLeft = (held: Certificate, effect: Effect, decidedOn: LocalDate, appealOn: LocalDate, day: LocalDate) => {
  const between = (from: LocalDate | undefined) => from !== undefined && decidedOn <= from && from <= appealOn
  const status = certificateOn(held, day)
  return effect === "suspension"
    ? status === "suspended" && between(held.suspensions.findLast(({ from }) => from <= day)?.from)
    : status === "revoked" && between(held.ended?.from)
}

/** Never a hidden side effect: the certificate comes back by its own command, to whoever serves in the organ still. */
const givenBackFindings = (
  file: CaseFile,
  content: AccountabilityContent | undefined,
  { certificates, officers }: Pick<Surroundings, "certificates" | "officers">,
  day: LocalDate
): ReadonlyArray<Finding> => {
  const { appeals, case: one, decided, organ } = file
  return appeals.flatMap(({ decided: appeal, respondent }) => {
    if (decided === undefined || appeal === undefined || appeal.on > day) return []
    const stands = formsOf(file, respondent).map(({ form }) => effectOf(content, form))
    const held = certificateOfOfficerOn(certificates, respondent, organ, day)
    const serving = officerOn(known(officers, respondent), day)
    if (held === undefined || serving?.organ !== organ || serving.staffing !== "establishment") return []
    return appeal.before.flatMap(({ form }): ReadonlyArray<Finding> => {
      const effect = effectOf(content, form)
      if (effect === undefined || stands.includes(effect)) return []
      if (!isLeft(held, effect, decided.on, appeal.on, day)) return []
      const { certificate, kind } = held
      const about = { organ, officer: respondent }
      return [
        CertificateGivenBack.find(
          { case: one, respondent, certificate, form: wordOf(content, form), effect, appealed: appeal.on },
          effect === "suspension"
            ? { command: "ReinstateCertificate", input: { ...about, certificate } }
            : { command: "IssueCertificate", input: { ...about, kind } }
        )
      ]
    })
  })
}

export interface DecidedFault {
  readonly organ: OrganId
  readonly unit: UnitId
  readonly year: number
  readonly case: string
  readonly respondent: PersonId
  readonly on: LocalDate
}

/** The faults decided against officers, by the unit in which each served on the day of the act: for the assessment. */
export const decidedFaults = (file: CaseFile, officers: Officers): ReadonlyArray<DecidedFault> => {
  const { actOn, case: one, decided, organ } = file
  if (decided === undefined || actOn === undefined) return []
  return decided.measures
    .filter(({ forms }) => forms.length > 0)
    .flatMap(({ respondent }) => {
      const unit = officerOn(known(officers, respondent), actOn)?.assignment?.unit
      return unit === undefined
        ? []
        : [{ organ, unit, year: yearOf(decided.on), case: one, respondent, on: decided.on }]
    })
}

export interface Surroundings {
  readonly content: AccountabilityContent | undefined
  readonly officers: Officers
  readonly certificates: Certificates
  /** The assessment rounds of the day. */
  readonly rounds: ReadonlyArray<Round>
}

/** A fault is to be considered in the unit's assessment of the year, until an observation there cites the case. */
const assessmentFindings = (
  file: CaseFile,
  { officers, rounds }: Surroundings,
  day: LocalDate
): ReadonlyArray<Finding> =>
  decidedFaults(file, officers)
    .filter(({ year }) => year === yearOf(day))
    .flatMap(({ case: one, organ, respondent, unit, year }) => {
      const running = rounds.filter((round) => round.organ === organ && round.year === year)
      const assessed = running.flatMap(({ round, units }) =>
        units.filter((found) => found.unit === unit).map(({ observations }) => ({ round, observations }))
      )
      if (assessed.some(({ observations }) => observations.some((seen) => seen.case === one))) return []
      const round = assessed[0]?.round
      return [
        UnitHadFault.find(
          { organ, unit, year, case: one, respondent },
          { command: "RecordObservation", input: { organ, ...(round === undefined ? {} : { round }), unit, case: one } }
        )
      ]
    })

/** `day`: as in force then; `today`: what overdue is counted from. */
export const caseFindings = (
  file: CaseFile,
  surroundings: Surroundings,
  { today, validOn }: { readonly today: LocalDate; readonly validOn: LocalDate }
): ReadonlyArray<Finding> => [
  ...clockFindings(file, today),
  ...serviceFindings(file),
  ...executionFindings(file, surroundings.content),
  ...certificateFindings(file, surroundings.content, surroundings.certificates, validOn),
  ...givenBackFindings(file, surroundings.content, surroundings, validOn),
  ...assessmentFindings(file, surroundings, validOn)
]
