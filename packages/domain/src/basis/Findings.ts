/**
 * What is open in an organ's catalogue on a day: everything that keeps it from being filed, each with the command that
 * mends it. Pure: views show it, the filing gate asks for none.
 */
import { HashMap } from "effect"
import { canonical, type Finding, type LocalDate, type Mend, type OrganId } from "../kernel/index.ts"
import { known } from "../organisation/index.ts"
import { Allocated } from "./AllocationRules.ts"
import { type Catalogue, editionOn, listedOn } from "./Catalogue.ts"
import type { Clauses } from "./Clause.ts"
import { tidy } from "./ClauseSets.ts"
import { commonLaws, isCommonLaw } from "./CommonLaws.ts"
import { CooperationAgreed } from "./CooperationRules.ts"
import { EditionCurrent } from "./EditionRules.ts"
import { carried, type Instrument, type Instruments, isRepealed, versionOn } from "./Instruments.ts"
import { type ListedBasis, unallocated } from "./ListedBasis.ts"
import { CommonLawsListed, Drift } from "./ListingRules.ts"

/** Common laws in force on the day that the catalogue lacks. */
const missingCommonLaws = (
  organ: OrganId,
  instruments: Instruments,
  listed: ReadonlyArray<ListedBasis>,
  day: LocalDate
) =>
  commonLaws
    .filter(({ inForceFrom }) => inForceFrom <= day)
    .flatMap((law): ReadonlyArray<Finding> => {
      const registered = [...HashMap.values(instruments)].filter((one) => one !== undefined && isCommonLaw(law, one))
      if (registered.some((one) => listed.some(({ instrument }) => instrument === one?.instrument))) return []
      const instrument = registered.find((one) => one !== undefined && versionOn(one, day) !== undefined)?.instrument
      const input = { organ, ...(instrument === undefined ? {} : { instrument }), clauses: [] }
      return [CommonLawsListed.find({ organ, title: law.title, article: law.article }, { command: "ListBasis", input })]
    })

const unallocatedClauses = (
  organ: OrganId,
  listed: ListedBasis,
  { common, title }: Instrument
): ReadonlyArray<Finding> => {
  const clauses = common ? [] : unallocated(listed)
  if (clauses.length === 0) return []
  const { instrument } = listed
  return [
    Allocated.find(
      { organ, instrument, title, clauses },
      { command: "AllocateClauses", input: { organ, instrument, clauses } }
    )
  ]
}

const unconfirmed = (organ: OrganId, { cooperating, instrument }: ListedBasis, title: string): ReadonlyArray<Finding> =>
  cooperating
    .filter(({ confirmed }) => !confirmed)
    .map(({ clauses, organ: other }) =>
      CooperationAgreed.find(
        { organ, instrument, title, cooperating: other, clauses },
        { command: "ConfirmCooperation", input: { organ, instrument, cooperating: other } }
      )
    )

/** The version listed is no longer the one in force: what became of it, and of the clauses. */
export const driftOf = (organ: OrganId, listed: ListedBasis, instrument: Instrument, day: LocalDate) => {
  const current = versionOn(instrument, day)
  const { clauses, instrument: id, version } = listed
  const about = { organ, instrument: id, title: instrument.title, version, clauses }
  const { repealed } = instrument
  if (repealed !== undefined && isRepealed(instrument, day)) {
    const by = repealed.by === undefined ? {} : { by: repealed.by }
    const mend: Mend = { command: "UnlistBasis", input: { organ, instrument: id } }
    return Drift.find({ ...about, repealed: repealed.from, ...by, carried: [], gone: clauses }, mend)
  }
  if (current === undefined || current.version === version) return undefined
  const moved = clauses.map((clause) => carried(instrument, clause, version, current.version))
  const found = tidy(moved.filter((clause) => clause !== undefined))
  const gone: Clauses = clauses.filter((_, at) => moved[at] === undefined)
  const named = found.length > 0 || instrument.common ? { clauses: found } : {}
  return Drift.find(
    { ...about, current: current.version, carried: found, gone },
    { command: "ListBasis", input: { organ, instrument: id, version: current.version, ...named } }
  )
}

/** An edition tells what is listed, by whom it is executed and with whom; not when, nor whether the other side agreed. */
const told = (listed: ListedBasis | undefined): string =>
  listed === undefined
    ? ""
    : canonical({
        ...listed,
        since: undefined,
        cooperating: listed.cooperating.map(({ clauses, organ }) => ({ organ, clauses }))
      })

export const changedSinceEdition = (
  organ: OrganId,
  catalogue: Catalogue,
  listed: ReadonlyArray<ListedBasis>,
  day: LocalDate
) => {
  const edition = editionOn(catalogue, day)
  const adopted = edition === undefined ? [] : listedOn(edition.catalogue, edition.since.from)
  const before = new Map(adopted.map((one) => [one.instrument, one]))
  const now = new Map(listed.map((one) => [one.instrument, one]))
  const changed = [...new Set([...before.keys(), ...now.keys()])]
    .filter((instrument) => told(before.get(instrument)) !== told(now.get(instrument)))
    .sort()
  if (changed.length === 0) return []
  const named = edition === undefined ? {} : { edition: edition.edition }
  return [EditionCurrent.find({ organ, ...named, changed }, { command: "AdoptCatalogue", input: { organ } })]
}

/** `instruments`: at least those that the catalogue names (`instrumentsIn`). */
export const basisFindings = (
  organ: OrganId,
  catalogue: Catalogue,
  instruments: Instruments,
  day: LocalDate
): ReadonlyArray<Finding> => {
  const listed = listedOn(catalogue, day)
  return [
    ...missingCommonLaws(organ, instruments, listed, day),
    ...listed.flatMap((one) => {
      const instrument = known(instruments, one.instrument)
      if (instrument === undefined) return []
      const drift = driftOf(organ, one, instrument, day)
      return [
        ...(drift === undefined ? [] : [drift]),
        ...unallocatedClauses(organ, one, instrument),
        ...unconfirmed(organ, one, instrument.title)
      ]
    }),
    ...changedSinceEdition(organ, catalogue, listed, day)
  ]
}
