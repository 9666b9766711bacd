/** How a fact changes one unit of a round, and what of the round falls with it. */
import { Struct } from "effect"
import type { CriterionId, LocalDate, PersonId, Recorded, UnitId } from "../kernel/index.ts"
import type { BonusAwarded, ObjectionDecided, ResultPublished, ScoreCorrected } from "./Events.ts"
import type { Assessed, Entry, Round, Sheet } from "./Round.ts"
import type { Scores } from "./Terms.ts"

export type Maybe = Round | undefined

export const sheet = (
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
export const onUnit =
  <Data extends OfUnit>(evolve: (assessed: Assessed, data: Data, record: Recorded) => Assessed) =>
  (round: Maybe, data: Data, record: Recorded): Maybe =>
    round && {
      ...round,
      units: round.units.map((one) =>
        one.unit === data.unit ? { ...evolve(one, data, record), lastOn: data.on } : one
      )
    }

/** What was proposed, determined or objected to rests on the scores: with them it falls, and so does the publication. */
export const reopening =
  <Data extends OfUnit>(evolve: (assessed: Assessed, data: Data, record: Recorded) => Assessed) =>
  (round: Maybe, data: Data, record: Recorded): Maybe =>
    unpublished(
      onUnit((assessed: Assessed, of: Data, by) =>
        evolve(Struct.omit(assessed, "proposal", "determination", "objection", "rectification"), of, by)
      )(round, data, record)
    )

const unpublished = (round: Maybe): Maybe => round && { ...round, published: Struct.omit(round.published, "result") }

const corrected = (of: Sheet, criterion: CriterionId, entry: Entry) => ({
  ...of,
  entries: { ...of.entries, [criterion]: entry }
})

export const correct = (
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

export const without = <Value>(table: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(table).filter(([one]) => one !== key))

/** The scores that a recused person gave go; an evaluating unit's may be given again by somebody else. */
export const withoutPerson = ({ review, ...rest }: Assessed, person: PersonId): Assessed => ({
  ...rest,
  ...(review === undefined || review.by === person ? {} : { review }),
  peer: Object.fromEntries(Object.entries(rest.peer).filter(([, { by }]) => by !== person)),
  recused: [...rest.recused, person]
})

/** An award takes the place of an earlier one on the same document; none of its points take that away. */
export const award = (
  assessed: Assessed,
  { criterion, evidence, points }: typeof BonusAwarded.schema.Type,
  { position }: Recorded
): Assessed => {
  const others = assessed.bonus.filter((one) => one.criterion !== criterion || one.evidence.sha256 !== evidence.sha256)
  return { ...assessed, bonus: points === "0" ? others : [...others, { criterion, evidence, points, position }] }
}

/** A document that was made public stays what it is where the same is published in another place without one. */
export const madePublic = (
  round: Round,
  { aspect, channel, document, on, rectification }: typeof ResultPublished.schema.Type
): Round => {
  const before = round.published[aspect]
  const sha256 = document?.sha256 ?? before?.document
  return {
    ...round,
    published: {
      ...round.published,
      [aspect]: {
        on,
        channel,
        ...(sha256 === undefined ? {} : { document: sha256 }),
        ...(rectification === undefined ? {} : { rectification })
      }
    }
  }
}

/** A grade that was changed is published anew. */
export const decideObjection = (round: Maybe, data: typeof ObjectionDecided.schema.Type, record: Recorded): Maybe => {
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
}
