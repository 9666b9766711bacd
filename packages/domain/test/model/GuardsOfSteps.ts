/** Guards of what must come before what, and of who may not do both: filings, assessments, fault cases. */
import { accountabilityPreset } from "../../src/routine/index.ts"
import { all, type Fact, type Facts, since } from "./Facts.ts"
import type { Law } from "./GuardsOfIds.ts"

/** Judges each event of some types by what was recorded before it. */
const each =
  (types: ReadonlyArray<string>, breaks: (fact: Fact, before: Facts) => boolean): Law =>
  (facts) =>
    facts.flatMap((fact, index) =>
      types.includes(fact.type) && breaks(fact, facts.slice(0, index)) ? [JSON.stringify(fact)] : []
    )
const about = (facts: Facts, field: string, { data }: Fact) => facts.filter((one) => one.data[field] === data[field])

/** From the last step of a filing to the steps that may follow. */
const drawn: Readonly<Record<string, ReadonlyArray<string>>> = {
  FilingSubmitted: ["FilingRegistered", "FilingDeferred", "FilingRefused", "FilingWithdrawn"],
  FilingDeferred: ["FilingSupplemented", "FilingRefused", "FilingWithdrawn"],
  FilingSupplemented: ["FilingRegistered", "FilingDeferred", "FilingRefused", "FilingWithdrawn"],
  FilingRegistered: [],
  FilingRefused: [],
  FilingWithdrawn: []
}
const filingSteps = Object.keys(drawn).slice(1)
const lastStep = (fact: Fact, before: Facts) => all(about(before, "filing", fact), ...Object.keys(drawn)).at(-1)

const copiesOf = (facts: Facts, fact: Fact): ReadonlyArray<string> => {
  const { obligation, plan } = all(about(facts, "filing", fact), "FilingSubmitted")[0]!.data
  const found = all(facts, "PlanProclaimed").find(({ data }) => data.plan === plan)
  return found?.data.obligations.find((one: any) => one.obligation === obligation).copies
}

const ofUnit = (before: Facts, { data }: Fact) =>
  before.filter((one) => one.data.round === data.round && one.data.unit === data.unit)
const of = (before: Facts, fact: Fact, type: string) => all(ofUnit(before, fact), type)
/** What sends a unit back to its scores: proposals and determinations before it count no more. */
const reopens = ["ScoreCorrected", "EvaluatorRecused", "CriterionExcluded"]
const standing = (before: Facts, fact: Fact, type: string) => {
  const told = ofUnit(before, fact)
  return all(told.slice(told.findLastIndex((one) => reopens.includes(one.type)) + 1), type).at(-1)
}
const scored = ["SelfAssessmentSubmitted", "SelfAssessmentMissed", "PeerEvaluationSubmitted", "ReviewScored"]
const points = (before: Facts, { data: { round } }: Fact, criterion: string): number => {
  const opened = all(before, "RoundOpened").find(({ data }) => data.round === round)
  const scheme = all(before, "SchemeAdopted").findLast(({ data }) => data.scheme === opened?.data.scheme)
  return Number(scheme?.data.terms.criteria.find((one: any) => one.criterion === criterion)?.points)
}

const assessment: Readonly<Record<string, Law>> = {
  "R-ASSESS-NOT-OWN": (facts) => [
    ...each(["PeerEvaluationSubmitted"], ({ data }) => data.evaluator === data.unit)(facts),
    ...each(["RoundOpened"], ({ data }) => data.peers.some((row: any) => row.by.includes(row.unit)))(facts)
  ],
  "R-ASSESS-IN-RANGE": each(scored, (fact, before) =>
    fact.data.scores.some((one: any) => {
      const given = Number(one.points)
      return !(given >= 0 && given <= points(before, fact, one.criterion))
    })
  ),
  "R-ASSESS-SEPARATED": (facts) => [
    ...each(
      ["GradeDetermined"],
      (fact, before) => standing(before, fact, "GradeProposed")?.data.by === fact.data.by
    )(facts),
    ...each(["ObjectionDecided"], (fact, before) =>
      ["GradeProposed", "GradeDetermined"].some((type) => standing(before, fact, type)?.data.by === fact.data.by)
    )(facts)
  ],
  "R-ASSESS-ORDER": (facts) => [
    ...each(
      ["PeerEvaluationSubmitted", "ReviewScored"],
      (fact, before) =>
        of(before, fact, "SelfAssessmentSubmitted").length + of(before, fact, "SelfAssessmentMissed").length === 0
    )(facts),
    ...each(["GradeProposed"], (fact, before) => of(before, fact, "ReviewScored").length === 0)(facts),
    ...each(["GradeDetermined"], (fact, before) => standing(before, fact, "GradeProposed") === undefined)(facts),
    ...each(["ObjectionLodged"], (fact, before) => standing(before, fact, "GradeDetermined") === undefined)(facts)
  ],
  "R-ASSESS-OBJECTION-TIMELY": each(
    ["ObjectionLodged"],
    (fact, before) => since(fact) > standing(before, fact, "GradeDetermined")?.data.objection.due
  ),
  "R-ASSESS-CONFLICT": each(["PeerEvaluationSubmitted", "ReviewScored", "GradeProposed"], (fact, before) =>
    of(before, fact, "EvaluatorRecused").some(({ data }) => data.evaluator.person === fact.data.by)
  )
}

const rank = (code: string) => accountabilityPreset.forms.find((one) => one.code === code)!.rank
const weights = (forms: ReadonlyArray<{ readonly form: string }>) =>
  forms.map(({ form }) => rank(form)).sort((a, b) => b - a)
const heavier = (now: ReadonlyArray<any>, before: ReadonlyArray<any>) =>
  weights(now).some((one, place) => one > (weights(before)[place] ?? 0))

const ofCase = (before: Facts, fact: Fact) => about(before, "case", fact)
const investigators = (before: Facts, fact: Fact): ReadonlyArray<string> =>
  all(ofCase(before, fact), "InvestigatorsAppointed").flatMap(({ data }) => data.persons)
/** Asked to recuse, and neither refused since. */
const isOff = (before: Facts, fact: Fact, person: string): boolean => {
  const about = all(ofCase(before, fact), "RecusalRequested", "RecusalDecided")
  const last = about.findLast(({ data }) => data.person === person)
  return last !== undefined && last.data.granted !== false
}
const respondents = (before: Facts, fact: Fact): ReadonlyArray<string> =>
  all(ofCase(before, fact), "CaseAccepted").flatMap(({ data }) => data.respondents.map((one: any) => one.person))
const sinceReopened = (before: Facts, fact: Fact): Facts => {
  const told = ofCase(before, fact)
  return told.slice(told.findLastIndex(({ type }) => type === "CaseReopened") + 1)
}
const caseSteps = (fact: Fact) => fact.data.case !== undefined && fact.type !== "Published"
const ownSteps = ["RecusalRequested", "DefenceWaived", "AppealLodged"]

const cases: Readonly<Record<string, Law>> = {
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
  "R-ACCT-NEVER-EDITED": (facts) => [
    ...each(["FactEstablished"], (fact, before) =>
      all(ofCase(before, fact), "FactEstablished").some(({ data }) => data.fact === fact.data.fact)
    )(facts),
    ...each(["EvidenceAdded"], (fact, before) =>
      all(ofCase(before, fact), "EvidenceAdded").some(({ data }) => data.evidence === fact.data.evidence)
    )(facts)
  ],
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
  "R-ACCT-RESPONDENT-STEP": (facts) =>
    facts.flatMap((fact, index) =>
      caseSteps(fact) &&
      respondents(facts.slice(0, index), fact).includes(fact.actor.person ?? "") &&
      !ownSteps.includes(fact.type)
        ? [JSON.stringify(fact)]
        : []
    ),
  "R-ACCT-RECUSED": (facts) =>
    facts.flatMap((fact, index) => {
      const before = facts.slice(0, index)
      const person = fact.actor.person ?? ""
      const own = ownSteps.includes(fact.type) && respondents(before, fact).includes(person)
      return caseSteps(fact) && !own && isOff(before, fact, person) ? [JSON.stringify(fact)] : []
    }),
  "R-ACCT-APPEAL-OTHER-HANDS": each(["AppealDecided"], (fact, before) =>
    investigators(before, fact).includes(fact.actor.person ?? "")
  ),
  "R-ACCT-APPEAL-NEVER-WORSENS": each(["AppealDecided"], (fact, before) => {
    const decided = all(ofCase(before, fact), "AccountabilityDecided").at(-1)
    const measure = decided?.data.measures.find((one: any) => one.respondent === fact.data.respondent)
    return heavier(fact.data.forms, measure?.forms ?? [])
  }),
  "R-ACCT-STEP-DATED": (facts) =>
    facts.flatMap((fact, index) =>
      caseSteps(fact) &&
      (since(fact) > fact.today || ofCase(facts.slice(0, index), fact).some((one) => since(one) > since(fact)))
        ? [JSON.stringify(fact)]
        : []
    )
}

export const lawsOfSteps: Readonly<Record<string, Law>> = {
  "R-FILING-TRANSITION-DRAWN": each(
    filingSteps,
    (fact, before) => !drawn[lastStep(fact, before)?.type ?? "FilingRefused"]!.includes(fact.type)
  ),
  "R-FILING-BOTH-COPIES": each(
    ["FilingRegistered"],
    (fact, before) =>
      copiesOf(before, fact).includes("paper") && all(about(before, "filing", fact), "PaperCopyReceived").length === 0
  ),
  "R-FILING-STEP-DATED": each(
    filingSteps,
    (fact, before) => since(fact) > fact.today || since(lastStep(fact, before) ?? fact) > since(fact)
  ),
  ...assessment,
  ...cases
}
