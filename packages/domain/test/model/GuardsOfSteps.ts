/** Guards of what must come before what, and of who may not do both: filings and assessments. */
import { all, type Fact, type Facts, since } from "./Facts.ts"
import type { Law } from "./GuardsOfIds.ts"

/** Judges each event of some types by what was recorded before it. */
export const each =
  (types: ReadonlyArray<string>, breaks: (fact: Fact, before: Facts) => boolean): Law =>
  (facts) =>
    facts.flatMap((fact, index) =>
      types.includes(fact.type) && breaks(fact, facts.slice(0, index)) ? [JSON.stringify(fact)] : []
    )
export const about = (facts: Facts, field: string, { data }: Fact) =>
  facts.filter((one) => one.data[field] === data[field])

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
  ...assessment
}
