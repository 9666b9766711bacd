/** The fold of a round. A decision reads the events of its own round, by the round's tag. */
import { entity } from "../kernel/index.ts"
import {
  award,
  correct,
  decideObjection,
  madePublic,
  type Maybe,
  onUnit,
  reopening,
  sheet,
  without,
  withoutPerson
} from "./Changes.ts"
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

export const rounds = entity<"round", Maybe>("round", undefined, (on) => [
  on(RoundOpened, (_, { on: openedOn, peers, units, ...rest }, { position }) => ({
    ...rest,
    openedOn,
    units: units.map((unit) => ({
      unit,
      peers: peers.find((row) => row.unit === unit)?.by ?? [],
      recused: [],
      excluded: [],
      observations: [],
      peer: {},
      bonus: [],
      lastOn: openedOn
    })),
    published: {},
    applied: [],
    position
  })),
  on(
    ObservationRecorded,
    onUnit((assessed, { case: about, criterion, note, on: day }, { position }) => ({
      ...assessed,
      observations: [
        ...assessed.observations,
        {
          on: day,
          note,
          position,
          ...(criterion === undefined ? {} : { criterion }),
          ...(about === undefined ? {} : { case: about })
        }
      ]
    }))
  ),
  on(
    SelfAssessmentSubmitted,
    onUnit((assessed, data, record) => ({ ...assessed, self: { ...sheet(data, record), missed: false } }))
  ),
  on(
    SelfAssessmentMissed,
    onUnit((assessed, data, record) => ({ ...assessed, self: { ...sheet(data, record), missed: true } }))
  ),
  on(
    PeerEvaluationSubmitted,
    onUnit((assessed, data, record) => ({
      ...assessed,
      peer: { ...assessed.peer, [data.evaluator]: sheet(data, record) }
    }))
  ),
  on(
    EvaluatorRecused,
    reopening((assessed, { evaluator }) =>
      "person" in evaluator
        ? withoutPerson(assessed, evaluator.person)
        : {
            ...assessed,
            peers: assessed.peers.filter((unit) => unit !== evaluator.unit),
            peer: without(assessed.peer, evaluator.unit)
          }
    )
  ),
  on(
    CriterionExcluded,
    reopening((assessed, { criterion }, { position }) => ({
      ...assessed,
      excluded: [...assessed.excluded, { criterion, position }]
    }))
  ),
  on(
    ReviewScored,
    onUnit((assessed, data, record) => ({ ...assessed, review: sheet(data, record) }))
  ),
  on(ScoreCorrected, reopening(correct)),
  on(BonusAwarded, reopening(award)),
  on(
    RectificationReported,
    onUnit((assessed, { on: day }, { position }) => ({ ...assessed, rectification: { on: day, position } }))
  ),
  on(
    GradeProposed,
    onUnit((assessed, { by, grade, total, vetoes }, { position }) => ({
      ...assessed,
      proposal: { grade, total, vetoes, by, position }
    }))
  ),
  on(
    GradeDetermined,
    onUnit((assessed, { by, grade, objection }, { position }) => ({
      ...assessed,
      determination: { grade, by, objection, position }
    }))
  ),
  on(
    ObjectionLodged,
    onUnit((assessed, { by }) => ({ ...assessed, objection: { by, decided: false } }))
  ),
  on(ObjectionDecided, decideObjection),
  on(ResultPublished, (round, data) => round && madePublic(round, data)),
  on(
    ResultApplied,
    (round, { reference, to }) => round && { ...round, applied: [...round.applied, { to, reference }] }
  ),
  on(RoundClosed, (round, { on: closed }) => round && { ...round, closed })
])
