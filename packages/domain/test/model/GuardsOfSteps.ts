/** Guards of what must come before what, and of who may not do both: filings and assessments. */
import { about, all, type Fact, type Facts, since } from "./Facts.ts"
import { both, each, type Law } from "./Laws.ts"
import { lacking, sinceSentBack } from "./RoundOracle.ts"

/** What was recorded about the same round, filing, case … as a fact. */
export const alike = (facts: Facts, field: string, { data }: Fact) => about(facts, field, data[field])

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
const lastStep = (fact: Fact, before: Facts) => all(alike(before, "filing", fact), ...Object.keys(drawn)).at(-1)

const copiesOf = (facts: Facts, fact: Fact): ReadonlyArray<string> => {
  const { obligation, plan } = all(alike(facts, "filing", fact), "FilingSubmitted")[0]!.data
  const found = all(facts, "PlanProclaimed").find(({ data }) => data.plan === plan)
  return found?.data.obligations.find((one: any) => one.obligation === obligation).copies
}

const ofUnit = (before: Facts, { data }: Fact) =>
  before.filter((one) => one.data.round === data.round && one.data.unit === data.unit)
const of = (before: Facts, fact: Fact, type: string) => all(ofUnit(before, fact), type)
const standing = (before: Facts, fact: Fact, type: string) => all(sinceSentBack(ofUnit(before, fact)), type).at(-1)
const scored = ["SelfAssessmentSubmitted", "SelfAssessmentMissed", "PeerEvaluationSubmitted", "ReviewScored"]
const points = (before: Facts, { data: { round } }: Fact, criterion: string): number => {
  const opened = all(before, "RoundOpened").find(({ data }) => data.round === round)
  const scheme = all(before, "SchemeAdopted").findLast(({ data }) => data.scheme === opened?.data.scheme)
  return Number(scheme?.data.terms.criteria.find((one: any) => one.criterion === criterion)?.points)
}

/** What must be done before each step. */
const comesAfter: Readonly<Record<string, ReadonlyArray<string>>> = {
  PeerEvaluationSubmitted: ["self"],
  ReviewScored: ["self", "peer"],
  GradeProposed: ["self", "peer", "review"],
  GradeDetermined: ["self", "peer", "review", "proposal"],
  ObjectionLodged: ["self", "peer", "review", "proposal", "determination"]
}

const assessment: Readonly<Record<string, Law>> = {
  "R-ASSESS-NOT-OWN": both(
    each(["PeerEvaluationSubmitted"], ({ data }) => data.evaluator === data.unit),
    each(["RoundOpened"], ({ data }) => data.peers.some((row: any) => row.by.includes(row.unit)))
  ),
  "R-ASSESS-IN-RANGE": each(scored, (fact, before) =>
    fact.data.scores.some((one: any) => {
      const given = Number(one.points)
      return !(given >= 0 && given <= points(before, fact, one.criterion))
    })
  ),
  "R-ASSESS-SEPARATED": both(
    each(["GradeDetermined"], (fact, before) => standing(before, fact, "GradeProposed")?.data.by === fact.data.by),
    each(["ObjectionDecided"], (fact, before) =>
      ["GradeProposed", "GradeDetermined", "ObjectionLodged"].some(
        (type) => standing(before, fact, type)?.data.by === fact.data.by
      )
    )
  ),
  "R-ASSESS-ORDER": each(Object.keys(comesAfter), (fact, before) =>
    lacking(alike(before, "round", fact), fact.data.unit).some((one) => comesAfter[fact.type]!.includes(one))
  ),
  "R-ASSESS-OBJECTION-TIMELY": each(
    ["ObjectionLodged"],
    (fact, before) => since(fact) > standing(before, fact, "GradeDetermined")?.data.objection.due
  ),
  "R-ASSESS-CONFLICT": each(
    ["PeerEvaluationSubmitted", "ReviewScored", "GradeProposed", "BonusAwarded"],
    (fact, before) => of(before, fact, "EvaluatorRecused").some(({ data }) => data.evaluator.person === fact.data.by)
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
      copiesOf(before, fact).includes("paper") && all(alike(before, "filing", fact), "PaperCopyReceived").length === 0
  ),
  "R-FILING-STEP-DATED": each(
    filingSteps,
    (fact, before) => since(fact) > fact.today || since(lastStep(fact, before) ?? fact) > since(fact)
  ),
  ...assessment
}
