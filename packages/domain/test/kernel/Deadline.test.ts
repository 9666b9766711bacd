import { assert, it } from "@effect/vitest"
import { FastCheck as fc, Schema } from "effect"
import {
  addDays,
  addMonths,
  CountingRule,
  type DayCalendar,
  type DayKind,
  daysBetween,
  Deadline,
  deadline,
  explain,
  isWorkingDay,
  LocalDate,
  plainWeek,
  unannounced,
  yearOf
} from "@zhize/domain"

const day = (text: string) => LocalDate.make(text)
const start = day("2025-12-01")
const trigger = fc.integer({ min: 0, max: 120 }).map((offset) => addDays(start, offset))

/** Any calendar around the turn of a year: days off, days worked, and which years are announced. */
const calendars: fc.Arbitrary<DayCalendar & { readonly days: ReadonlyMap<string, DayKind> }> = fc
  .record({
    special: fc.array(fc.tuple(trigger, fc.constantFrom<DayKind>("holiday", "make-up")), { maxLength: 40 }),
    announced: fc.subarray([2025, 2026])
  })
  .map(({ announced, special }) => {
    const days = new Map<string, DayKind>(special)
    return {
      days,
      special: (date) => {
        const kind = days.get(date)
        return kind === undefined ? undefined : { kind, name: `调整${date}`, year: yearOf(date) }
      },
      notice: (year) => (announced.includes(year) ? { title: `${year}年安排`, position: year } : undefined)
    }
  })

/** Saturday or Sunday by Zeller's congruence: 0 is Saturday. */
const restsWeekly = (date: LocalDate): boolean => {
  const [year, month, dayOfMonth] = date.split("-").map(Number) as [number, number, number]
  const y = month < 3 ? year - 1 : year
  const m = month < 3 ? month + 12 : month
  const h =
    (dayOfMonth + Math.floor((13 * (m + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) %
    7
  return h < 2
}
const works = (days: ReadonlyMap<string, DayKind>, date: LocalDate): boolean => {
  const kind = days.get(date)
  return kind === undefined ? !restsWeekly(date) : kind === "make-up"
}
const daysAfter = (from: LocalDate, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(from, index + 1))
const slow = { fastCheck: { numRuns: 300 } }

it.prop(
  "a working day is a weekday that is not off, or a weekend day that is worked",
  [calendars, trigger],
  ([calendar, date]) => {
    assert.strictEqual(isWorkingDay(calendar, date), works(calendar.days, date))
  },
  slow
)

it.prop("calendar days count every day but the first", [trigger, fc.integer({ min: 1, max: 3650 })], ([from, days]) => {
  const { calendar, due, used } = deadline({ kind: "calendar-days", days, rollOver: false }, from, plainWeek)
  assert.strictEqual(daysBetween(from, due), days)
  assert.deepStrictEqual([used, calendar], [[], []])
})

it("an obligation due within 15 days of 1 September is in time on the 16th", () => {
  assert.strictEqual(
    deadline({ kind: "calendar-days", days: 15, rollOver: false }, day("2026-09-01"), plainWeek).due,
    "2026-09-16"
  )
})

it.prop(
  "working days count to the nth day that is worked, the first day not counted",
  [calendars, trigger, fc.integer({ min: 1, max: 30 })],
  ([calendar, from, days]) => {
    const worked = daysAfter(from, 200).filter((date) => works(calendar.days, date))
    assert.strictEqual(deadline({ kind: "working-days", days }, from, calendar).due, worked[days - 1])
  },
  slow
)

it.prop(
  "a fixed date is due on that day of the trigger's year, the day included, and asks no calendar",
  [calendars, trigger, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 })],
  ([calendar, from, month, dayOfMonth]) => {
    const one = deadline({ kind: "fixed-date", month, day: dayOfMonth }, from, calendar)
    // A day that the month does not have is its last.
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    const expected = [yearOf(from), month, Math.min(dayOfMonth, lengths[month - 1]!)]
      .map((part) => String(part).padStart(2, "0"))
      .join("-")
    assert.strictEqual(one.due, expected)
    assert.deepStrictEqual([one.used, one.calendar], [[], []])
    assert.include(explain(one, "zh"), "含当日")
    assert.include(explain(one, "en"), "that day included")
  },
  slow
)

it.prop(
  "a month later is the same day of the month, or its last day where it is shorter",
  [trigger, fc.integer({ min: 1, max: 60 })],
  ([from, months]) => {
    const due = deadline({ kind: "months", months, rollOver: false }, from, plainWeek).due
    const count = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
    assert.strictEqual(count(due) - count(from), months)
    if (due.slice(8) !== from.slice(8)) {
      assert.isBelow(Number(due.slice(8)), Number(from.slice(8)))
      assert.strictEqual(addDays(due, 1).slice(8), "01")
    }
    assert.strictEqual(addMonths(from, months), due)
  }
)

const rolling = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((days) => ({ kind: "calendar-days" as const, days })),
  fc.integer({ min: 1, max: 3 }).map((months) => ({ kind: "months" as const, months }))
)

it.prop(
  "what ends on a day off rolls over to the next day that is worked, and only then",
  [calendars, trigger, rolling],
  ([calendar, from, rule]) => {
    const plain = deadline({ ...rule, rollOver: false }, from, calendar).due
    const { due } = deadline({ ...rule, rollOver: true }, from, calendar)
    const expected = [plain, ...daysAfter(plain, 200)].find((date) => works(calendar.days, date))
    assert.strictEqual(due, expected)
  },
  slow
)

const anyRule = fc.oneof(
  rolling.map((rule) => ({ ...rule, rollOver: true })),
  fc.integer({ min: 1, max: 30 }).map((days): CountingRule => ({ kind: "working-days", days }))
)

it.prop(
  "a deadline names every day off or worked on its way, the notices used, and the years not announced",
  [calendars, trigger, anyRule],
  ([calendar, from, rule]) => {
    const one = deadline(rule, from, calendar)
    const first =
      rule.kind === "working-days"
        ? addDays(from, 1)
        : deadline({ ...rule, rollOver: false } as CountingRule, from, calendar).due
    const way = [first, ...daysAfter(first, Math.max(0, daysBetween(first, one.due)))]
    const looked = way.filter((date) => date <= one.due)
    assert.deepStrictEqual(
      one.used.map(({ date, kind }) => [date, kind]),
      looked.filter((date) => calendar.days.has(date)).map((date) => [date, calendar.days.get(date)])
    )
    const years = [...new Set(looked.map(yearOf))]
    assert.deepStrictEqual(
      one.calendar.map(({ year }) => year),
      years
    )
    assert.deepStrictEqual(
      unannounced(one),
      years.filter((year) => calendar.notice(year) === undefined)
    )
    for (const lang of ["zh", "en"] as const) {
      const text = explain(one, lang)
      for (const said of [
        from,
        one.due,
        ...one.used.flatMap(({ date, name }) => [date, name]),
        ...unannounced(one).map(String)
      ])
        assert.include(text, said)
      for (const { notice, position } of one.calendar)
        if (notice !== undefined) assert.match(text, new RegExp(`${notice}.*${position}`))
      const warns = lang === "zh" ? "尚未公布" : "not announced yet"
      assert.strictEqual(text.includes(warns), unannounced(one).length > 0)
    }
  },
  slow
)

it.prop(
  "a deadline of any rule is a value that can be stored, never before its trigger, to the end of the calendar",
  [
    CountingRule,
    fc.oneof(trigger, fc.constantFrom(day("1900-01-01"), day("9999-12-31"), day("9999-11-30"))),
    calendars
  ],
  ([rule, from, calendar]) => {
    const one = deadline(rule, from, calendar)
    assert.deepStrictEqual(Schema.decodeUnknownSync(Deadline)(JSON.parse(JSON.stringify(one))), one)
    if (rule.kind !== "fixed-date") assert.isTrue(one.due >= from)
    assert.isAbove(explain(one, "zh").length, 0)
  },
  slow
)

it("a worked day that the next year's notice names is counted, and that notice is cited", () => {
  const worked = day("2025-12-27")
  const calendar: DayCalendar = {
    special: (date) => (date === worked ? { kind: "make-up", name: "元旦", year: 2026 } : undefined),
    notice: (year) => (year === 2026 ? { title: "2026年安排", position: 7 } : undefined)
  }
  const one = deadline({ kind: "working-days", days: 2 }, day("2025-12-25"), calendar)
  assert.strictEqual(one.due, worked)
  assert.deepStrictEqual(one.calendar, [
    { year: 2025, position: 0 },
    { year: 2026, notice: "2026年安排", position: 7 }
  ])
})
