/** The fold of a case: each step changes only what it says, and what has been recorded is never taken back. */
import { Struct } from "effect"
import { entity, fold, type LocalDate, narrow, type PersonId, type Recorded, tag, when } from "../kernel/index.ts"
import type { CaseFile, Decided } from "./CaseFile.ts"
import { formsOf, unserved } from "./CaseFile.ts"
import {
  AccountabilityDecided,
  AppealDecided,
  AppealLodged,
  CaseAccepted,
  CaseClosed,
  CaseExempted,
  CaseReopened,
  CaseTransferred,
  ClueDismissed,
  ClueReceived,
  DecisionReported,
  DecisionServed,
  DefenceHeard,
  DefenceWaived,
  EvidenceAdded,
  FactEstablished,
  FaultNotEstablished,
  InvestigatorsAppointed,
  MeasureExecuted,
  OpinionRecorded,
  PeriodExtended,
  RecusalDecided,
  RecusalRequested,
  RespondentNotified,
  ResponsibilityApportioned
} from "./Events.ts"
import type { Status } from "./Labels.ts"
import type { Imposed, Measure } from "./Parts.ts"

type Maybe = CaseFile | undefined

/** Steps on a case that the ledger does not hold change nothing; others move its last day on. */
const step =
  <Data extends { readonly on: LocalDate }>(evolve: (state: CaseFile, data: Data) => Partial<CaseFile>) =>
  (state: Maybe, data: Data): Maybe =>
    state && { ...state, ...evolve(state, data), lastOn: state.lastOn < data.on ? data.on : state.lastOn }

/** New facts and shares have not been put to anybody yet: notice and defence begin again. */
const unheard = { notices: [], heard: [], status: "investigating" } as const

const everybody = (state: CaseFile, reached: ReadonlyArray<PersonId>): boolean =>
  state.respondents.every(({ person }) => reached.includes(person))

const hearing = (
  state: CaseFile,
  { respondent }: { readonly respondent: PersonId; readonly on: LocalDate }
): Partial<CaseFile> => {
  const heard = [...state.heard, respondent]
  return { heard, status: everybody(state, heard) ? "heard" : state.status }
}

/** How a decided case stands, by who was reached and who appealed. */
const afterDecision = (state: CaseFile): Status => {
  const { appeals, decided } = state
  if (appeals.some((one) => one.decided === undefined)) return "appealed"
  if (appeals.length > 0) return "reviewed"
  return unserved(state).length === 0 ? "served" : (decided?.as ?? state.status)
}
const decidedStep = (state: CaseFile, change: Partial<CaseFile>): Partial<CaseFile> => ({
  ...change,
  status: afterDecision({ ...state, ...change })
})

const ended = (decided: Decided): Partial<CaseFile> => ({ decided, status: decided.as })

const withForms = (measures: ReadonlyArray<Measure>, respondent: PersonId, forms: ReadonlyArray<Imposed>) =>
  measures.map((one) => (one.respondent === respondent ? { ...one, forms } : one))

const begun = {
  status: "clue",
  respondents: [],
  act: "",
  extended: false,
  appointed: [],
  recusals: [],
  evidence: [],
  opinions: [],
  facts: [],
  shares: [],
  notices: [],
  heard: [],
  served: [],
  appeals: [],
  executed: [],
  earlier: []
} as const

export const cases = entity<"case", Maybe>("case", undefined, (on) => [
  on(
    ClueReceived,
    (_, { case: one, on: day, organ, source, text }, { position }: Recorded): Maybe => ({
      ...begun,
      organ,
      case: one,
      clue: { source, text, on: day },
      lastOn: day,
      position
    })
  ),
  on(
    ClueDismissed,
    step(() => ({ status: "dismissed" }))
  ),
  on(
    CaseAccepted,
    step((_, { act, actOn, deadline, on: acceptedOn, respondents, rules }) => ({
      act,
      actOn,
      deadline,
      acceptedOn,
      respondents,
      rules,
      status: "accepted"
    }))
  ),
  on(
    InvestigatorsAppointed,
    step((state, { persons }) => ({
      appointed: [...state.appointed, ...persons],
      status: state.status === "accepted" ? "investigating" : state.status
    }))
  ),
  on(
    RecusalRequested,
    step((state, { ground, person }) => ({
      recusals: [...state.recusals, { person, ground, standing: "pending" }]
    }))
  ),
  on(
    RecusalDecided,
    step((state, { granted, person }) => ({
      recusals: state.recusals.map((one) =>
        one.person === person && one.standing === "pending"
          ? { ...one, standing: granted ? "granted" : "refused" }
          : one
      )
    }))
  ),
  on(
    EvidenceAdded,
    step((state, { document, evidence, title }) => ({
      evidence: [...state.evidence, { evidence, title, sha256: document.sha256 }]
    }))
  ),
  on(
    OpinionRecorded,
    step((state, { givenOn, opinion, person, role, stance }) => ({
      opinions: [...state.opinions, { person, role, stance, opinion, givenOn }]
    }))
  ),
  on(
    FactEstablished,
    step((state, { evidence, fact, fault, text }) => ({
      facts: [...state.facts, { fact, fault, text, evidence }],
      ...unheard
    }))
  ),
  on(
    ResponsibilityApportioned,
    step((state, { level, part, respondent, rule }) => ({
      shares: [...state.shares.filter((one) => one.respondent !== respondent), { respondent, part, level, rule }],
      ...unheard
    }))
  ),
  on(
    RespondentNotified,
    step((state, { proposed, respondent }) => {
      const notices = [...state.notices.filter((one) => one.respondent !== respondent), { respondent, proposed }]
      const reached = notices.map((one) => one.respondent)
      return {
        notices,
        heard: state.heard.filter((one) => one !== respondent),
        status: everybody(state, reached) ? "notified" : "investigating"
      }
    })
  ),
  on(DefenceHeard, step(hearing)),
  on(DefenceWaived, step(hearing)),
  on(
    PeriodExtended,
    step((_, { deadline }) => ({ deadline, extended: true }))
  ),
  on(
    AccountabilityDecided,
    step((_, { measures, number, on: day, report }) =>
      ended({ as: "decided", on: day, number, measures, ...(report === undefined ? {} : { report }) })
    )
  ),
  on(
    CaseExempted,
    step((_, { number, on: day }) => ended({ as: "exempted", on: day, number, measures: [] }))
  ),
  on(
    FaultNotEstablished,
    step((_, { on: day }) => ended({ as: "not-established", on: day, measures: [] }))
  ),
  on(
    CaseTransferred,
    step((_, { on: day, to }) => ended({ as: "transferred", on: day, measures: [], to }))
  ),
  on(
    DecisionServed,
    step((state, { deadline, on: day, respondent }) =>
      decidedStep(state, { served: [...state.served, { respondent, on: day, deadline }] })
    )
  ),
  on(
    DecisionReported,
    step((_, { on: reportedOn }) => ({ reportedOn }))
  ),
  on(
    AppealLodged,
    step((state, { deadline, on: day, respondent }) =>
      decidedStep(state, { appeals: [...state.appeals, { respondent, on: day, deadline }] })
    )
  ),
  on(
    AppealDecided,
    step((state, { forms, on: day, outcome, respondent }) =>
      decidedStep(state, {
        ...(state.decided === undefined
          ? {}
          : { decided: { ...state.decided, measures: withForms(state.decided.measures, respondent, forms) } }),
        appeals: state.appeals.map((one) =>
          one.respondent === respondent && one.decided === undefined
            ? { ...one, decided: { on: day, outcome, before: formsOf(state, respondent) } }
            : one
        )
      })
    )
  ),
  on(
    MeasureExecuted,
    step((state, { form, on: day, respondent }) => ({
      executed: [...state.executed, { respondent, form, on: day }]
    }))
  ),
  on(
    CaseClosed,
    step((_, { on: closedOn }) => ({ closedOn, status: "closed" }))
  ),
  on(CaseReopened, (state, { deadline, on: day }): Maybe => {
    if (state === undefined) return undefined
    const { decided } = state
    return {
      ...Struct.omit(state, "closedOn", "decided", "reportedOn"),
      ...unheard,
      deadline,
      extended: false,
      served: [],
      appeals: [],
      executed: [],
      earlier: decided === undefined ? state.earlier : [...state.earlier, decided],
      lastOn: state.lastOn < day ? day : state.lastOn
    }
  })
])

/** What a person was disciplined for in a case, as it stands after appeals. */
export interface Disciplined {
  readonly case: string
  readonly act: string
  readonly respondent: PersonId
  readonly disciplined: boolean
}
type Disciplines = ReadonlyArray<Disciplined>

const isDiscipline = (forms: ReadonlyArray<Imposed>) => forms.some(({ discipline }) => discipline !== undefined)
const now = (known: Disciplines, one: string, respondent: PersonId, forms: ReadonlyArray<Imposed>): Disciplines =>
  known.map((entry) =>
    entry.case === one && entry.respondent === respondent ? { ...entry, disciplined: isDiscipline(forms) } : entry
  )

/** The cases of some people, by the act in question: reads only what carries their tags. */
export const disciplinesOf = (persons: ReadonlyArray<PersonId>) =>
  narrow(
    fold<Disciplines>(
      [],
      when(CaseAccepted, (known: Disciplines, { act, case: one, respondents }) => [
        ...known,
        ...respondents.map(({ person }) => ({ case: one, act, respondent: person, disciplined: false }))
      ]),
      when(AccountabilityDecided, (known: Disciplines, { case: one, measures }) =>
        measures.reduce((state, { forms, respondent }) => now(state, one, respondent, forms), known)
      ),
      when(AppealDecided, (known: Disciplines, { case: one, forms, respondent }) => now(known, one, respondent, forms))
    ),
    persons.map((person) => [tag("officer", person)])
  )
