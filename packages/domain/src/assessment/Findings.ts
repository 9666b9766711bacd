/** What is open in a round on a day, each with the command that mends it. Pure: views show it. */
import { daysBetween, type Finding, type LocalDate, type Mend } from "../kernel/index.ts"
import { SelfLate, SelfOverdue, Unapplied, UnitUnscored, Unpublished } from "./GradeRules.ts"
import { RectificationOverdue } from "./RectificationRules.ts"
import type { Step } from "./Labels.ts"
import { lacking, owingPeers, owingReports, unapplied, unfinished, unpublished } from "./Standing.ts"
import type { Assessed, Round } from "./Round.ts"

/** The command of each step, filled in as far as it is known. */
export const stepCommand = (round: Round, assessed: Assessed, step: Step): Mend => {
  const { unit } = assessed
  const input = { organ: round.organ, round: round.round, unit }
  switch (step) {
    case "self":
      return { command: "SubmitSelfAssessment", input }
    case "peer":
      return { command: "SubmitPeerEvaluation", input: { ...input, evaluator: owingPeers(assessed)[0] ?? unit } }
    case "review":
      return { command: "ScoreReview", input }
    case "proposal":
      return { command: "ProposeGrade", input }
    case "determination":
      return {
        command: "DetermineGrade",
        input: assessed.proposal === undefined ? input : { ...input, grade: assessed.proposal.grade }
      }
    case "objection":
      return { command: "DecideObjection", input }
    case "rectification":
      return { command: "SubmitRectificationReport", input }
  }
}

const ofUnit = (round: Round, assessed: Assessed, day: LocalDate): ReadonlyArray<Finding> => {
  const { self, unit } = assessed
  const { due } = round.due
  const about = { round: round.round, unit, due }
  const found: Array<Finding> = []
  if (self !== undefined && self.on > due) found.push(SelfLate.find({ ...about, on: self.on, missed: self.missed }))
  const [lacks] = lacking(assessed)
  if (lacks === undefined || day <= due) return found
  const mend = stepCommand(round, assessed, lacks)
  found.push(
    lacks === "self"
      ? SelfOverdue.find({ ...about, days: daysBetween(due, day) }, mend)
      : UnitUnscored.find({ ...about, lacks }, mend)
  )
  return found
}

const reportsOverdue = (round: Round, day: LocalDate): ReadonlyArray<Finding> => {
  const due = round.published.result?.rectification?.due
  if (due === undefined || day <= due) return []
  return owingReports(round).map((assessed) =>
    RectificationOverdue.find(
      { round: round.round, unit: assessed.unit, due, days: daysBetween(due, day) },
      stepCommand(round, assessed, "rectification")
    )
  )
}

/** A closed round has nothing open; what was late in it stays on its score sheets. */
export const assessmentFindings = (round: Round, day: LocalDate): ReadonlyArray<Finding> => {
  if (round.closed !== undefined) return []
  const input = { organ: round.organ, round: round.round }
  const units = round.units.flatMap((assessed) => ofUnit(round, assessed, day))
  if (unfinished(round).length > 0) return units
  const aspects = unpublished(round)
  return [
    ...units,
    ...reportsOverdue(round, day),
    ...aspects.map((aspect) =>
      Unpublished.find({ round: round.round, aspect }, { command: "PublishResult", input: { ...input, aspect } })
    ),
    ...(aspects.includes("result") ? [] : unapplied(round)).map((to) =>
      Unapplied.find({ round: round.round, to }, { command: "ApplyResult", input: { ...input, to } })
    )
  ]
}
