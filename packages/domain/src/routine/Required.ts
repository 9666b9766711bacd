/** What decisions about routine systems demand: each check is its rule's one voice. */
import { Either } from "effect"
import type { LocalDate, OrganId, SystemId } from "../kernel/index.ts"
import { NotRepealed, SystemKnown, VersionLater } from "./Rules.ts"
import type { System, SystemVersion } from "./Systems.ts"

/** The organ's own system, not repealed at all: a repeal is the last thing that happens to it. */
export const requireSystem = (state: System | undefined, organ: OrganId, system: SystemId) => {
  if (state === undefined || state.organ !== organ) return SystemKnown.refuse({ organ, system })
  const { repealed } = state
  return repealed === undefined ? Either.right(state) : NotRepealed.refuse({ system, repealed: repealed.from })
}

interface Dates {
  readonly version: string
  readonly adoptedOn: LocalDate
  readonly effectiveFrom: LocalDate
}

/** Adopted by today, in effect no earlier than adopted, and in order after the version before. */
export const requireLater = (given: Dates, today: LocalDate, before?: SystemVersion) => {
  const { adoptedOn, effectiveFrom, version } = given
  const about = { version, adoptedOn, effectiveFrom, today }
  if (adoptedOn > today || effectiveFrom < adoptedOn) return VersionLater.refuse(about)
  return before !== undefined && (adoptedOn < before.adoptedOn || effectiveFrom <= before.since.from)
    ? VersionLater.refuse({
        ...about,
        before: { version: before.version, adoptedOn: before.adoptedOn, effectiveFrom: before.since.from }
      })
    : Either.right(undefined)
}
