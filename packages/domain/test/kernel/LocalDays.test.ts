import { assert, it } from "@effect/vitest"
import { FastCheck as fc } from "effect"
import {
  addDays,
  addMonths,
  dayIn,
  dayOf,
  daysBetween,
  endOfDay,
  Instant,
  isWeekend,
  LocalDate,
  localDay,
  yearOf
} from "@zhize/domain"

const date = (text: string) => LocalDate.make(text)
const any = fc.integer({ min: 0, max: 400 * 365 }).map((offset) => addDays(date("1900-01-01"), offset))
const inChina = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit"
})

it.prop(
  "the local day is the day that clocks in China show",
  [fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) })],
  ([millis]) => {
    assert.strictEqual(localDay(millis), inChina.format(millis))
  }
)

it.prop(
  "an instant as text has the same local day as in milliseconds",
  [fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2100, 0, 1) })],
  ([millis]) => {
    assert.strictEqual(dayOf(Instant.make(new Date(millis).toISOString())), localDay(millis))
  }
)

it.prop("a day ends with its last millisecond", [any], ([day]) => {
  const end = Date.parse(endOfDay(day))
  assert.strictEqual(localDay(end), day)
  assert.strictEqual(localDay(end + 1), addDays(day, 1))
})

it.prop(
  "adding days and counting them are each other's inverse, and both keep to the calendar",
  [any, fc.integer({ min: -5000, max: 5000 })],
  ([day, days]) => {
    const later = addDays(day, days)
    assert.strictEqual(daysBetween(day, later), days)
    assert.strictEqual(addDays(later, -days), day)
    assert.strictEqual(later < day, days < 0)
  }
)

it.prop("seven days in a row hold one weekend, Saturday before Sunday", [any], ([day]) => {
  const week = Array.from({ length: 7 }, (_, index) => addDays(day, index)).filter(isWeekend)
  assert.strictEqual(week.length, 2)
  assert.include([1, 6], daysBetween(week[0]!, week[1]!))
})

it("the weekends of June 2026 are where the wall calendar has them", () => {
  const june = Array.from({ length: 30 }, (_, index) => addDays(date("2026-06-01"), index)).filter(isWeekend)
  assert.deepStrictEqual(
    june.map((day) => Number(day.slice(8))),
    [6, 7, 13, 14, 20, 21, 27, 28]
  )
})

it.prop(
  "a yearless day falls in its year and month, on the last day where the month is too short",
  [fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 })],
  ([year, month, day]) => {
    const found = dayIn(year, month, day)
    assert.strictEqual(yearOf(found), year)
    assert.strictEqual(Number(found.slice(5, 7)), month)
    assert.isTrue(Number(found.slice(8)) === day || (Number(found.slice(8)) < day && addDays(found, 1).endsWith("-01")))
  }
)

it("months end where they end", () => {
  assert.strictEqual(addMonths(date("2026-01-31"), 1), "2026-02-28")
  assert.strictEqual(addMonths(date("2024-01-31"), 1), "2024-02-29")
  assert.strictEqual(addMonths(date("2026-12-15"), 1), "2027-01-15")
  assert.strictEqual(addMonths(date("2026-01-15"), -1), "2025-12-15")
})

it("counting past the last day of the calendar stays there", () => {
  assert.strictEqual(addDays(date("9999-12-31"), 1), "9999-12-31")
  assert.strictEqual(addMonths(date("9999-12-01"), 12), "9999-12-31")
})
