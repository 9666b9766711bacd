/** Replaces a year's holidays by a later notice; deadlines are recomputed, the earlier announcement stays on record. */
import { accept, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { misplaced } from "./AnnounceHolidays.ts"
import { HolidaysAmended, HolidayYear } from "./Events.ts"
import { AmendsAnnounced, DaysOfTheYear } from "./Rules.ts"
import { yearAnnounced } from "./State.ts"

export const AmendHolidays = decision("AmendHolidays", {
  zh: "调整年度放假安排",
  en: "Amend the announced holidays of a year",
  clause: "民法典第二百零三条",
  input: HolidayYear,
  allowed: may.AmendHolidays,
  needsReason: true,
  reads: ({ year }) => ({ known: yearAnnounced(year) }),
  decide: (input, { known }) => {
    if (known === undefined) return AmendsAnnounced.refuse({ year: input.year })
    const days = misplaced(input)
    if (days.length > 0) return DaysOfTheYear.refuse({ year: input.year, days })
    return accept(HolidaysAmended.of(input))
  }
})
