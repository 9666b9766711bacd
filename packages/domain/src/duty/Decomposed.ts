/** An organ's decomposition as it stands on a day: its items in order of their codes, and who is there to carry them. */
import { Either, HashMap } from "effect"
import type { Catalogue, Instruments } from "../basis/index.ts"
import { Dated, type LocalDate, type OrganId } from "../kernel/index.ts"
import { known, officerOn, requirePost, requireUnit, type Staff } from "../organisation/index.ts"
import type { Holder } from "./Holder.ts"
import { type Carrier, carriersOn, type Item, itemOn, type StandingItem } from "./Item.ts"
import type { Leader } from "./Labels.ts"
import type { Decomposition, DecompositionEdition, Delegations } from "./State.ts"

/** All that a decomposition is judged and printed by; tables of one organ or of all. */
export interface Surroundings extends Staff {
  readonly instruments: Instruments
  readonly catalogue: Catalogue
  readonly delegations: Delegations
}

export interface CarriedItem extends StandingItem {
  readonly carriers: ReadonlyArray<Carrier>
}

/** The items that the organ has on a day, in order of their codes, each with whoever is listed as carrying it. */
export const itemsOn = ({ items }: Pick<Decomposition, "items">, day: LocalDate): ReadonlyArray<CarriedItem> =>
  [...HashMap.values(items)]
    .flatMap((item) => {
      const standing = item === undefined ? undefined : itemOn(item, day)
      return item === undefined || standing === undefined ? [] : [{ ...standing, carriers: carriersOn(item, day) }]
    })
    .sort((a, b) => (a.item < b.item ? -1 : 1))

/** Every instrument that any of the items ever cited: what must be read to judge them. */
export const instrumentsCited = ({ items }: Pick<Decomposition, "items">): ReadonlyArray<string> => {
  const cited = [...HashMap.values(items)].flatMap((item: Item | undefined) =>
    (item?.contents ?? []).flatMap(({ value }) => value.citations.map(({ instrument }) => instrument))
  )
  return [...new Set(cited)].sort()
}

/** Every organ that any of the items ever named as exercising it jointly. */
export const organsJoining = ({ items }: Pick<Decomposition, "items">): ReadonlyArray<OrganId> => {
  const named = [...HashMap.values(items)].flatMap((item) =>
    (item?.contents ?? []).flatMap(({ value }) => value.joint?.organs ?? [])
  )
  return [...new Set(named)].sort()
}

/** Whether the unit or post is there on the day, and the officer on the post. */
export const isThere = (staff: Staff, organ: OrganId, holder: Holder, day: LocalDate): boolean => {
  const { unit } = holder
  if (holder.kind === "unit") return Either.isRight(requireUnit(known(staff.units, unit), organ, unit, day))
  const { post } = holder
  if (Either.isLeft(requirePost(known(staff.posts, post), organ, unit, post, day))) return false
  if (holder.kind === "post") return true
  const serving = officerOn(known(staff.officers, holder.officer), day)
  return serving?.organ === organ && serving.assignment?.post === post
}

/** What the leader answers for on a day; without `unit`, the organ's own. */
export const leaderDutyOn = (
  { leaders }: Pick<Decomposition, "leaders">,
  unit: string | undefined,
  leader: Leader,
  day: LocalDate
): string | undefined => {
  const found = leaders.find((one) => one.unit === unit && one.leader === leader)
  return found && Dated.on(found.contents, day)
}

/** The edition last adopted by a day. */
export const decompositionEditionOn = (
  { editions }: Pick<Decomposition, "editions">,
  day: LocalDate
): DecompositionEdition | undefined =>
  editions
    .filter(({ since }) => since.from <= day)
    .reduce<DecompositionEdition | undefined>(
      (last, one) => (last === undefined || one.since.from >= last.since.from ? one : last),
      undefined
    )
