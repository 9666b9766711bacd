/**
 * What every step in a round shares: the running round, the unit in it, the day, and who may not act.
 *
 * A step reads its own round, found by its tag, and the round's scheme: as much as one organ's year, however large the
 * ledger is.
 */
import { Either } from "effect"
import {
  type Context,
  type LocalDate,
  LocalDate as Day,
  optional,
  OrganId,
  type PersonId,
  RoundId,
  UnitId
} from "../kernel/index.ts"
import type { Step } from "./Labels.ts"
import { NoConflict, RoundRunning, Separated, StepDated, StepOrdered, UnitInRound } from "./RoundRules.ts"
import { SchemeKnown } from "./SchemeRules.ts"
import { type Scheme, schemes } from "./Schemes.ts"
import { lacksBefore } from "./Standing.ts"
import { type Assessed, assessedIn, type Round } from "./Round.ts"
import { rounds } from "./State.ts"

/** The input that every step begins with. `on`: the day it happened, by default today. */
export const roundInput = { organ: OrganId, round: RoundId, on: optional(Day) }
export const unitInput = { ...roundInput, unit: UnitId }
interface RoundInput {
  readonly organ: OrganId
  readonly round: RoundId
  readonly on?: LocalDate
}
interface UnitInput extends RoundInput {
  readonly unit: UnitId
}
interface WithRound {
  readonly round: Round | undefined
}

export const roundReads = ({ round }: RoundInput) => ({ round: rounds.one(round) })
export const schemeFurther = (_: RoundInput, { round }: WithRound) => ({ scheme: schemes.one(round?.scheme ?? "") })

/** A day neither before what it follows nor after today. */
export const dated = (on: LocalDate, earliest: LocalDate, today: LocalDate) =>
  on < earliest || on > today ? StepDated.refuse({ on, earliest, latest: today }) : Either.right(on)

/** The organ's round, opened and not closed. */
const running = ({ organ, round }: RoundInput, state: Round | undefined) => {
  if (state === undefined || state.organ !== organ) return RoundRunning.refuse({ round, organ })
  return state.closed === undefined ? Either.right(state) : RoundRunning.refuse({ round, organ, closed: state.closed })
}

const latest = (round: Round): LocalDate =>
  round.units.reduce((day, { lastOn }) => (lastOn > day ? lastOn : day), round.openedOn)

/** A step of the whole round. */
export const roundStep = (input: RoundInput, state: Round | undefined, { today }: Context) =>
  Either.gen(function* () {
    const round = yield* running(input, state)
    const on = yield* dated(input.on ?? today, latest(round), today)
    return { round, on }
  })

export const inRound = (round: Round, unit: UnitId) => {
  const found = assessedIn(round, unit)
  return found === undefined
    ? UnitInRound.refuse({ round: round.round, unit, units: round.units.map((one) => one.unit) })
    : Either.right(found)
}

/** A step about one unit of the round. */
export const unitStep = (input: UnitInput, state: Round | undefined, { today }: Context) =>
  Either.gen(function* () {
    const round = yield* running(input, state)
    const assessed = yield* inRound(round, input.unit)
    const on = yield* dated(input.on ?? today, assessed.lastOn, today)
    return { round, assessed, on }
  })

/** What the step follows is there. */
export const inOrder = (step: Step, assessed: Assessed) => {
  const lacks = lacksBefore(step, assessed)
  return lacks.length === 0 ? Either.right(undefined) : StepOrdered.refuse({ unit: assessed.unit, step, lacks })
}

/** The person neither heads the unit, as its self-assessment shows, nor was recused from it. */
export const unconflicted = ({ recused, self, unit }: Assessed, person: PersonId) => {
  if (self?.missed === false && self.by === person) return NoConflict.refuse({ unit, person, because: "own-unit" })
  return recused.includes(person) ? NoConflict.refuse({ unit, person, because: "recused" }) : Either.right(undefined)
}

/** The person did not take that earlier step. */
export const separate = (
  unit: UnitId,
  person: PersonId,
  earlier: "proposal" | "determination" | "objection",
  by: PersonId | undefined
) => (by === person ? Separated.refuse({ unit, person, earlier }) : Either.right(undefined))

/** The scheme of a round: there, or the round would not have opened. */
export const schemeOf = (round: Round, scheme: Scheme | undefined) =>
  scheme === undefined ? SchemeKnown.refuse({ scheme: round.scheme, organ: round.organ }) : Either.right(scheme.terms)

/** Commands that need a person are refused without one before they are decided. */
export const person = ({ actor }: Context): PersonId => actor.person!
