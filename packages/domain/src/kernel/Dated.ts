/**
 * A value with a history in valid time: what it was on any day, whatever was recorded when.
 *
 * `set` answers the question "from this day on", so a later entry for an earlier day (补录) takes its place among the
 * others and a second entry for the same day replaces the first.
 */
import type { LocalDate } from "./Scalars.ts"

export interface Step<Value> {
  readonly from: LocalDate
  readonly value: Value
}

/** Ordered by `from`, no two on one day. */
export type Dated<Value> = ReadonlyArray<Step<Value>>

export const set = <Value>(dated: Dated<Value>, from: LocalDate, value: Value): Dated<Value> => {
  const last = dated[dated.length - 1]
  if (last === undefined || last.from < from) return [...dated, { from, value }]
  return [...dated.filter((step) => step.from < from), { from, value }, ...dated.filter((step) => step.from > from)]
}

/** The value on a day; `undefined` before the first. */
export const on = <Value>(dated: Dated<Value>, day: LocalDate): Value | undefined => {
  let found: Value | undefined
  for (const step of dated) {
    if (step.from > day) break
    found = step.value
  }
  return found
}
