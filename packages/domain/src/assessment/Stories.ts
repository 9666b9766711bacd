/** What views keep of every round: its records, so that it can be told again as it stood on any day. */
import {
  entity,
  type EventDefinition,
  type LocalDate,
  type Recorded,
  type RoundId,
  type Table
} from "../kernel/index.ts"
import {
  BonusAwarded,
  CriterionExcluded,
  EvaluatorRecused,
  GradeDetermined,
  GradeProposed,
  ObjectionDecided,
  ObjectionLodged,
  ObservationRecorded,
  PeerEvaluationSubmitted,
  RectificationReported,
  ResultApplied,
  ResultPublished,
  ReviewScored,
  RoundClosed,
  RoundOpened,
  ScoreCorrected,
  SelfAssessmentMissed,
  SelfAssessmentSubmitted
} from "./Events.ts"
import type { Round } from "./Round.ts"
import { rounds } from "./State.ts"

type OfRound = { readonly round: RoundId; readonly on: LocalDate }
const told: ReadonlyArray<EventDefinition> = [
  RoundOpened,
  ObservationRecorded,
  SelfAssessmentSubmitted,
  SelfAssessmentMissed,
  PeerEvaluationSubmitted,
  EvaluatorRecused,
  CriterionExcluded,
  ReviewScored,
  ScoreCorrected,
  BonusAwarded,
  GradeProposed,
  GradeDetermined,
  ObjectionLodged,
  ObjectionDecided,
  RectificationReported,
  ResultPublished,
  ResultApplied,
  RoundClosed
]

/** The records of a round, each with the day on which it happened. */
type Story = ReadonlyArray<{ readonly on: LocalDate; readonly record: Recorded }>

export const stories = entity<"round", Story>("round", [], (on) =>
  told.map((definition) => on(definition, (story, { on: day }: OfRound, record) => [...story, { on: day, record }]))
)
export type Stories = Table<Story>

/** The round as it stood on a day. */
export const roundOn = (story: Story, round: string, day: LocalDate): Round | undefined => {
  const { initial, step } = rounds.one(round)
  return story.reduce((state, { on, record }) => (on <= day ? step(state, record) : state), initial)
}
