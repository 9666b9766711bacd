/** How an inquiry moves a case on: who inquires, what was found, and whether everybody was heard. */
import type { LocalDate, PersonId } from "../kernel/index.ts"
import type { CaseFile } from "./CaseFile.ts"
import { type OnCase, step, unheard } from "./CaseStep.ts"
import {
  DefenceHeard,
  DefenceWaived,
  EvidenceAdded,
  FactEstablished,
  InvestigatorsAppointed,
  OpinionRecorded,
  RecusalDecided,
  RecusalRequested,
  RespondentNotified,
  ResponsibilityApportioned
} from "./InquiryEvents.ts"

const everybody = (state: CaseFile, reached: ReadonlyArray<PersonId>): boolean =>
  state.respondents.every(({ person }) => reached.includes(person))

const hearing = (
  state: CaseFile,
  { respondent }: { readonly respondent: PersonId; readonly on: LocalDate }
): Partial<CaseFile> => {
  const heard = [...state.heard, respondent]
  return { heard, status: everybody(state, heard) ? "heard" : state.status }
}

export const inquirySteps = (on: OnCase) => [
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
  on(DefenceWaived, step(hearing))
]
