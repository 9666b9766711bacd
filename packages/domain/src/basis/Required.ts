/** What decisions of this module demand before anything else: each check is its rule's one voice. */
import { Either } from "effect"
import type { InstrumentId, LocalDate, OrganId, RefusedBy, VersionId } from "../kernel/index.ts"
import { ClausesListed } from "./AllocationRules.ts"
import type { Clauses } from "./Clause.ts"
import { notCovered } from "./ClauseSets.ts"
import { CooperationKnown } from "./CooperationRules.ts"
import { type EntryHistory, entryOn } from "./Entry.ts"
import type { Version } from "./Events.ts"
import { InstrumentKnown, NotRepealed } from "./InstrumentRules.ts"
import { type Instrument, type KnownVersion, missingClauses, versionOn } from "./Instruments.ts"
import { type Cooperation, cooperationOf, type ListedBasis } from "./ListedBasis.ts"
import { InForce, Listed } from "./ListingRules.ts"
import { ClausesExist, VersionLater } from "./VersionRules.ts"

export const requireInstrument = (state: Instrument | undefined, instrument: InstrumentId) =>
  state === undefined ? InstrumentKnown.refuse({ instrument }) : Either.right(state)

/** Not repealed on the day; without a day, not at all. */
export const requireUnrepealed = ({ instrument, repealed, title }: Instrument, on?: LocalDate) =>
  repealed === undefined || (on !== undefined && repealed.from > on)
    ? Either.right(undefined)
    : NotRepealed.refuse({
        instrument,
        title,
        repealed: repealed.from,
        ...(repealed.by === undefined ? {} : { by: repealed.by })
      })

/** In force no earlier than promulgated, and both later than the version before. */
export const requireLater = ({ inForceFrom, promulgatedOn, version }: Version, before?: Version) => {
  const about = { version, promulgatedOn, inForceFrom }
  if (inForceFrom < promulgatedOn) return VersionLater.refuse(about)
  return before !== undefined && (promulgatedOn <= before.promulgatedOn || inForceFrom <= before.inForceFrom)
    ? VersionLater.refuse({
        ...about,
        before: { version: before.version, promulgatedOn: before.promulgatedOn, inForceFrom: before.inForceFrom }
      })
    : Either.right(undefined)
}

export const requireClauses = (instrument: InstrumentId, version: Version, clauses: Clauses) => {
  const missing = missingClauses(version, clauses)
  return missing.length === 0
    ? Either.right(undefined)
    : ClausesExist.refuse({ instrument, version: version.version, articles: version.articles ?? 0, clauses: missing })
}

/** The version in force on the day, which must be the one that is named, if one is. */
export const requireInForce = (
  instrument: Instrument,
  named: VersionId | undefined,
  on: LocalDate
): Either.Either<KnownVersion, RefusedBy<typeof InForce>> => {
  const inForce = versionOn(instrument, on)
  if (inForce !== undefined && (named === undefined || named === inForce.version)) return Either.right(inForce)
  return InForce.refuse({
    instrument: instrument.instrument,
    title: instrument.title,
    on,
    ...(named === undefined ? {} : { version: named }),
    ...(inForce === undefined ? {} : { inForce: inForce.version })
  })
}

/** The entry as it stands on the day. */
export const requireListed = (
  history: EntryHistory,
  organ: OrganId,
  instrument: InstrumentId,
  on: LocalDate
): Either.Either<ListedBasis, RefusedBy<typeof Listed>> => {
  const listed = entryOn(history, on)
  return listed === undefined ? Listed.refuse({ organ, instrument, on }) : Either.right(listed)
}

/** Inside what is listed; anything is inside an instrument listed whole. */
export const requireInside = (organ: OrganId, { clauses: listing, instrument }: ListedBasis, clauses: Clauses) => {
  const outside = listing.length === 0 ? [] : notCovered(clauses, listing)
  return outside.length === 0 ? Either.right(undefined) : ClausesListed.refuse({ organ, instrument, clauses: outside })
}

/** The cooperation as it stands on the day. */
export const requireCooperation = (
  history: EntryHistory,
  {
    cooperating,
    instrument,
    organ
  }: {
    readonly organ: OrganId
    readonly instrument: InstrumentId
    readonly cooperating: OrganId
  },
  on: LocalDate
): Either.Either<Cooperation, RefusedBy<typeof CooperationKnown>> => {
  const listed = entryOn(history, on)
  const found = listed === undefined ? undefined : cooperationOf(listed, cooperating)
  return found === undefined ? CooperationKnown.refuse({ organ, instrument, cooperating, on }) : Either.right(found)
}
