/** Arithmetic on local days. China keeps one zone all year (Asia/Shanghai, UTC+8), so a day is eight hours' shift. */
import type { Instant, LocalDate } from "./Scalars.ts"

const day = 86_400_000
const shanghai = 8 * 3_600_000

const toMillis = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`)
/** Days are counted up to the end of the year 9999: counting past it stays there. */
const lastDay = Date.UTC(9999, 11, 31)
const fromMillis = (millis: number): LocalDate =>
  new Date(Math.min(millis, lastDay)).toISOString().slice(0, 10) as LocalDate

/** The day in Asia/Shanghai at an instant, in milliseconds since 1970. */
export const localDay = (millis: number): LocalDate => fromMillis(millis + shanghai)

/** The last instant that still belongs to a local day, as ISO text. */
export const endOfDay = (date: LocalDate): string => new Date(toMillis(date) + day - shanghai - 1).toISOString()

export const addDays = (date: LocalDate, days: number): LocalDate => fromMillis(toMillis(date) + days * day)

/** The day in Asia/Shanghai at an instant as text: until 16:00 UTC the same day. Views ask this of every record. */
export const dayOf = (instant: Instant): LocalDate => {
  const inUtc = instant.slice(0, 10) as LocalDate
  return instant.slice(11, 13) < "16" ? inUtc : dayAfter(inUtc)
}

let lastAsked: LocalDate | undefined
let lastAnswer: LocalDate
/** Records come in order of time, so the next one mostly asks for the same day again. */
const dayAfter = (date: LocalDate): LocalDate => {
  if (date !== lastAsked) {
    lastAnswer = addDays(date, 1)
    lastAsked = date
  }
  return lastAnswer
}

/** The same day of a later month, or that month's last day where it is shorter. */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const [year, month, dayOfMonth] = date.split("-").map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return fromMillis(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last)))
}

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => Math.round((toMillis(to) - toMillis(from)) / day)

export const isWeekend = (date: LocalDate): boolean => {
  const weekday = new Date(toMillis(date)).getUTCDay()
  return weekday === 0 || weekday === 6
}

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))

/** A yearless day (`6`, `25`) in a year; 29 February falls back to the 28th. */
export const dayIn = (year: number, month: number, dayOfMonth: number): LocalDate => {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return fromMillis(Date.UTC(year, month - 1, Math.min(dayOfMonth, last)))
}
