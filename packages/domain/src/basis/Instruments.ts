/** Instruments with their versions: the fold, and what it says of a day. */
import { entity, type InstrumentId, type LocalDate, type Table, type VersionId } from "../kernel/index.ts"
import { type Clause, clauseParts, type Clauses } from "./Clause.ts"
import { renumber, type Renumbering } from "./ClauseSets.ts"
import { InstrumentAmended, InstrumentRegistered, InstrumentRepealed, type Version } from "./Events.ts"
import type { Level } from "./Levels.ts"

export interface KnownVersion extends Version {
  /** Where clauses of the version before stand in this one. */
  readonly renumbered: ReadonlyArray<Renumbering>
}

export interface Instrument {
  readonly instrument: InstrumentId
  readonly title: string
  readonly level: Level
  readonly common: boolean
  readonly issuer?: string
  readonly number?: string
  readonly sector?: string
  readonly territory?: string
  /** From the first to the newest; each comes into force later than the one before. */
  readonly versions: readonly [KnownVersion, ...ReadonlyArray<KnownVersion>]
  /** From this day on it is no longer in force. */
  readonly repealed?: { readonly from: LocalDate; readonly by?: InstrumentId }
}
export type Instruments = Table<Instrument | undefined>

export const instruments = entity<"instrument", Instrument | undefined>("instrument", undefined, (on) => [
  on(InstrumentRegistered, (_, { version, ...data }) => ({ ...data, versions: [{ ...version, renumbered: [] }] })),
  on(
    InstrumentAmended,
    (state, { renumbered, version }) => state && { ...state, versions: [...state.versions, { ...version, renumbered }] }
  ),
  on(
    InstrumentRepealed,
    (state, { by, from }) => state && { ...state, repealed: by === undefined ? { from } : { from, by } }
  )
])

export const newestVersion = ({ versions }: Instrument): KnownVersion => versions.at(-1) ?? versions[0]

export const versionOf = ({ versions }: Instrument, version: VersionId): KnownVersion | undefined =>
  versions.find((one) => one.version === version)

export const isRepealed = ({ repealed }: Instrument, day: LocalDate): boolean =>
  repealed !== undefined && repealed.from <= day

/** The version in force on a day, if any is. */
export const versionOn = (instrument: Instrument, day: LocalDate): KnownVersion | undefined =>
  isRepealed(instrument, day) ? undefined : instrument.versions.findLast(({ inForceFrom }) => inForceFrom <= day)

/** Whether a version can have the clause: its article count is the limit, where it is known. */
export const hasClause = ({ articles }: Version, clause: Clause): boolean =>
  articles === undefined || clauseParts(clause).article <= articles

export const missingClauses = (version: Version, clauses: Clauses): Clauses =>
  clauses.filter((clause) => !hasClause(version, clause))

/** Where a clause of one version stands in a later one; `undefined` if it is gone on the way. */
export const carried = (
  { versions }: Instrument,
  clause: Clause,
  from: VersionId,
  to: VersionId
): Clause | undefined => {
  const place = (version: VersionId) => versions.findIndex((one) => one.version === version)
  let found: Clause | undefined = clause
  for (const version of versions.slice(place(from) + 1, place(to) + 1)) {
    if (found !== undefined) found = renumber(found, version.renumbered)
    if (found !== undefined && !hasClause(version, found)) found = undefined
  }
  return place(from) < 0 || place(from) > place(to) ? undefined : found
}
