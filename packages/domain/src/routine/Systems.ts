/** Routine systems with their versions: the fold, and what it says of a day. */
import { HashMap } from "effect"
import {
  type DocumentRef,
  type Entered,
  entered,
  entity,
  type LocalDate,
  narrow,
  type OrganId,
  type Recorded,
  type SystemId,
  type Table,
  tag,
  type VersionId
} from "../kernel/index.ts"
import { SystemAdopted, SystemAmended, SystemRepealed } from "./Events.ts"
import type { SystemKind } from "./Labels.ts"

export interface SystemVersion {
  readonly version: VersionId
  readonly title: string
  readonly number?: string
  readonly adoptedOn: LocalDate
  /** From when it is carried out (执行之日), and when that was entered. */
  readonly since: Entered
  readonly document: DocumentRef
}

export interface System {
  readonly organ: OrganId
  readonly system: SystemId
  readonly kind: SystemKind
  /** From the first to the newest; each takes effect later than the one before. */
  readonly versions: readonly [SystemVersion, ...ReadonlyArray<SystemVersion>]
  /** From this day on it is no longer carried out. */
  readonly repealed?: { readonly from: LocalDate; readonly reason: string }
  readonly position: number
}
export type Systems = Table<System | undefined>

const versionFrom = (data: Omit<SystemVersion, "since"> & { readonly effectiveFrom: LocalDate }, record: Recorded) => ({
  version: data.version,
  title: data.title,
  ...(data.number === undefined ? {} : { number: data.number }),
  adoptedOn: data.adoptedOn,
  since: entered(data.effectiveFrom, record),
  document: data.document
})

export const newestVersion = ({ versions }: System): SystemVersion => versions.at(-1) ?? versions[0]

export const systems = entity<"system", System | undefined>("system", undefined, (on) => [
  on(SystemAdopted, (_, data, record) => ({
    organ: data.organ,
    system: data.system,
    kind: data.kind,
    versions: [versionFrom(data, record)],
    position: record.position
  })),
  on(
    SystemAmended,
    (state, { title, ...data }, record) =>
      state && {
        ...state,
        versions: [...state.versions, versionFrom({ ...data, title: title ?? newestVersion(state).title }, record)]
      }
  ),
  on(SystemRepealed, (state, { from }, { reason }) => state && { ...state, repealed: { from, reason: reason ?? "" } })
])

/** The systems of one organ: reads only what carries the organ's tag. */
export const systemsOf = (organ: OrganId) => narrow(systems.all, [[tag("organ", organ)]])

export const versionOf = ({ versions }: System, version: VersionId): SystemVersion | undefined =>
  versions.find((one) => one.version === version)

/** The version carried out on a day, if any is. */
export const versionOn = ({ repealed, versions }: System, day: LocalDate): SystemVersion | undefined =>
  repealed !== undefined && repealed.from <= day ? undefined : versions.findLast(({ since }) => since.from <= day)

/** An organ's systems, in the order in which they were recorded. */
export const ofOrgan = (table: Systems, organ: OrganId): ReadonlyArray<System> =>
  [...HashMap.values(table)]
    .filter((one): one is System => one?.organ === organ)
    .sort((a, b) => a.position - b.position)
