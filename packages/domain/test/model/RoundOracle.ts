/** What is open in rounds of assessment on a day, told from the bare events that had happened by then. */
import { dueOn } from "./Days.ts"
import { about, all, before, type Facts, type Found, since } from "./Facts.ts"

/** What sends a unit back to its scores: proposals, determinations and objections before it count no more. */
const reopens = ["ScoreCorrected", "EvaluatorRecused", "CriterionExcluded", "BonusAwarded"]
/** What was told of a unit since it was last sent back. */
export const sinceSentBack = (ofUnit: Facts): Facts =>
  ofUnit.slice(ofUnit.findLastIndex(({ type }) => reopens.includes(type)) + 1)

/** A sheet stands until the person who filled it in is recused. */
const stands = (ofUnit: Facts, type: string, evaluator?: string): boolean => {
  const at = ofUnit.findLastIndex((one) => one.type === type && one.data.evaluator === evaluator)
  const by = ofUnit[at]?.data.by
  return at >= 0 && !all(ofUnit.slice(at), "EvaluatorRecused").some(({ data }) => data.evaluator.person === by)
}

/** The units that evaluate a unit: those of the matrix that were not recused. */
export const evaluatorsOf = (ofRound: Facts, unit: string): ReadonlyArray<string> => {
  const row = all(ofRound, "RoundOpened")[0]?.data.peers.find((one: any) => one.unit === unit)
  return (row?.by ?? []).filter(
    (by: string) =>
      !all(ofRound, "EvaluatorRecused").some(({ data }) => data.unit === unit && data.evaluator.unit === by)
  )
}

/** What a unit still lacks, in the order in which it is done. */
export const lacking = (ofRound: Facts, unit: string): ReadonlyArray<string> => {
  const ofUnit = about(ofRound, "unit", unit)
  const now = sinceSentBack(ofUnit)
  const objected = now.findLastIndex(({ type }) => type === "ObjectionLodged")
  const answered = objected >= 0 && all(now.slice(objected), "ObjectionDecided").length > 0
  const there = {
    self: all(ofUnit, "SelfAssessmentSubmitted", "SelfAssessmentMissed").length > 0,
    peer: evaluatorsOf(ofRound, unit).every((by) => stands(ofUnit, "PeerEvaluationSubmitted", by)),
    review: stands(ofUnit, "ReviewScored"),
    proposal: all(now, "GradeProposed").length > 0,
    determination: all(now, "GradeDetermined").length > 0,
    objection: objected < 0 || answered
  }
  return Object.entries(there).flatMap(([step, done]) => (done ? [] : [step]))
}

/** Where the process or the result was published as it stands: a result that changed since counts no more. */
export const publishedAs = (ofRound: Facts, aspect: string): Facts => {
  const changed = ofRound.findLastIndex(
    ({ data, type }) => reopens.includes(type) || (type === "ObjectionDecided" && data.grade !== undefined)
  )
  return about(all(aspect === "result" ? ofRound.slice(changed + 1) : ofRound, "ResultPublished"), "aspect", aspect)
}
/** What of the round is not public. */
export const unpublished = (ofRound: Facts): ReadonlyArray<string> =>
  ["process", "result"].filter((aspect) => publishedAs(ofRound, aspect).length === 0)

/** The units whose published grade is unqualified, where the scheme asks for a report that is not there. */
export const owingReports = (facts: Facts, ofRound: Facts): ReadonlyArray<string> => {
  const [opened] = all(ofRound, "RoundOpened")
  if (opened === undefined || publishedAs(ofRound, "result").length === 0) return []
  if (monthsToReport(facts, opened.data.scheme) === undefined) return []
  return opened.data.units.filter((unit: string) => {
    const now = sinceSentBack(about(ofRound, "unit", unit))
    const graded = all(now, "GradeDetermined", "ObjectionDecided").findLast(({ data }) => data.grade !== undefined)
    return graded?.data.grade === "unqualified" && all(now, "RectificationReported").length === 0
  })
}
const monthsToReport = (facts: Facts, scheme: string): number | undefined =>
  about(all(facts, "SchemeAdopted"), "scheme", scheme).at(-1)?.data.terms.rectificationMonths

/** Counted from the day on which the result was first public as it stands, by the calendar as it was known then. */
const reportsOverdue = (facts: Facts, ofRound: Facts, day: string): ReadonlyArray<Found> =>
  owingReports(facts, ofRound).flatMap((unit) => {
    const { round, scheme } = all(ofRound, "RoundOpened")[0]!.data
    const first = publishedAs(ofRound, "result")[0]!
    const rule = { kind: "months", months: monthsToReport(facts, scheme), rollOver: true }
    const due = dueOn(before(facts, first), rule, since(first))
    return day > due ? [{ rule: "R-ASSESS-RECTIFICATION-OVERDUE", details: { round, unit, due } }] : []
  })

const demanded = ["goal-responsibility", "lawful-administration", "civil-servant-appraisal"]
export const unapplied = (ofRound: Facts): ReadonlyArray<string> =>
  demanded.filter((to) => about(all(ofRound, "ResultApplied"), "to", to).length === 0)

const ofUnit = (ofRound: Facts, round: string, unit: string, due: string, day: string): ReadonlyArray<Found> => {
  const self = all(ofRound, "SelfAssessmentSubmitted", "SelfAssessmentMissed").find(({ data }) => data.unit === unit)
  const [lacks] = lacking(ofRound, unit)
  const details = { round, unit, due }
  return [
    ...(self !== undefined && since(self) > due ? [{ rule: "R-ASSESS-SELF-LATE", details }] : []),
    ...(lacks === "self" && day > due ? [{ rule: "R-ASSESS-SELF-OVERDUE", details }] : []),
    ...(lacks !== undefined && lacks !== "self" && day > due
      ? [{ rule: "R-ASSESS-UNIT-UNSCORED", details: { ...details, lacks } }]
      : [])
  ]
}

/** Of a dissolved organ too: its round is still to be ended. */
export const roundFound = (facts: Facts, day: string): ReadonlyArray<Found> => {
  const happened = facts.filter((fact) => since(fact) <= day)
  return all(happened, "RoundOpened").flatMap(({ data: { due, round, units } }) => {
    const ofRound = about(happened, "round", round)
    if (all(ofRound, "RoundClosed").length > 0) return []
    const open = unpublished(ofRound)
    const finished = units.every((unit: string) => lacking(ofRound, unit).length === 0)
    return [
      ...units.flatMap((unit: string) => ofUnit(ofRound, round, unit, due.due, day)),
      ...(finished ? reportsOverdue(facts, ofRound, day) : []),
      ...(finished ? open : []).map((aspect) => ({ rule: "R-ASSESS-UNPUBLISHED", details: { round, aspect } })),
      ...(finished && !open.includes("result") ? unapplied(ofRound) : []).map((to) => ({
        rule: "R-ASSESS-UNAPPLIED",
        details: { round, to }
      }))
    ]
  })
}
