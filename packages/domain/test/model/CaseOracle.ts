/** What is open in fault cases, told from the bare events. A case is judged as it is known, whatever the day. */
import { about, all, type Fact, type Facts, type Found, inOrder, latest, servingOn, since } from "./Facts.ts"
import { certificateHeld, certificateStatus } from "./OrganisationOracle.ts"

const endings = ["AccountabilityDecided", "CaseExempted", "FaultNotEstablished", "CaseTransferred"]

/** What of a case counts now: all that was told, and apart what was told since it was last reopened. */
const fileOf = (facts: Facts, one: string) => {
  const told = about(facts, "case", one).filter(({ type }) => type !== "ObservationRecorded")
  const now = told.slice(told.findLastIndex(({ type }) => type === "CaseReopened") + 1)
  return { told, now, decided: all(now, ...endings).at(-1) }
}
type File = ReturnType<typeof fileOf>

const respondentsIn = ({ told }: File): ReadonlyArray<string> =>
  all(told, "CaseAccepted").flatMap(({ data }) => data.respondents.map((one: any) => one.person))

/** What each respondent bears: as decided, or as the appeal left it. */
const measuresIn = ({ decided, now }: File): ReadonlyArray<{ readonly respondent: string; readonly form: string }> =>
  (decided?.data.measures ?? []).flatMap(({ forms, respondent }: any) => {
    const appealed = about(all(now, "AppealDecided"), "respondent", respondent).at(-1)
    return (appealed?.data.forms ?? forms).map(({ form }: any) => ({ respondent, form }))
  })

const isServed = ({ now }: File, respondent: string): boolean =>
  about(all(now, "DecisionServed"), "respondent", respondent).length > 0

/** The form in the rules that bind the case. */
const formIn = (facts: Facts, { told }: File, form: string) => {
  const { organ, rules } = all(told, "CaseAccepted")[0]?.data ?? {}
  const bound = all(facts, "AccountabilityRulesAdopted").find(
    ({ data }) => data.organ === organ && data.version === rules
  )
  return bound?.data.content.forms.find((one: any) => one.code === form)
}

interface Clock {
  readonly clock: string
  readonly due: string | undefined
  readonly done: string | undefined
  readonly owed: boolean
  readonly respondent?: string
}
const clocks = ({ decided, now, told }: File): ReadonlyArray<Clock> => {
  const due = all(told, "CaseAccepted", "PeriodExtended", "CaseReopened").at(-1)?.data.deadline.due
  const reported = all(now, "DecisionReported")[0]
  const step = (type: string, respondent: string) => about(all(now, type), "respondent", respondent)[0]?.data.on
  return [
    { clock: "handle", due, done: decided?.data.on, owed: true },
    { clock: "report", due: decided?.data.report?.due, done: reported?.data.on, owed: true },
    ...all(now, "DecisionServed").map(({ data: { deadline, respondent } }) => ({
      clock: "appeal",
      due: deadline.due,
      done: step("AppealLodged", respondent),
      owed: false,
      respondent
    })),
    ...all(now, "AppealLodged").map(({ data: { deadline, respondent } }) => ({
      clock: "review",
      due: deadline.due,
      done: step("AppealDecided", respondent),
      owed: true,
      respondent
    }))
  ]
}

const timed = (one: string, file: File, today: string): ReadonlyArray<Found> =>
  clocks(file).flatMap(({ clock, done, due, owed, respondent }): ReadonlyArray<Found> => {
    const details = { case: one, clock, due, respondent }
    if (due === undefined) return []
    if (done !== undefined) return done > due ? [{ rule: "R-ACCT-LATE", details: { ...details, on: done } }] : []
    return owed && today > due ? [{ rule: "R-ACCT-OVERDUE", details }] : []
  })

const carriedOut = (facts: Facts, one: string, file: File): ReadonlyArray<Found> => {
  const reaches = file.decided?.type === "AccountabilityDecided" || file.decided?.type === "CaseExempted"
  return [
    ...(reaches ? respondentsIn(file) : [])
      .filter((respondent) => !isServed(file, respondent))
      .map((respondent) => ({ rule: "R-ACCT-UNSERVED", details: { case: one, respondent } })),
    ...measuresIn(file)
      .filter(({ respondent }) => isServed(file, respondent))
      .filter(
        ({ form, respondent }) =>
          !all(file.now, "MeasureExecuted").some(({ data }) => data.respondent === respondent && data.form === form)
      )
      .map(({ form, respondent }) => ({
        rule: "R-ACCT-UNEXECUTED",
        details: { case: one, respondent, form: formIn(facts, file, form)?.text }
      }))
  ]
}

const certificates = (facts: Facts, one: string, organ: string, file: File, day: string): ReadonlyArray<Found> =>
  measuresIn(file).flatMap(({ form, respondent }): ReadonlyArray<Found> => {
    const kind = formIn(facts, file, form)?.kind
    const held = certificateHeld(facts, organ, respondent, day)
    if (held === undefined) return []
    const { certificate } = held.data
    const status = certificateStatus(facts, held, day)
    const suspended = about(all(facts, "CertificateSuspended"), "certificate", certificate).some(
      (one) => since(one) >= file.decided?.data.on
    )
    const stands =
      kind === "certificate-suspension"
        ? status === "active" && !suspended
        : kind === "certificate-revocation" && ["active", "suspended", "uninspected"].includes(status)
    return stands ? [{ rule: "R-ACCT-CERTIFICATE-FOLLOWS", details: { case: one, respondent, certificate } }] : []
  })

/** What a certificate came to by this case, and what an appeal took back: it is still as the decision left it. */
const givenBack = (facts: Facts, one: string, organ: string, file: File, day: string): ReadonlyArray<Found> =>
  all(file.now, "AppealDecided").flatMap(({ data: { forms, on, respondent } }): ReadonlyArray<Found> => {
    const kindsOf = (list: ReadonlyArray<{ readonly form: string }>): ReadonlyArray<string> =>
      list.map(({ form }) => formIn(facts, file, form)?.kind)
    const imposed = file.decided?.data.measures.find((measure: any) => measure.respondent === respondent)
    const undone = kindsOf(imposed?.forms ?? []).filter((kind) => !kindsOf(forms).includes(kind))
    const serving = servingOn(facts, respondent, day)
    const held = certificateHeld(facts, organ, respondent, day)
    if (on > day || held === undefined || serving?.organ !== organ || serving.staffing !== "establishment") return []
    const { certificate } = held.data
    const steps = about(facts, "certificate", certificate)
    const isBetween = (step: Fact | undefined) =>
      step !== undefined && file.decided?.data.on <= since(step) && since(step) <= on
    const isSuspended = certificateStatus(facts, held, day) === "suspended"
    const hold = latest(all(steps, "CertificateSuspended", "CertificateReinstated"), day)
    const [end] = inOrder(all(steps, "CertificateReturned", "CertificateLost", "CertificateRevoked"))
    const isRevoked = end?.type === "CertificateRevoked" && since(end) <= day
    return undone.flatMap((kind) => {
      const isLeft =
        kind === "certificate-suspension"
          ? isSuspended && isBetween(hold)
          : kind === "certificate-revocation" && isRevoked && isBetween(end)
      const effect = kind.slice("certificate-".length)
      const details = { case: one, respondent, certificate, effect, appealed: on }
      return isLeft ? [{ rule: "R-ACCT-CERTIFICATE-GIVEN-BACK", details }] : []
    })
  })

/** To be considered in the year's round of the unit in which the respondent served when it was done. */
const considered = (facts: Facts, one: string, organ: string, file: File, day: string): ReadonlyArray<Found> => {
  const actOn = all(file.told, "CaseAccepted")[0]?.data.actOn
  const year = Number(day.slice(0, 4))
  if (Number(file.decided?.data.on.slice(0, 4)) !== year) return []
  return [...new Set(measuresIn(file).map(({ respondent }) => respondent))].flatMap((respondent) => {
    const unit = servingOn(facts, respondent, actOn)?.unit
    const seen = all(facts, "ObservationRecorded").some(
      ({ data }) =>
        data.case === one &&
        data.unit === unit &&
        data.on <= day &&
        all(facts, "RoundOpened").some(
          (opened) => opened.data.round === data.round && opened.data.organ === organ && opened.data.year === year
        )
    )
    return unit === undefined || seen
      ? []
      : [{ rule: "R-ACCT-UNIT-HAD-FAULT", details: { organ, unit, year, case: one, respondent } }]
  })
}

export const caseFound = (facts: Facts, day: string, today: string): ReadonlyArray<Found> =>
  all(facts, "ClueReceived")
    .filter(({ data }) => data.on <= day)
    .flatMap(({ data: { case: one, organ } }) => {
      const file = fileOf(facts, one)
      return [
        ...timed(one, file, today),
        ...carriedOut(facts, one, file),
        ...certificates(facts, one, organ, file, day),
        ...givenBack(facts, one, organ, file, day),
        ...considered(facts, one, organ, file, day)
      ]
    })
