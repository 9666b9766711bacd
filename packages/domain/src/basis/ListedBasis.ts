/** A basis as it stands in an organ's catalogue on a day: which clauses, which units, which cooperating organs. */
import type { Entered, InstrumentId, OrganId, UnitId, VersionId } from "../kernel/index.ts"
import type { Clauses } from "./Clause.ts"
import { notCovered } from "./ClauseSets.ts"

export interface UnitShare {
  readonly unit: UnitId
  readonly clauses: Clauses
}
export interface Cooperation {
  readonly organ: OrganId
  readonly clauses: Clauses
  /** Both sides agree. */
  readonly confirmed: boolean
}

/** A basis as it stands in a catalogue on a day. No clauses: the whole instrument. */
export interface ListedBasis {
  readonly instrument: InstrumentId
  readonly version: VersionId
  readonly clauses: Clauses
  readonly since: Entered
  readonly units: ReadonlyArray<UnitShare>
  readonly cooperating: ReadonlyArray<Cooperation>
}

export const clausesOfUnit = (listed: ListedBasis, unit: UnitId): Clauses =>
  listed.units.find((one) => one.unit === unit)?.clauses ?? []

export const cooperationOf = (listed: ListedBasis, organ: OrganId): Cooperation | undefined =>
  listed.cooperating.find((one) => one.organ === organ)

/** Listed clauses that no unit executes whole. */
export const unallocated = ({ clauses, units }: ListedBasis): Clauses =>
  notCovered(
    clauses,
    units.flatMap((one) => one.clauses)
  )
