/** Records the holiday notice of a year, which deadlines in working days are counted with. */
import { accept, addDays, decision, type LocalDate, yearOf } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { HolidaysAnnounced, HolidayYear } from "./Events.ts"
import { AnnouncedOnce, DaysOfTheYear } from "./Rules.ts"
import { yearAnnounced } from "./State.ts"

/** Days that a notice of this year cannot name: outside it and its neighbouring months, or named twice. */
export const misplaced = ({ holidays, makeUpDays, year }: HolidayYear): ReadonlyArray<LocalDate> => {
  const days = [...holidays, ...makeUpDays].map(({ date }) => date)
  const near = (date: LocalDate) => yearOf(addDays(date, 31)) === year || yearOf(addDays(date, -31)) === year
  return days.filter((date, index) => !near(date) || days.indexOf(date) !== index)
}

export const AnnounceHolidays = decision("AnnounceHolidays", {
  zh: "公布年度放假安排",
  en: "Announce the holidays of a year",
  clause: "民法典第二百零三条",
  input: HolidayYear,
  allowed: may.AnnounceHolidays,
  reads: ({ year }) => ({ known: yearAnnounced(year) }),
  decide: (input, { known }) => {
    if (known !== undefined) return AnnouncedOnce.refuse({ year: input.year, position: known.position })
    const days = misplaced(input)
    if (days.length > 0) return DaysOfTheYear.refuse({ year: input.year, days })
    return accept(HolidaysAnnounced.of(input))
  }
})
