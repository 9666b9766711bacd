/** What is open in rounds of assessment on a day, told from the bare events that had happened by then. */
import { about, all, type Facts, type Found, since } from "./Facts.ts"

/** What sends a unit back to its scores: proposals, determinations and objections before it count no more. */
const reopens = ["ScoreCorrected", "EvaluatorRecused", "CriterionExcluded"]
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

/** What of the round is not public: a result that changed since is not. */
export const unpublished = (ofRound: Facts): ReadonlyArray<string> => {
  const changed = ofRound.findLastIndex(
    ({ data, type }) => reopens.includes(type) || (type === "ObjectionDecided" && data.grade !== undefined)
  )
  const isPublic = (told: Facts, aspect: string) => about(all(told, "ResultPublished"), "aspect", aspect).length > 0
  return [
    ...(isPublic(ofRound, "process") ? [] : ["process"]),
    ...(isPublic(ofRound.slice(changed + 1), "result") ? [] : ["result"])
  ]
}

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
      ...(finished ? open : []).map((aspect) => ({ rule: "R-ASSESS-UNPUBLISHED", details: { round, aspect } })),
      ...(finished && !open.includes("result") ? unapplied(ofRound) : []).map((to) => ({
        rule: "R-ASSESS-UNAPPLIED",
        details: { round, to }
      }))
    ]
  })
}
