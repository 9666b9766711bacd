/** The folds of the duty module: an item with its holders, an organ's whole decomposition, and delegations. */
import { HashMap, Option } from "effect"
import {
  Dated,
  type DataOf,
  type DelegationId,
  type Digest,
  type EditionId,
  type Entered,
  entered,
  entity,
  type Fold,
  fold,
  type ItemId,
  type LocalDate,
  narrow,
  type OrganId,
  type Table,
  tag,
  type UnitId,
  when
} from "../kernel/index.ts"
import {
  DecompositionAdopted,
  DelegationGranted,
  DelegationRevoked,
  DutyAssigned,
  DutyMoved,
  DutyWithdrawn,
  ItemCategoryCorrected,
  ItemDefined,
  ItemRevised,
  ItemWithdrawn,
  LeaderDutyDefined,
  type LetterScope,
  ResponsibilityLetterSigned
} from "./Events.ts"
import type { Holder } from "./Holder.ts"
import { type Item, moved, newItem, withHolding } from "./Item.ts"
import type { DelegateKind, Leader } from "./Labels.ts"

type Known = Item | undefined
/** One step for each event about an item, used for the item alone and inside its organ's decomposition. */
const steps = {
  defined: (_: Known, { content, from, item, organ, power }: DataOf<typeof ItemDefined>): Known =>
    newItem(organ, item, power, content, from),
  revised: (state: Known, { content, from }: DataOf<typeof ItemRevised>): Known =>
    state && { ...state, contents: Dated.set(state.contents, from, content) },
  corrected: (state: Known, { from, power }: DataOf<typeof ItemCategoryCorrected>): Known =>
    state && { ...state, powers: Dated.set(state.powers, from, power) },
  withdrawn: (state: Known, { from }: DataOf<typeof ItemWithdrawn>): Known => state && { ...state, withdrawn: from },
  assigned: (state: Known, { from, holder, source }: DataOf<typeof DutyAssigned>): Known =>
    state && withHolding(state, holder, from, source),
  moved: (state: Known, { from, fromHolder, source, toHolder }: DataOf<typeof DutyMoved>): Known =>
    state && moved(state, fromHolder, toHolder, from, source),
  taken: (state: Known, { from, holder }: DataOf<typeof DutyWithdrawn>): Known =>
    state && withHolding(state, holder, from, "none")
}

export const items = entity<"item", Known>("item", undefined, (on) => [
  on(ItemDefined, steps.defined),
  on(ItemRevised, steps.revised),
  on(ItemCategoryCorrected, steps.corrected),
  on(ItemWithdrawn, steps.withdrawn),
  on(DutyAssigned, steps.assigned),
  on(DutyMoved, steps.moved),
  on(DutyWithdrawn, steps.taken)
])

/** The items of which a unit was ever given a duty, itself or by its posts. */
export const itemsOfUnit = (unit: UnitId): Fold<ReadonlyArray<ItemId>> => {
  const note = (ids: ReadonlyArray<ItemId>, { item }: { readonly item: ItemId }) =>
    ids.includes(item) ? ids : [...ids, item]
  const only = [tag("unit", unit)]
  return fold<ReadonlyArray<ItemId>>([], when(DutyAssigned, note, only), when(DutyMoved, note, only))
}

/** What a leader answers for, through time; without `unit` the leader is the organ's own. */
export interface LeaderDuty {
  readonly unit?: UnitId
  readonly leader: Leader
  readonly contents: Dated.Dated<string>
}

export interface Letter {
  readonly holder: Holder
  readonly scope: LetterScope
  readonly on: LocalDate
}

/** An adopted edition, with the decomposition as it was known then: what it says is that of its day. */
export interface DecompositionEdition {
  readonly edition: EditionId
  readonly digest: Digest
  readonly items: number
  readonly since: Entered
  readonly decomposition: Pick<Decomposition, "items" | "leaders">
}

/** All that an organ has decomposed, as recorded. */
export interface Decomposition {
  readonly items: Table<Item | undefined>
  readonly leaders: ReadonlyArray<LeaderDuty>
  readonly letters: ReadonlyArray<Letter>
  readonly editions: ReadonlyArray<DecompositionEdition>
}
export const emptyDecomposition: Decomposition = { items: HashMap.empty(), leaders: [], letters: [], editions: [] }

const inside =
  <Data extends { readonly item: ItemId }>(step: (state: Known, data: Data) => Known) =>
  (state: Decomposition, data: Data): Decomposition => ({
    ...state,
    items: HashMap.modifyAt(state.items, data.item, (known) =>
      Option.fromNullable(step(Option.getOrUndefined(known), data)).pipe(Option.map((item): Known => item))
    )
  })

const withLeader = (
  leaders: ReadonlyArray<LeaderDuty>,
  { content, from, leader, unit }: DataOf<typeof LeaderDutyDefined>
): ReadonlyArray<LeaderDuty> => {
  const same = (one: LeaderDuty) => one.unit === unit && one.leader === leader
  const contents = Dated.set(leaders.find(same)?.contents ?? [], from, content)
  return [...leaders.filter((one) => !same(one)), { ...(unit === undefined ? {} : { unit }), leader, contents }]
}

export const decompositions = entity<"organ", Decomposition>("organ", emptyDecomposition, (on) => [
  on(ItemDefined, inside(steps.defined)),
  on(ItemRevised, inside(steps.revised)),
  on(ItemCategoryCorrected, inside(steps.corrected)),
  on(ItemWithdrawn, inside(steps.withdrawn)),
  on(DutyAssigned, inside(steps.assigned)),
  on(DutyMoved, inside(steps.moved)),
  on(DutyWithdrawn, inside(steps.taken)),
  on(LeaderDutyDefined, (state, data) => ({ ...state, leaders: withLeader(state.leaders, data) })),
  on(ResponsibilityLetterSigned, (state, { holder, on: day, scope }) => ({
    ...state,
    letters: [...state.letters, { holder, scope, on: day }]
  })),
  on(DecompositionAdopted, (state, { digest, edition, items: count, on: day }, record) => ({
    ...state,
    editions: [
      ...state.editions,
      {
        edition,
        digest,
        items: count,
        since: entered(day, record),
        decomposition: { items: state.items, leaders: state.leaders }
      }
    ]
  }))
])

export const decompositionOf = (table: Table<Decomposition>, organ: OrganId): Decomposition =>
  Option.getOrElse(HashMap.get(table, organ), () => emptyDecomposition)

export interface AdoptedDecomposition {
  readonly digest: Digest
  readonly on: LocalDate
}

/** Which edition an organ adopted under an id: reads nothing else of its decomposition. */
export const adoptedDecomposition = (organ: OrganId, edition: EditionId) =>
  fold<AdoptedDecomposition | undefined>(
    undefined,
    when(
      DecompositionAdopted,
      (_: AdoptedDecomposition | undefined, { digest, on }): AdoptedDecomposition | undefined => ({ digest, on }),
      [tag("organ", organ), tag("edition", edition)]
    )
  )

export interface Delegation {
  readonly organ: OrganId
  readonly delegation: DelegationId
  /** `organ`: where it is an organ of the register. */
  readonly delegate: { readonly name: string; readonly kind: DelegateKind; readonly organ?: OrganId }
  readonly items: ReadonlyArray<ItemId>
  readonly matter: string
  readonly power: string
  readonly since: Entered
  /** The last day. */
  readonly until: LocalDate
  readonly published?: LocalDate
  /** From this day on it is revoked. */
  readonly revoked?: LocalDate
  readonly position: number
}
export type Delegations = Table<Delegation | undefined>

export const delegations = entity<"delegation", Delegation | undefined>("delegation", undefined, (on) => [
  on(DelegationGranted, (_, { delegate, delegation, from, items, matter, organ, power, published, until }, record) => ({
    organ,
    delegation,
    delegate,
    items,
    matter,
    power,
    since: entered(from, record),
    until,
    ...(published === undefined ? {} : { published }),
    position: record.position
  })),
  on(DelegationRevoked, (state, { from }) => state && { ...state, revoked: from })
])

/** The delegations of one organ: reads only what carries its tag. */
export const delegationsOf = (organ: OrganId): Fold<Delegations> => narrow(delegations.all, [[tag("organ", organ)]])

/** The organs of the register that any of the delegations ever named. */
export const delegatesIn = (table: Delegations): ReadonlyArray<OrganId> =>
  [...new Set([...HashMap.values(table)].flatMap((one) => one?.delegate.organ ?? []))].sort()

export type DelegationState = "not-yet" | "running" | "expired" | "revoked"

export const delegationOn = ({ revoked, since, until }: Delegation, on: LocalDate): DelegationState => {
  if (on < since.from) return "not-yet"
  if (revoked !== undefined && revoked <= on) return "revoked"
  return until < on ? "expired" : "running"
}
