/** How organs and units stand on a day: what decisions demand of them and what views list. */
import { Either, HashMap, Option } from "effect"
import {
  Dated,
  type Finding,
  type LocalDate,
  type OrganId,
  type RefusedBy,
  type Table,
  type UnitId
} from "../kernel/index.ts"
import type { Leadership } from "./Events.ts"
import { JurisdictionKnown, NotBefore, OrganKnown } from "./Rules.ts"
import type { Jurisdiction, Organ, Unit } from "./State.ts"
import { LeadershipNamed, UnitKnown } from "./UnitRules.ts"

export type Organs = Table<Organ | undefined>
export type Units = Table<Unit | undefined>

/** An organ that is there on a day, under its name of that day. */
export interface StandingOrgan extends Organ {
  readonly name: string
}
export interface StandingUnit extends Unit {
  readonly name: string
}

/** A ledger speaks of organs only once it has its jurisdiction. */
export const requireJurisdiction = (known: Jurisdiction | undefined) =>
  known === undefined ? JurisdictionKnown.refuse({}) : Either.right(known)

/** The organ, registered by the day, whether or not it is dissolved by then; else why not. */
export const requireRegistered = (
  state: Organ | undefined,
  organ: OrganId,
  on: LocalDate
): Either.Either<Organ, RefusedBy<typeof OrganKnown | typeof NotBefore>> => {
  if (state === undefined) return OrganKnown.refuse({ organ, on })
  return on < state.since.from
    ? NotBefore.refuse({ subject: organ, on, exists: state.since.from })
    : Either.right(state)
}

/** The organ, registered and not dissolved on the day; else why not. */
export const requireOrgan = (
  state: Organ | undefined,
  organ: OrganId,
  on: LocalDate
): Either.Either<StandingOrgan, RefusedBy<typeof OrganKnown | typeof NotBefore>> => {
  const registered = requireRegistered(state, organ, on)
  if (Either.isLeft(registered)) return Either.left(registered.left)
  const { dissolved, names } = registered.right
  return dissolved !== undefined && dissolved.from <= on
    ? OrganKnown.refuse({ organ, on, dissolved: dissolved.from, successor: dissolved.successor })
    : Either.right({ ...registered.right, name: Dated.on(names, on) ?? organ })
}

/** The organ's own unit, established and not abolished on the day; else why not. */
export const requireUnit = (
  state: Unit | undefined,
  organ: OrganId,
  unit: UnitId,
  on: LocalDate
): Either.Either<StandingUnit, RefusedBy<typeof UnitKnown | typeof NotBefore>> => {
  if (state === undefined) return UnitKnown.refuse({ organ, unit, on, problem: "unknown" })
  if (state.organ !== organ) return UnitKnown.refuse({ organ, unit, on, problem: "other-organ" })
  if (on < state.since.from) return NotBefore.refuse({ subject: unit, on, exists: state.since.from })
  return state.abolished !== undefined && state.abolished <= on
    ? UnitKnown.refuse({ organ, unit, on, problem: "abolished" })
    : Either.right({ ...state, name: Dated.on(state.names, on) ?? unit })
}

/** The unit as above, and with no end in sight: what is given to it stays with it. */
export const requireLastingUnit = (state: Unit | undefined, organ: OrganId, unit: UnitId, on: LocalDate) =>
  Either.flatMap(requireUnit(state, organ, unit, on), (live) =>
    live.abolished === undefined
      ? Either.right(live)
      : UnitKnown.refuse({ organ, unit, on: live.abolished, problem: "abolished" })
  )

export const known = <State>(table: Table<State | undefined>, id: string): State | undefined =>
  Option.getOrUndefined(HashMap.get(table, id))

/** What an organ is called on a day; before it was registered, its first name; its id where nothing is known of it. */
export const organName = (organs: Organs, organ: OrganId, on: LocalDate): string => {
  const names = known(organs, organ)?.names ?? []
  return Dated.on(names, on) ?? names[0]?.value ?? organ
}

export const unitName = (units: Units, unit: UnitId, on: LocalDate): string => {
  const names = known(units, unit)?.names ?? []
  return Dated.on(names, on) ?? names[0]?.value ?? unit
}

/** The organs that are there on a day, in order of registration. */
export const liveOrgans = (organs: Organs, on: LocalDate): ReadonlyArray<StandingOrgan> =>
  [...HashMap.values(organs)]
    .flatMap((organ) =>
      organ === undefined ? [] : Option.toArray(Either.getRight(requireOrgan(organ, organ.organ, on)))
    )
    .sort((a, b) => a.position - b.position)

/**
 * Those that build the system (P2.0): whoever may enforce in its own name. An entrusted organisation enforces in the name
 * of the organ that entrusts it, and that organ answers for it (行政处罚法第二十条).
 */
export const responsibleOrgans = (organs: Organs, on: LocalDate): ReadonlyArray<StandingOrgan> =>
  liveOrgans(organs, on).filter(({ kind }) => kind !== "entrusted")

/** The units of an organ on a day, in order of establishment. */
export const liveUnits = (units: Units, organ: OrganId, on: LocalDate): ReadonlyArray<StandingUnit> =>
  [...HashMap.values(units)]
    .flatMap((unit) =>
      unit?.organ === organ ? Option.toArray(Either.getRight(requireUnit(unit, organ, unit.unit, on))) : []
    )
    .sort((a, b) => a.position - b.position)

export const leadershipOn = (organ: Organ, on: LocalDate): Leadership | undefined => Dated.on(organ.leadership, on)

/** What is open about an organ's leadership on a day: none named, or the undertaking unit is gone. */
export const organisationFindings = (organ: Organ, units: Units, on: LocalDate): ReadonlyArray<Finding> => {
  const leadership = leadershipOn(organ, on)
  const mend = { command: "AppointLeadership", input: { organ: organ.organ } }
  if (leadership === undefined) return [LeadershipNamed.find({ organ: organ.organ }, mend)]
  const unit = leadership.undertakingUnit
  const { principal, supervising } = leadership
  return Either.isRight(requireUnit(known(units, unit), organ.organ, unit, on))
    ? []
    : [
        LeadershipNamed.find(
          { organ: organ.organ, unit },
          { ...mend, input: { ...mend.input, principal, supervising } }
        )
      ]
}
