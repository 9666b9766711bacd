/**
 * A power item as recorded, with everybody who carries it, and what it says of a day.
 *
 * Each holder's part is a history by effective day, so a change entered afterwards (补录) takes its place among the
 * others. Containment [P2.2-R3] is judged over all of it: whatever is recorded in whatever order, on every day a post
 * carries only what its unit carries, a unit only what the organ has, an officer only what the post has.
 */
import { Dated, type ItemId, type LocalDate, type OrganId } from "../kernel/index.ts"
import type { ItemContent } from "./Events.ts"
import { above, type Holder, holderKey } from "./Holder.ts"
import type { DutySource } from "./Labels.ts"
import type { Power } from "./Power.ts"

/** One holder's part in an item, through time. */
export interface Holding {
  readonly holder: Holder
  readonly sources: Dated.Dated<DutySource | "none">
}

export interface Item {
  readonly organ: OrganId
  readonly item: ItemId
  readonly powers: Dated.Dated<Power>
  readonly contents: Dated.Dated<ItemContent>
  /** From this day on the organ has the item no more. */
  readonly withdrawn?: LocalDate
  /** In order of their keys, so that one decomposition has one order. */
  readonly holdings: ReadonlyArray<Holding>
}

export const newItem = (organ: OrganId, item: ItemId, power: Power, content: ItemContent, from: LocalDate): Item => ({
  organ,
  item,
  powers: [{ from, value: power }],
  contents: [{ from, value: content }],
  holdings: []
})

/** An item that the organ has on a day, as it says of itself on that day. */
export interface StandingItem extends ItemContent {
  readonly organ: OrganId
  readonly item: ItemId
  readonly power: Power
}

export const itemOn = (item: Item, on: LocalDate): StandingItem | undefined => {
  const [content, power] = [Dated.on(item.contents, on), Dated.on(item.powers, on)]
  if (content === undefined || power === undefined) return undefined
  if (item.withdrawn !== undefined && item.withdrawn <= on) return undefined
  return { organ: item.organ, item: item.item, power, ...content }
}

/** Somebody who carries an item on a day, and where the duty comes from. */
export interface Carrier {
  readonly holder: Holder
  readonly source: DutySource
}

export const carriersOn = (item: Pick<Item, "holdings">, on: LocalDate): ReadonlyArray<Carrier> =>
  item.holdings.flatMap(({ holder, sources }) => {
    const source = Dated.on(sources, on)
    return source === undefined || source === "none" ? [] : [{ holder, source }]
  })

export const sourceOn = (item: Pick<Item, "holdings">, holder: Holder, on: LocalDate): DutySource | undefined => {
  const key = holderKey(holder)
  return carriersOn(item, on).find((one) => holderKey(one.holder) === key)?.source
}

/** The item with what a holder does from a day on: carries it from this source, or no more. */
export const withHolding = (item: Item, holder: Holder, from: LocalDate, source: DutySource | "none"): Item => {
  const key = holderKey(holder)
  const sources = item.holdings.find((one) => holderKey(one.holder) === key)?.sources ?? []
  const holdings = [
    ...item.holdings.filter((one) => holderKey(one.holder) !== key),
    { holder, sources: Dated.set(sources, from, source) }
  ]
  return { ...item, holdings: holdings.sort((a, b) => (holderKey(a.holder) < holderKey(b.holder) ? -1 : 1)) }
}

export const moved = (item: Item, fromHolder: Holder, toHolder: Holder, from: LocalDate, source: DutySource): Item =>
  withHolding(withHolding(item, fromHolder, from, "none"), toHolder, from, source)

/** The days from one on, it included, on which anything about the item changes. */
export const changeDays = (
  { contents, holdings, powers, withdrawn }: Item,
  from: LocalDate
): ReadonlyArray<LocalDate> => {
  const steps = [...contents, ...powers, ...holdings.flatMap(({ sources }) => sources)].map((step) => step.from)
  const later = [...steps, ...(withdrawn === undefined ? [] : [withdrawn])].filter((day) => day > from)
  return [from, ...[...new Set(later)].sort()]
}

/** A holder who would carry the item on a day on which the one above does not. */
export interface Breach {
  readonly holder: Holder
  /** Who lacks it; nobody named is the organ itself. */
  readonly lacks?: Holder
  readonly on: LocalDate
}

/** Each holder who breaks containment from a day on, with the first day of it. */
export const breachesFrom = (item: Item, from: LocalDate): ReadonlyArray<Breach> => {
  const found = new Map<string, Breach>()
  for (const on of changeDays(item, from)) {
    const carriers = carriersOn(item, on)
    const keys = new Set(carriers.map(({ holder }) => holderKey(holder)))
    for (const { holder } of carriers) {
      const key = holderKey(holder)
      const lacks = above(holder)
      const contained = lacks === undefined ? itemOn(item, on) !== undefined : keys.has(holderKey(lacks))
      if (!contained && !found.has(key)) found.set(key, { holder, ...(lacks === undefined ? {} : { lacks }), on })
    }
  }
  return [...found.values()]
}
