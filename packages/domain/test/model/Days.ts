/** Days and deadlines, counted on the fingers over the holiday notices that were recorded. */
import { all, type Facts, plusDays } from "./Facts.ts"

const yearOf = (day: string): number => Number(day.slice(0, 4))
const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** The notice for a year as it was last announced or amended. */
const noticeOf = (facts: Facts, year: number) =>
  all(facts, "HolidaysAnnounced", "HolidaysAmended").findLast(({ data }) => data.year === year)?.data
export const isAnnounced = (facts: Facts, year: number): boolean => noticeOf(facts, year) !== undefined

/** What the notices say of a day: the day's own year first, then the year after and the year before. */
const saidOf = (facts: Facts, day: string): { readonly off: boolean; readonly year: number } | undefined => {
  for (const year of [yearOf(day), yearOf(day) + 1, yearOf(day) - 1]) {
    const { holidays = [], makeUpDays = [] } = noticeOf(facts, year) ?? {}
    const named = (list: ReadonlyArray<{ readonly date: string }>) => list.some(({ date }) => date === day)
    if (named(makeUpDays)) return { off: false, year }
    if (named(holidays)) return { off: true, year }
  }
  return undefined
}
const isWorking = (facts: Facts, day: string): boolean => !(saidOf(facts, day)?.off ?? isWeekend(day))

const plusMonths = (day: string, months: number): string => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return plusDays(first.toISOString().slice(0, 10), Math.min(date, last) - 1)
}

/** The days that counting looks at, the last of them the day that is due. */
const counted = (facts: Facts, rule: any, trigger: string): ReadonlyArray<string> => {
  if (rule.kind === "working-days") {
    const days: Array<string> = []
    for (let left: number = rule.days; left > 0; ) {
      days.push(plusDays(days.at(-1) ?? trigger, 1))
      if (isWorking(facts, days.at(-1)!)) left--
    }
    return days
  }
  const plain = rule.kind === "months" ? plusMonths(trigger, rule.months) : plusDays(trigger, rule.days)
  const days = [plain]
  while (rule.rollOver && !isWorking(facts, days.at(-1)!)) days.push(plusDays(days.at(-1)!, 1))
  return days
}

/** The last day in time: a rule of counting from a day that is not counted itself, or a date of that day's year. */
export const dueOn = (facts: Facts, rule: any, trigger: string): string => {
  const pad = (value: number) => String(value).padStart(2, "0")
  return rule.kind === "fixed-date"
    ? `${trigger.slice(0, 4)}-${pad(rule.month)}-${pad(rule.day)}`
    : counted(facts, rule, trigger).at(-1)!
}

/** The years whose notice so many working days from a day on would need, and that have none. */
export const unannounced = (facts: Facts, from: string, days: number): ReadonlyArray<number> => {
  const seen = counted(facts, { kind: "working-days", days }, from).flatMap((day) => [
    yearOf(day),
    saidOf(facts, day)?.year ?? yearOf(day)
  ])
  return [...new Set(seen)].filter((year) => !isAnnounced(facts, year)).sort()
}
