/** The fold of a case: each step changes only what it says, and what has been recorded is never taken back. */
import { Struct } from "effect"
import { entity, type Recorded } from "../kernel/index.ts"
import { ended, type MaybeCase, step, unheard } from "./CaseStep.ts"
import { decisionSteps } from "./DecisionState.ts"
import {
  CaseAccepted,
  CaseClosed,
  CaseReopened,
  CaseTransferred,
  ClueDismissed,
  ClueReceived,
  PeriodExtended
} from "./Events.ts"
import { inquirySteps } from "./InquiryState.ts"

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

export const cases = entity<"case", MaybeCase>("case", undefined, (on) => [
  on(
    ClueReceived,
    (_, { case: one, on: day, organ, source, text }, { position }: Recorded): MaybeCase => ({
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
  ...inquirySteps(on),
  on(
    PeriodExtended,
    step((_, { deadline }) => ({ deadline, extended: true }))
  ),
  ...decisionSteps(on),
  on(
    CaseTransferred,
    step((_, { on: day, to }) => ended({ as: "transferred", on: day, measures: [], to }))
  ),
  on(
    CaseClosed,
    step((_, { on: closedOn }) => ({ closedOn, status: "closed" }))
  ),
  on(CaseReopened, (state, { deadline, on: day }): MaybeCase => {
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
