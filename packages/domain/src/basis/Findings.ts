/**
 * What is open in an organ's catalogue on a day: everything that keeps it from being filed, each with the command that
 * mends it. Pure: views show it, the filing gate asks for none.
 */
import { canonical, type Finding, type LocalDate, type Mend, type OrganId } from "../kernel/index.ts"
import { known, organName, type Organs, successorOf } from "../organisation/index.ts"
import { Allocated } from "./AllocationRules.ts"
import { type Catalogue, editionOn, listedOn } from "./Catalogue.ts"
import type { Clauses } from "./Clause.ts"
import { tidy } from "./ClauseSets.ts"
import { isCommonLaw } from "./CommonLaws.ts"
import { CooperationAgreed, CooperatorThere } from "./CooperationRules.ts"
import { EditionCurrent } from "./EditionRules.ts"
import { carried, type Instrument, type Instruments, isRepealed, versionOn } from "./Instruments.ts"
import { lawsRequired } from "./LawsRequired.ts"
import { type ListedBasis, unallocated } from "./ListedBasis.ts"
import { CommonLawsListed, Drift } from "./ListingRules.ts"

/** What findings are told by, beside the catalogue: tables of at least what it names. */
export interface BasisSurroundings {
  readonly instruments: Instruments
  readonly organs: Organs
}

/** Common laws required on the day that the catalogue lacks. */
const missingCommonLaws = (
  organ: OrganId,
  { instruments, organs }: BasisSurroundings,
  listed: ReadonlyArray<ListedBasis>,
  day: LocalDate
): ReadonlyArray<Finding> =>
  lawsRequired(instruments, day).flatMap(({ instruments: standing, law }) => {
    if (standing.some((one) => listed.some(({ instrument }) => instrument === one.instrument))) return []
    const one = standing.find((instrument) => versionOn(instrument, day) !== undefined)
    const [required] = standing
    const input = { organ, ...(one === undefined ? {} : { instrument: one.instrument }), clauses: [] }
    const replaces =
      required === undefined || isCommonLaw(law, required) ? {} : { replaces: law.title, title: required.title }
    const about = { organ, name: organName(organs, organ, day), title: law.title, article: law.article }
    return [CommonLawsListed.find({ ...about, ...replaces }, { command: "ListBasis", input })]
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

const isGone = (organs: Organs, organ: OrganId, day: LocalDate): boolean => {
  const dissolved = known(organs, organ)?.dissolved
  return dissolved !== undefined && dissolved.from <= day
}

const unconfirmed = (
  organ: OrganId,
  { cooperating, instrument }: ListedBasis,
  title: string,
  organs: Organs,
  day: LocalDate
): ReadonlyArray<Finding> =>
  cooperating
    .filter(({ confirmed, organ: other }) => !confirmed && !isGone(organs, other, day))
    .map(({ clauses, organ: other }) =>
      CooperationAgreed.find(
        { organ, instrument, title, cooperating: other, name: organName(organs, other, day), clauses },
        { command: "ConfirmCooperation", input: { organ, instrument, cooperating: other } }
      )
    )

/** The successor is named first, unless it is the organ itself or named already; then the old cooperation is withdrawn. */
const cooperatorsGone = (
  organ: OrganId,
  { cooperating, instrument }: ListedBasis,
  title: string,
  organs: Organs,
  day: LocalDate
): ReadonlyArray<Finding> =>
  cooperating.flatMap(({ clauses, organ: other }) => {
    const dissolved = known(organs, other)?.dissolved
    if (dissolved === undefined || !isGone(organs, other, day)) return []
    const successor = successorOf(organs, other, day)
    const isNamed = successor === organ || cooperating.some((one) => one.organ === successor)
    const about = { organ, instrument, title, cooperating: other, name: organName(organs, other, day) }
    const next = { successor, successorName: organName(organs, successor, day) }
    return [
      CooperatorThere.find(
        { ...about, dissolved: dissolved.from, ...next },
        isNamed || isGone(organs, successor, day)
          ? { command: "WithdrawCooperation", input: { organ, instrument, cooperating: other } }
          : { command: "DeclareCooperation", input: { organ, instrument, cooperating: successor, clauses } }
      )
    ]
  })

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
  organs: Organs,
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
  const name = organName(organs, organ, day)
  return [EditionCurrent.find({ organ, name, ...named, changed }, { command: "AdoptCatalogue", input: { organ } })]
}

/**
 * `instruments`: at least those that the catalogue names (`instrumentsIn`) and the common laws (`commonLawsKnown`);
 * `organs`: at least the organ and whoever cooperates (`cooperatorsIn`).
 */
export const basisFindings = (
  organ: OrganId,
  catalogue: Catalogue,
  around: BasisSurroundings,
  day: LocalDate
): ReadonlyArray<Finding> => {
  const { instruments, organs } = around
  const listed = listedOn(catalogue, day)
  return [
    ...missingCommonLaws(organ, around, listed, day),
    ...listed.flatMap((one) => {
      const instrument = known(instruments, one.instrument)
      if (instrument === undefined) return []
      const drift = driftOf(organ, one, instrument, day)
      return [
        ...(drift === undefined ? [] : [drift]),
        ...unallocatedClauses(organ, one, instrument),
        ...unconfirmed(organ, one, instrument.title, organs, day),
        ...cooperatorsGone(organ, one, instrument.title, organs, day)
      ]
    }),
    ...changedSinceEdition(organ, catalogue, listed, organs, day)
  ]
}
