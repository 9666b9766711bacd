/** Which power items an organ has on a day, what they say and who carries them: told from the bare events. */
import { about, all, distinct, type Facts, latest } from "./Facts.ts"

export interface Holder {
  readonly kind: "unit" | "post" | "officer"
  readonly unit: string
  readonly post?: string
  readonly officer?: string
}
export const isItemOn = (facts: Facts, item: string, day: string): boolean =>
  all(facts, "ItemDefined").some(({ data }) => data.item === item && data.from <= day) &&
  !all(facts, "ItemWithdrawn").some(({ data }) => data.item === item && data.from <= day)

export const itemsOf = (facts: Facts, organ: string, day: string): ReadonlyArray<string> =>
  about(all(facts, "ItemDefined"), "organ", organ)
    .map(({ data }) => data.item)
    .filter((item) => isItemOn(facts, item, day))

/** Who carries an item on a day, and from which source. */
export const carriersOn = (
  facts: Facts,
  item: string,
  day: string
): ReadonlyArray<{ readonly holder: Holder; readonly source: string }> => {
  const about = all(facts, "DutyAssigned", "DutyMoved", "DutyWithdrawn").filter(({ data }) => data.item === item)
  const holders = distinct(
    about.flatMap(({ data }) =>
      [data.holder, data.fromHolder, data.toHolder].flatMap((one) => (one === undefined ? [] : [JSON.stringify(one)]))
    )
  )
  return holders.flatMap((key) => {
    const same = (one: unknown) => JSON.stringify(one) === key
    const last = latest(
      about.filter(({ data }) => same(data.holder) || same(data.fromHolder) || same(data.toHolder)),
      day
    )
    if (last === undefined || last.type === "DutyWithdrawn" || same(last.data.fromHolder)) return []
    return [{ holder: JSON.parse(key), source: last.data.source }]
  })
}

/** What an item says of itself on a day, and what it may do. */
export const contentOn = (facts: Facts, item: string, day: string) =>
  latest(about(all(facts, "ItemDefined", "ItemRevised"), "item", item), day)?.data.content
export const powerOn = (facts: Facts, item: string, day: string) =>
  latest(about(all(facts, "ItemDefined", "ItemCategoryCorrected"), "item", item), day)?.data.power
