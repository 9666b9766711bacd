/** When something takes effect and when it was entered: an entry made afterwards (补录) shows both days. */
import { dayOf } from "./LocalDays.ts"
import type { Recorded } from "./Record.ts"
import type { Lang, LocalDate } from "./Scalars.ts"

export interface Entered {
  readonly from: LocalDate
  /** The day of recording, in the jurisdiction's zone. */
  readonly recorded: LocalDate
}

export const entered = (from: LocalDate, record: Recorded): Entered => ({
  from,
  recorded: dayOf(record.recordedAt)
})

export const isBackdated = ({ from, recorded }: Entered): boolean => from < recorded

export const showEntered = (one: Entered, lang: Lang): string =>
  !isBackdated(one)
    ? one.from
    : lang === "zh"
      ? `${one.from}（${one.recorded}补录）`
      : `${one.from} (entered ${one.recorded})`
