/**
 * One instrument in one organ's catalogue, through time.
 *
 * An entry is kept as its changes, in order of their effective days; how it stands on a day is their replay. So a change
 * entered afterwards (补录) takes its place among the others by its effective day.
 */
import {
  type DataOf,
  type Entered,
  dayOf,
  type LocalDate,
  type OrganId,
  type Recorded,
  type UnitId
} from "../kernel/index.ts"
import type { Clauses } from "./Clause.ts"
import { isCovered, notCovered, renumberAll, tidy, within } from "./ClauseSets.ts"
import type {
  BasisListed,
  BasisUnlisted,
  ClausesAllocated,
  ClausesReallocated,
  CooperationConfirmed,
  CooperationDeclared,
  CooperationWithdrawn
} from "./Events.ts"
import { clausesOfUnit, type Cooperation, cooperationOf, type ListedBasis, type UnitShare } from "./ListedBasis.ts"

type Told<Definition> = Definition extends { readonly type: infer Type }
  ? { readonly type: Type; readonly data: DataOf<Definition>; readonly recorded: LocalDate }
  : never
export type Change = Told<
  | typeof BasisListed
  | typeof BasisUnlisted
  | typeof ClausesAllocated
  | typeof ClausesReallocated
  | typeof CooperationDeclared
  | typeof CooperationConfirmed
  | typeof CooperationWithdrawn
>
export type EntryHistory = ReadonlyArray<Change>

const withUnit = (units: ReadonlyArray<UnitShare>, unit: UnitId, clauses: Clauses): ReadonlyArray<UnitShare> => {
  const others = units.filter((one) => one.unit !== unit)
  return clauses.length === 0 ? others : [...others, { unit, clauses }].sort((a, b) => (a.unit < b.unit ? -1 : 1))
}

const withCooperation = (
  listed: ListedBasis,
  organ: OrganId,
  cooperation?: Omit<Cooperation, "organ">
): ListedBasis => {
  const others = listed.cooperating.filter((one) => one.organ !== organ)
  const cooperating =
    cooperation === undefined
      ? others
      : [...others, { organ, ...cooperation }].sort((a, b) => (a.organ < b.organ ? -1 : 1))
  return { ...listed, cooperating }
}

/** What of a set of clauses the listing holds: all of it where the whole instrument is listed. */
const inListing = (clauses: Clauses, listing: Clauses): Clauses =>
  listing.length === 0 ? tidy(clauses) : within(clauses, listing)

const relisted = (
  before: ListedBasis,
  { clauses, renumbered = [], version }: DataOf<typeof BasisListed>,
  since: Entered
): ListedBasis => {
  const here = (held: Clauses) => (version === before.version ? held : renumberAll(held, renumbered))
  return {
    ...before,
    version,
    clauses,
    since,
    units: before.units
      .map(({ clauses: held, unit }) => ({ unit, clauses: inListing(here(held), clauses) }))
      .filter((one) => one.clauses.length > 0),
    // A cooperating organ's clauses are the instrument's, whether or not this organ executes them too.
    cooperating: before.cooperating
      .map((one) => ({ ...one, clauses: here(one.clauses) }))
      .filter((one) => one.clauses.length > 0)
  }
}

const apply = (listed: ListedBasis | undefined, { data, recorded, type }: Change): ListedBasis | undefined => {
  if (type === "BasisListed") {
    const { clauses, instrument, version } = data
    return listed === undefined
      ? { instrument, version, clauses, since: { from: data.from, recorded }, units: [], cooperating: [] }
      : relisted(listed, data, { from: data.from, recorded })
  }
  if (listed === undefined || type === "BasisUnlisted") return undefined
  switch (type) {
    case "ClausesAllocated": {
      const held = [...clausesOfUnit(listed, data.unit), ...data.clauses]
      return { ...listed, units: withUnit(listed.units, data.unit, inListing(held, listed.clauses)) }
    }
    case "ClausesReallocated": {
      const held = clausesOfUnit(listed, data.fromUnit)
      const moved = held.filter((clause) => isCovered(data.clauses, clause))
      const units = withUnit(listed.units, data.fromUnit, notCovered(held, data.clauses))
      return {
        ...listed,
        units: withUnit(units, data.toUnit, tidy([...clausesOfUnit(listed, data.toUnit), ...moved]))
      }
    }
    case "CooperationDeclared":
      return withCooperation(listed, data.cooperating, { clauses: data.clauses, confirmed: false })
    case "CooperationConfirmed": {
      const known = cooperationOf(listed, data.cooperating)
      return known === undefined ? listed : withCooperation(listed, data.cooperating, { ...known, confirmed: true })
    }
    case "CooperationWithdrawn":
      return withCooperation(listed, data.cooperating)
  }
}

/** The change as far as it takes effect on what it comes upon; `undefined` if it does not. */
const effective = (listed: ListedBasis | undefined, change: Change): Change | undefined => {
  if (change.type === "BasisListed") return change
  if (listed === undefined) return undefined
  if (change.type === "ClausesAllocated") {
    const clauses = inListing(change.data.clauses, listed.clauses)
    return clauses.length === 0 ? undefined : { ...change, data: { ...change.data, clauses } }
  }
  if (change.type === "ClausesReallocated") {
    return clausesOfUnit(listed, change.data.fromUnit).some((clause) => isCovered(change.data.clauses, clause))
      ? change
      : undefined
  }
  return change
}

const effects = (history: EntryHistory): EntryHistory => {
  let listed: ListedBasis | undefined
  return history.flatMap((one) => {
    const change = effective(listed, one)
    if (change !== undefined) listed = apply(listed, change)
    return change ?? []
  })
}

/**
 * Takes a record of one of the seven events into the history; of one day, the one recorded later comes later.
 *
 * A change entered afterwards may take the ground from under later ones. What it leaves without effect is dropped for
 * good: clauses once taken off do not come back to a unit, which may be gone by then, when they are listed again.
 */
export const addChange = (
  history: EntryHistory,
  data: { readonly from: LocalDate },
  record: Recorded
): EntryHistory => {
  const change = { type: record.type, data, recorded: dayOf(record.recordedAt) } as Change
  const last = history[history.length - 1]
  if (last === undefined || last.data.from <= data.from) return [...history, change]
  const place = history.findLastIndex((one) => one.data.from <= data.from) + 1
  return effects([...history.slice(0, place), change, ...history.slice(place)])
}

/** How the entry stands on a day; `undefined` while the instrument is not in the catalogue. */
export const entryOn = (history: EntryHistory, day: LocalDate): ListedBasis | undefined => {
  let listed: ListedBasis | undefined
  for (const change of history) {
    if (change.data.from > day) break
    listed = apply(listed, change)
  }
  return listed
}

/** The days from a day on at which the entry changes, the day itself first. */
export const changeDays = (history: EntryHistory, from: LocalDate): ReadonlyArray<LocalDate> => [
  from,
  ...new Set(history.map(({ data }) => data.from).filter((day) => day > from))
]
