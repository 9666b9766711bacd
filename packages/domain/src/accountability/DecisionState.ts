/** How a decision, its service, appeals and execution move a case on. */
import type { PersonId } from "../kernel/index.ts"
import { type CaseFile, formsOf, unserved } from "./CaseFile.ts"
import { ended, type OnCase, step } from "./CaseStep.ts"
import {
  AccountabilityDecided,
  AppealDecided,
  AppealLodged,
  CaseExempted,
  DecisionReported,
  DecisionServed,
  FaultNotEstablished,
  MeasureExecuted
} from "./DecisionEvents.ts"
import type { Status } from "./Labels.ts"
import type { Imposed, Measure } from "./Parts.ts"

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

const withForms = (measures: ReadonlyArray<Measure>, respondent: PersonId, forms: ReadonlyArray<Imposed>) =>
  measures.map((one) => (one.respondent === respondent ? { ...one, forms } : one))

export const decisionSteps = (on: OnCase) => [
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
  )
]
