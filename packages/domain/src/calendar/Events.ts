/** Facts of the calendar module: the storage format of holiday announcements. Add versions, never change one. */
import { Schema } from "effect"
import { event, LocalDate, Name, optional, Passage, Year } from "../kernel/index.ts"

const NamedDay = Schema.Struct({ date: LocalDate, name: Name })

/** The notice by which the State Council General Office announces a year's holidays. */
export const Notice = Schema.Struct({
  title: Name,
  number: optional(Name),
  date: LocalDate,
  /** Where the days were taken from. */
  source: Passage
})

/** A year's days off (weekend days inside a break included) and the weekend days that are worked instead. */
export const HolidayYear = Schema.Struct({
  year: Year,
  notice: Notice,
  holidays: Schema.Array(NamedDay),
  makeUpDays: Schema.Array(NamedDay)
})
export type HolidayYear = typeof HolidayYear.Type

export const HolidaysAnnounced = event("HolidaysAnnounced", {
  zh: "节假日安排已公布",
  en: "The holidays of a year were announced",
  clause: "民法典第二百零三条",
  schema: HolidayYear,
  tags: ({ year }) => ({ year })
})

export const HolidaysAmended = event("HolidaysAmended", {
  zh: "节假日安排已调整",
  en: "The announced holidays of a year were amended",
  clause: "民法典第二百零三条",
  schema: HolidayYear,
  tags: ({ year }) => ({ year })
})
