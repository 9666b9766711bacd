/** The folds of the organisation module: the jurisdiction, its legal office, organs and units, each through time. */
import {
  Dated,
  type Entered,
  entered,
  entity,
  type Fold,
  fold,
  type JurisdictionId,
  type LocalDate,
  narrow,
  type OrganId,
  type Table,
  tag,
  type UnitId,
  when
} from "../kernel/index.ts"
import {
  JurisdictionEstablished,
  type Leadership,
  LeadershipAppointed,
  LegalOfficeNamed,
  OrganDissolved,
  OrganRegistered,
  OrganRenamed,
  UnitAbolished,
  UnitEstablished,
  UnitRenamed
} from "./Events.ts"
import type { Led, OrganKind, UnitKind } from "./Labels.ts"

export interface Jurisdiction {
  readonly jurisdiction: JurisdictionId
  readonly name: string
  readonly position: number
}

/** The jurisdiction that owns this ledger, once it is established. */
export const jurisdiction = fold<Jurisdiction | undefined>(
  undefined,
  when(JurisdictionEstablished, (_: Jurisdiction | undefined, data, { position }): Jurisdiction | undefined => ({
    jurisdiction: data.jurisdiction,
    name: data.name,
    position
  }))
)

/** What the legal office is called, through time. */
export const legalOfficeName = fold<Dated.Dated<string>>(
  [],
  when(LegalOfficeNamed, (names: Dated.Dated<string>, { from, name }) => Dated.set(names, from, name))
)

export interface Organ {
  readonly organ: OrganId
  readonly kind: OrganKind
  readonly led: Led
  readonly sector?: string
  readonly since: Entered
  readonly names: Dated.Dated<string>
  readonly leadership: Dated.Dated<Leadership & { readonly since: Entered }>
  /** From this day on it is no more, and its successor stands in its place. */
  readonly dissolved?: { readonly from: LocalDate; readonly successor: OrganId }
  /** Of its registration: organs are listed in this order. */
  readonly position: number
}

export const organs = entity<"organ", Organ | undefined>("organ", undefined, (on) => [
  on(OrganRegistered, (_, { from, kind, led, name, organ, sector }, record) => ({
    organ,
    kind,
    led,
    ...(sector === undefined ? {} : { sector }),
    since: entered(from, record),
    names: [{ from, value: name }],
    leadership: [],
    position: record.position
  })),
  on(OrganRenamed, (state, { from, name }) => state && { ...state, names: Dated.set(state.names, from, name) }),
  on(OrganDissolved, (state, { from, successor }) => state && { ...state, dissolved: { from, successor } }),
  on(
    LeadershipAppointed,
    (state, { from, principal, supervising, undertakingUnit }, record) =>
      state && {
        ...state,
        leadership: Dated.set(state.leadership, from, {
          principal,
          supervising,
          undertakingUnit,
          since: entered(from, record)
        })
      }
  )
])

export interface Unit {
  readonly organ: OrganId
  readonly unit: UnitId
  readonly kind: UnitKind
  readonly since: Entered
  readonly names: Dated.Dated<string>
  /** From this day on it is no more. */
  readonly abolished?: LocalDate
  readonly position: number
}

export const units = entity<"unit", Unit | undefined>("unit", undefined, (on) => [
  on(UnitEstablished, (_, { from, kind, name, organ, unit }, record) => ({
    organ,
    unit,
    kind,
    since: entered(from, record),
    names: [{ from, value: name }],
    position: record.position
  })),
  on(UnitRenamed, (state, { from, name }) => state && { ...state, names: Dated.set(state.names, from, name) }),
  on(UnitAbolished, (state, { from }) => state && { ...state, abolished: from })
])

/** The units of one organ: reads only what carries the organ's tag. */
export const unitsOf = (organ: OrganId): Fold<Table<Unit | undefined>> => narrow(units.all, [[tag("organ", organ)]])

/** The organs that were dissolved into this one, as recorded: reads only what carries the organ's tag. */
export const dissolvedInto = (organ: OrganId) =>
  fold<ReadonlyArray<{ readonly organ: OrganId; readonly from: LocalDate }>>(
    [],
    when(
      OrganDissolved,
      (known: ReadonlyArray<{ readonly organ: OrganId; readonly from: LocalDate }>, data) =>
        data.successor === organ ? [...known, { organ: data.organ, from: data.from }] : known,
      [tag("organ", organ)]
    )
  )
