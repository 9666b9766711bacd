/**
 * The catalogue as annex 1 prints it: in the configured order of levels, ties by promulgation date, then title, then
 * id, so that one catalogue has one order.
 */
import { Option } from "effect"
import type { InstrumentId, LocalDate, OrganId, UnitId } from "../kernel/index.ts"
import { known, organName, type Organs, unitName, type Units } from "../organisation/index.ts"
import type { Clauses } from "./Clause.ts"
import { type Instruments, versionOf } from "./Instruments.ts"
import type { Level } from "./Levels.ts"
import type { ListedBasis } from "./ListedBasis.ts"

export interface CatalogueLine {
  readonly serial: number
  readonly instrument: InstrumentId
  readonly level: Level
  readonly title: string
  readonly number?: string
  readonly common: boolean
  readonly version: string
  readonly promulgatedOn: LocalDate
  readonly clauses: Clauses
  readonly units: ReadonlyArray<{ readonly unit: UnitId; readonly name: string; readonly clauses: Clauses }>
  readonly cooperating: ReadonlyArray<{
    readonly organ: OrganId
    readonly name: string
    readonly clauses: Clauses
    readonly confirmed: boolean
  }>
}

/** What names and texts are looked up in. */
export interface Directory {
  readonly organs: Organs
  readonly units: Units
  readonly instruments: Instruments
}

type Ordered = Pick<CatalogueLine, "level" | "promulgatedOn" | "title" | "instrument">

export const compareLines =
  (order: ReadonlyArray<Level>) =>
  (a: Ordered, b: Ordered): number => {
    const text = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
    return (
      order.indexOf(a.level) - order.indexOf(b.level) ||
      text(a.promulgatedOn, b.promulgatedOn) ||
      text(a.title, b.title) ||
      text(a.instrument, b.instrument)
    )
  }

const line = ({ instruments, organs, units }: Directory, listed: ListedBasis, day: LocalDate) => {
  const instrument = known(instruments, listed.instrument)
  const version = instrument === undefined ? undefined : versionOf(instrument, listed.version)
  if (instrument === undefined || version === undefined) return Option.none()
  const { common, level, number, title } = instrument
  return Option.some({
    instrument: listed.instrument,
    level,
    title,
    ...(number === undefined ? {} : { number }),
    common,
    version: listed.version,
    promulgatedOn: version.promulgatedOn,
    clauses: listed.clauses,
    units: listed.units.map(({ clauses, unit }) => ({ unit, name: unitName(units, unit, day), clauses })),
    cooperating: listed.cooperating.map(({ clauses, confirmed, organ }) => ({
      organ,
      name: organName(organs, organ, day),
      clauses,
      confirmed
    }))
  })
}

export const catalogueLines = (
  directory: Directory,
  listed: ReadonlyArray<ListedBasis>,
  order: ReadonlyArray<Level>,
  day: LocalDate
): ReadonlyArray<CatalogueLine> =>
  listed
    .flatMap((one) => Option.toArray(line(directory, one, day)))
    .sort(compareLines(order))
    .map((one, index) => ({ serial: index + 1, ...one }))
