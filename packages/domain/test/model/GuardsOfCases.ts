/** Guards of fault cases: what must precede a decision, who may not act, and that no appeal worsens. */
import { accountabilityPreset } from "../../src/routine/index.ts"
import { all, type Fact, type Facts, since } from "./Facts.ts"
import { alike } from "./GuardsOfSteps.ts"
import { both, each, type Law, once } from "./Laws.ts"

const rank = (code: string) => accountabilityPreset.forms.find((one) => one.code === code)!.rank
const weights = (forms: ReadonlyArray<{ readonly form: string }>) =>
  forms.map(({ form }) => rank(form)).sort((a, b) => b - a)
export const noHeavier = (now: ReadonlyArray<any>, before: ReadonlyArray<any>): boolean =>
  weights(now).every((one, place) => one <= (weights(before)[place] ?? 0))

export const ofCase = (before: Facts, fact: Fact) => alike(before, "case", fact).filter(caseSteps)
export const investigators = (before: Facts, fact: Fact): ReadonlyArray<string> =>
  all(ofCase(before, fact), "InvestigatorsAppointed").flatMap(({ data }) => data.persons)
/** Asked to recuse, and neither refused since. */
export const isOff = (before: Facts, fact: Fact, person: string): boolean => {
  const about = all(ofCase(before, fact), "RecusalRequested", "RecusalDecided")
  const last = about.findLast(({ data }) => data.person === person)
  return last !== undefined && last.data.granted !== false
}
export const respondents = (before: Facts, fact: Fact): ReadonlyArray<string> =>
  all(ofCase(before, fact), "CaseAccepted").flatMap(({ data }) => data.respondents.map((one: any) => one.person))
export const sinceReopened = (before: Facts, fact: Fact): Facts => {
  const told = ofCase(before, fact)
  return told.slice(told.findLastIndex(({ type }) => type === "CaseReopened") + 1)
}
/** An observation in an assessment cites a case, and is no step of it. */
const caseSteps = (fact: Fact) => fact.data.case !== undefined && fact.type !== "ObservationRecorded"
const ownSteps = ["RecusalRequested", "DefenceWaived", "AppealLodged"]

export const lawsOfCases: Readonly<Record<string, Law>> = {
  "R-ACCT-DECISION-READY": each(["AccountabilityDecided"], (fact, before) => {
    const told = sinceReopened(before, fact)
    const heard = ["RespondentNotified", "DefenceHeard"].every((type) =>
      respondents(before, fact).every((person) =>
        all(told, type, ...(type === "DefenceHeard" ? ["DefenceWaived"] : [])).some(
          ({ data }) => data.respondent === person
        )
      )
    )
    const free = investigators(before, fact).filter((person) => !isOff(before, fact, person))
    return !heard || free.length < 2 || all(ofCase(before, fact), "FactEstablished").length === 0
  }),
  "R-ACCT-FACT-FOUNDED": each(["FactEstablished"], (fact, before) =>
    fact.data.evidence.some(
      (id: string) => !all(ofCase(before, fact), "EvidenceAdded").some(({ data }) => data.evidence === id)
    )
  ),
  "R-ACCT-NEVER-EDITED": both(
    once("FactEstablished", "case", "fact"),
    once("EvidenceAdded", "case", "evidence"),
    once("OpinionRecorded", "case", "person", "role")
  ),
  "R-ACCT-INVESTIGATOR-ACTS": each(
    ["EvidenceAdded", "FactEstablished", "ResponsibilityApportioned", "DefenceHeard"],
    (fact, before) => !investigators(before, fact).includes(fact.actor.person ?? "")
  ),
  "R-ACCT-DEFENCE-IN-ORDER": each(
    ["DefenceHeard", "DefenceWaived"],
    (fact, before) =>
      !all(sinceReopened(before, fact), "RespondentNotified").some(
        ({ data }) => data.respondent === fact.data.respondent
      )
  ),
  "R-ACCT-RESPONDENT-STEP": each(
    [],
    (fact, before) =>
      caseSteps(fact) && respondents(before, fact).includes(fact.actor.person ?? "") && !ownSteps.includes(fact.type)
  ),
  "R-ACCT-RECUSED": each([], (fact, before) => {
    const person = fact.actor.person ?? ""
    const own = ownSteps.includes(fact.type) && respondents(before, fact).includes(person)
    return caseSteps(fact) && !own && isOff(before, fact, person)
  }),
  "R-ACCT-APPEAL-OTHER-HANDS": each(["AppealDecided"], (fact, before) =>
    investigators(before, fact).includes(fact.actor.person ?? "")
  ),
  "R-ACCT-APPEAL-NEVER-WORSENS": each(["AppealDecided"], (fact, before) => {
    const decided = all(ofCase(before, fact), "AccountabilityDecided").at(-1)
    const measure = decided?.data.measures.find((one: any) => one.respondent === fact.data.respondent)
    return !noHeavier(fact.data.forms, measure?.forms ?? [])
  }),
  "R-ACCT-STEP-DATED": each(
    [],
    (fact, before) =>
      caseSteps(fact) && (since(fact) > fact.today || ofCase(before, fact).some((one) => since(one) > since(fact)))
  )
}
