/**
 * Opens the yearly round of an organ under a published scheme. Its units are those that stand on the day, or the ones
 * named among them, and stay what they are; every unit is evaluated by all others unless the peer matrix says by whom.
 *
 * By nature this reads the units of the organ.
 */
import { Either, Schema } from "effect"
import { accept, deadline, decision, LocalDate, optional, plainWeek, SchemeId, UnitId } from "../kernel/index.ts"
import { known, liveUnits, organs, requireOrgan, requireUnit, unitsOf } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { PeerRow, RoundOpened } from "./Events.ts"
import { NotOwn, RoundOnce, UnitInRound, UnitsDistinct } from "./RoundRules.ts"
import { PublishedFirst, SchemeKnown } from "./SchemeRules.ts"
import { roundOfYear, type Scheme, schemes } from "./Schemes.ts"
import { rounds } from "./State.ts"
import { dated, roundInput } from "./Steps.ts"

/** 于当年12月15日前. */
const selfAssessmentsDue = { kind: "fixed-date", month: 12, day: 15 } as const

const Input = Schema.Struct({
  ...roundInput,
  scheme: SchemeId,
  units: optional(Schema.NonEmptyArray(UnitId)),
  peers: optional(Schema.Array(PeerRow))
})
type Input = typeof Input.Type

const isFilled = <Item>(list: ReadonlyArray<Item>): list is readonly [Item, ...ReadonlyArray<Item>] => list.length > 0

/** The organ's own scheme, public by the day. */
const publishedScheme = ({ organ, scheme }: Input, state: Scheme | undefined, on: LocalDate) => {
  if (state === undefined || state.organ !== organ) return SchemeKnown.refuse({ scheme, organ })
  if (state.published === undefined) return PublishedFirst.refuse({ scheme, on })
  return state.published.on > on
    ? PublishedFirst.refuse({ scheme, on, published: state.published.on })
    : Either.right(state)
}

/** Each of these once. */
const distinct = (organ: string, units: ReadonlyArray<string>) => {
  const repeated = units.filter((unit, index) => units.indexOf(unit) !== index)
  return repeated.length > 0
    ? UnitsDistinct.refuse({ organ, problem: "repeated", units: repeated })
    : Either.right(undefined)
}

/** Who evaluates whom: never oneself, and only within the round. */
const matrix = ({ organ, peers = [], round }: Input, units: ReadonlyArray<UnitId>) =>
  Either.gen(function* () {
    yield* distinct(
      organ,
      peers.map(({ unit }) => unit)
    )
    for (const { by, unit } of peers) {
      const stranger = [unit, ...by].find((one) => !units.includes(one))
      if (stranger !== undefined) return yield* UnitInRound.refuse({ round, unit: stranger, units })
      if (by.includes(unit)) return yield* NotOwn.refuse({ unit })
      yield* distinct(organ, by)
    }
    return units.map((unit) => ({
      unit,
      by: peers.find((row) => row.unit === unit)?.by ?? units.filter((other) => other !== unit)
    }))
  })

export const OpenRound = decision("OpenRound", {
  zh: "启动年度评议考核",
  en: "Open a round of assessment",
  clause: "P2.3-1.1",
  input: Input,
  allowed: may.OpenRound,
  reads: ({ organ, round, scheme }) => ({
    organ: organs.one(organ),
    units: unitsOf(organ),
    scheme: schemes.one(scheme),
    known: rounds.one(round)
  }),
  further: ({ organ }, { scheme }) => ({ ofYear: roundOfYear(organ, scheme?.year ?? 0) }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { organ, round, scheme } = input
      const on = yield* dated(input.on ?? today, input.on ?? today, today)
      yield* requireOrgan(states.organ, organ, on)
      const { year } = yield* publishedScheme(input, states.scheme, on)
      const taken = states.ofYear ?? states.known?.round
      if (taken !== undefined) return yield* RoundOnce.refuse({ round, organ, year, known: taken })
      const units = input.units ?? liveUnits(states.units, organ, on).map(({ unit }) => unit)
      if (!isFilled(units)) return yield* UnitsDistinct.refuse({ organ, problem: "none", units })
      yield* distinct(organ, units)
      for (const unit of units) yield* requireUnit(known(states.units, unit), organ, unit, on)
      const peers = yield* matrix(input, units)
      const due = deadline(selfAssessmentsDue, LocalDate.make(`${year}-01-01`), plainWeek)
      return yield* accept(RoundOpened.of({ organ, round, scheme, year, units, peers, due, on }))
    })
})
