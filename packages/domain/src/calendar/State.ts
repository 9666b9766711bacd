/** The working calendar as folded from the announcements: what deadlines are counted with. */
import { HashMap, Option } from "effect"
import { type DayCalendar, type DayKind, fold, type Recorded, tag, when, yearOf } from "../kernel/index.ts"
import { HolidaysAmended, HolidaysAnnounced, type HolidayYear } from "./Events.ts"

/** One year as last announced, with the record that says so. */
export interface AnnouncedYear {
  readonly year: number
  readonly notice: HolidayYear["notice"]
  readonly position: number
  readonly special: Readonly<Record<string, { readonly kind: DayKind; readonly name: string }>>
}
export type Calendar = HashMap.HashMap<number, AnnouncedYear>

const announced = (data: HolidayYear, record: Recorded): AnnouncedYear => ({
  year: data.year,
  notice: data.notice,
  position: record.position,
  special: Object.fromEntries([
    ...data.holidays.map(({ date, name }) => [date, { kind: "holiday" as const, name }]),
    ...data.makeUpDays.map(({ date, name }) => [date, { kind: "make-up" as const, name }])
  ])
})

const keep = (calendar: Calendar, data: HolidayYear, record: Recorded): Calendar =>
  HashMap.set(calendar, data.year, announced(data, record))

/** Every announced year. */
export const calendar = fold<Calendar>(HashMap.empty(), when(HolidaysAnnounced, keep), when(HolidaysAmended, keep))

/** One year, if it was announced. */
export const yearAnnounced = (year: number) => {
  const take = (_: AnnouncedYear | undefined, data: HolidayYear, record: Recorded): AnnouncedYear | undefined =>
    announced(data, record)
  const only = [tag("year", year)]
  return fold<AnnouncedYear | undefined>(
    undefined,
    when(HolidaysAnnounced, take, only),
    when(HolidaysAmended, take, only)
  )
}

/** A notice may reach into the days around its year: the day's own year speaks first, then its neighbours. */
export const dayCalendar = (known: Calendar): DayCalendar => {
  const year = (one: number) => Option.getOrUndefined(HashMap.get(known, one))
  return {
    special: (date) => {
      const own = yearOf(date)
      for (const one of [own, own + 1, own - 1]) {
        const found = year(one)?.special[date]
        if (found !== undefined) return { ...found, year: one }
      }
      return undefined
    },
    notice: (one) => {
      const found = year(one)
      return found === undefined ? undefined : { title: found.notice.title, position: found.position }
    }
  }
}
