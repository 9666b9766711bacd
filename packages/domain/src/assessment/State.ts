/**
 * A round as folded: every unit with the scores that it got, each with the record that it comes from.
 *
 * A decision reads the events of its own round, by the round's tag. Views keep the records of every round, so that a
 * round can be told again as it stood on any day (`roundOn`).
 */
import { Struct } from "effect"
import {
  type CaseId,
  type CriterionId,
  type Deadline,
  type Decimal,
  entity,
  type EventDefinition,
  type LocalDate,
  type OrganId,
  type PersonId,
  type Recorded,
  type RoundId,
  type SchemeId,
  type Table,
  type UnitId
} from "../kernel/index.ts"
import {
  CriterionExcluded,
  EvaluatorRecused,
  GradeDetermined,
  GradeProposed,
  ObjectionDecided,
  ObjectionLodged,
  ObservationRecorded,
  PeerEvaluationSubmitted,
  ResultApplied,
  ResultPublished,
  ReviewScored,
  RoundClosed,
  RoundOpened,
  ScoreCorrected,
  SelfAssessmentMissed,
  SelfAssessmentSubmitted
} from "./Events.ts"
import type { Aspect, Grade, Part, Use } from "./Labels.ts"
import type { Scores } from "./Terms.ts"

/** A score and the record that gave it. */
interface Entry {
  readonly points: Decimal
  readonly position: number
}

/** What one evaluator gave one unit. */
export interface Sheet {
  readonly on: LocalDate
  readonly by: PersonId
  readonly entries: Readonly<Record<string, Entry>>
}

export interface Assessed {
  readonly unit: UnitId
  /** The units that evaluate it. */
  readonly peers: ReadonlyArray<UnitId>
  /** Persons who take no part. */
  readonly recused: ReadonlyArray<PersonId>
  readonly excluded: ReadonlyArray<{ readonly criterion: CriterionId; readonly position: number }>
  readonly observations: ReadonlyArray<{
    readonly on: LocalDate
    readonly criterion?: CriterionId
    readonly note: string
    /** The fault case that it cites. */
    readonly case?: CaseId
    readonly position: number
  }>
  /** `missed`: entered by the leadership by default. */
  readonly self?: Sheet & { readonly missed: boolean }
  readonly peer: Readonly<Record<string, Sheet>>
  readonly review?: Sheet
  readonly proposal?: {
    readonly grade: Grade
    readonly total: Decimal
    readonly vetoes: ReadonlyArray<string>
    readonly by: PersonId
    readonly position: number
  }
  readonly determination?: {
    readonly grade: Grade
    readonly by: PersonId
    readonly objection: Deadline
    readonly position: number
  }
  readonly objection?: { readonly by: PersonId; readonly decided: boolean }
  /** The day of what last happened to it. */
  readonly lastOn: LocalDate
}

export interface Round {
  readonly organ: OrganId
  readonly round: RoundId
  readonly scheme: SchemeId
  readonly year: number
  readonly due: Deadline
  readonly openedOn: LocalDate
  readonly units: ReadonlyArray<Assessed>
  readonly published: Readonly<Partial<Record<Aspect, { readonly on: LocalDate; readonly channel: string }>>>
  readonly applied: ReadonlyArray<{ readonly to: Use; readonly reference: string }>
  readonly closed?: LocalDate
  readonly position: number
}
type Maybe = Round | undefined

const sheet = (
  { by, on, scores }: { readonly by: PersonId; readonly on: LocalDate; readonly scores: Scores },
  { position }: Recorded
): Sheet => ({
  on,
  by,
  entries: Object.fromEntries(scores.map(({ criterion, points }) => [criterion, { points, position }]))
})

interface OfUnit {
  readonly unit: UnitId
  readonly on: LocalDate
}

/** On what happened to one unit of a round; a unit that is not in the round is passed over. */
const onUnit =
  <Data extends OfUnit>(evolve: (assessed: Assessed, data: Data, record: Recorded) => Assessed) =>
  (round: Maybe, data: Data, record: Recorded): Maybe =>
    round && {
      ...round,
      units: round.units.map((one) =>
        one.unit === data.unit ? { ...evolve(one, data, record), lastOn: data.on } : one
      )
    }

/** What was proposed, determined or objected to rests on the scores: with them it falls, and so does the publication. */
const reopening =
  <Data extends OfUnit>(evolve: (assessed: Assessed, data: Data, record: Recorded) => Assessed) =>
  (round: Maybe, data: Data, record: Recorded): Maybe =>
    unpublished(
      onUnit((assessed: Assessed, of: Data, by) =>
        evolve(Struct.omit(assessed, "proposal", "determination", "objection"), of, by)
      )(round, data, record)
    )

const unpublished = (round: Maybe): Maybe => round && { ...round, published: Struct.omit(round.published, "result") }

const corrected = (of: Sheet, criterion: CriterionId, entry: Entry) => ({
  ...of,
  entries: { ...of.entries, [criterion]: entry }
})

const correct = (
  assessed: Assessed,
  { criterion, evaluator, part, points }: typeof ScoreCorrected.schema.Type,
  { position }: Recorded
): Assessed => {
  const entry = { points, position }
  const { peer, review, self } = assessed
  if (part === "self")
    return self === undefined ? assessed : { ...assessed, self: { ...self, ...corrected(self, criterion, entry) } }
  if (part === "review")
    return review === undefined ? assessed : { ...assessed, review: corrected(review, criterion, entry) }
  const found = evaluator === undefined ? undefined : peer[evaluator]
  return evaluator === undefined || found === undefined
    ? assessed
    : { ...assessed, peer: { ...peer, [evaluator]: corrected(found, criterion, entry) } }
}

const without = <Value>(table: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(table).filter(([one]) => one !== key))

/** The scores that a recused person gave go; an evaluating unit's may be given again by somebody else. */
const withoutPerson = ({ review, ...rest }: Assessed, person: PersonId): Assessed => ({
  ...rest,
  ...(review === undefined || review.by === person ? {} : { review }),
  peer: Object.fromEntries(Object.entries(rest.peer).filter(([, { by }]) => by !== person)),
  recused: [...rest.recused, person]
})

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
  on(ObjectionDecided, (round, data, record) => {
    const decided = onUnit<typeof data>((assessed, { grade }, { position }) => {
      const { determination, objection } = assessed
      return {
        ...assessed,
        ...(objection === undefined ? {} : { objection: { ...objection, decided: true } }),
        ...(determination === undefined || grade === undefined
          ? {}
          : { determination: { ...determination, grade, position } })
      }
    })(round, data, record)
    return data.grade === undefined ? decided : unpublished(decided)
  }),
  on(
    ResultPublished,
    (round, { aspect, channel, on: day }) =>
      round && { ...round, published: { ...round.published, [aspect]: { on: day, channel } } }
  ),
  on(
    ResultApplied,
    (round, { reference, to }) => round && { ...round, applied: [...round.applied, { to, reference }] }
  ),
  on(RoundClosed, (round, { on: closed }) => round && { ...round, closed })
])

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
  GradeProposed,
  GradeDetermined,
  ObjectionLodged,
  ObjectionDecided,
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

export const assessedIn = (round: Round, unit: string): Assessed | undefined =>
  round.units.find((one) => one.unit === unit)

/** The sheet of a part; of a peer evaluation, that of one evaluator. */
export const sheetOf = (assessed: Assessed, part: Part, evaluator: string | undefined): Sheet | undefined =>
  part === "peer" ? assessed.peer[evaluator ?? ""] : assessed[part]
