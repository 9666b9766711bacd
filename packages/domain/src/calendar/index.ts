/** The working calendar: which days count. Deadlines of every other module are computed with it. */
import type { Module } from "../kernel/index.ts"
import { AmendHolidays } from "./AmendHolidays.ts"
import { AnnounceHolidays } from "./AnnounceHolidays.ts"
import { DeadlineCalculator } from "./DeadlineCalculator.ts"
import { HolidaysAmended, HolidaysAnnounced } from "./Events.ts"
import { AmendsAnnounced, AnnouncedOnce, DaysOfTheYear, YearUnannounced } from "./Rules.ts"
import { WorkingCalendar } from "./WorkingCalendar.ts"

export * from "./AmendHolidays.ts"
export * from "./AnnounceHolidays.ts"
export * from "./DeadlineCalculator.ts"
export * from "./Events.ts"
export * from "./Rules.ts"
export * from "./State.ts"
export * from "./WorkingCalendar.ts"

export const calendarModule: Module = {
  name: "calendar",
  zh: "工作日历",
  en: "Calendar",
  events: [HolidaysAnnounced, HolidaysAmended],
  rules: [AnnouncedOnce, AmendsAnnounced, DaysOfTheYear, YearUnannounced],
  commands: [AnnounceHolidays, AmendHolidays],
  views: [WorkingCalendar, DeadlineCalculator]
}
