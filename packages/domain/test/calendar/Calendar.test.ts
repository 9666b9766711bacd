import { assert, it } from "@effect/vitest"
import { Either, FastCheck as fc, HashMap } from "effect"
import {
  Allowed,
  deadline,
  addDays,
  daysBetween,
  explain,
  isWeekend,
  LocalDate,
  OrganId,
  ReasonGiven,
  refusalJson,
  unannounced,
  yearOf
} from "@zhize/domain"
import { folded, given } from "@zhize/domain/testing"
import {
  AmendHolidays,
  AmendsAnnounced,
  AnnouncedOnce,
  AnnounceHolidays,
  calendar,
  dayCalendar,
  DaysOfTheYear,
  HolidaysAmended,
  HolidaysAnnounced,
  type HolidayYear,
  WorkingCalendar,
  yearAnnounced,
  YearUnannounced
} from "../../src/calendar/index.ts"

const date = (text: string) => LocalDate.make(text)
const notice = (year: number) => ({
  title: `国务院办公厅关于${year}年部分节假日安排的通知`,
  date: date(`${year - 1}-11-04`),
  source: "政府网站"
})
const named = (days: ReadonlyArray<LocalDate>) => days.map((one) => ({ date: one, name: "春节" }))
const announcement = (
  year: number,
  holidays: ReadonlyArray<LocalDate> = [],
  makeUpDays: ReadonlyArray<LocalDate> = []
): HolidayYear => ({
  year,
  notice: notice(year),
  holidays: named(holidays),
  makeUpDays: named(makeUpDays)
})

const year = fc.integer({ min: 2024, max: 2027 })
const inYear = (of: number) => fc.integer({ min: 0, max: 364 }).map((offset) => addDays(date(`${of}-01-01`), offset))
/** A year whose days all belong to it, each once. */
const sound = (of: number): fc.Arbitrary<HolidayYear> =>
  fc
    .tuple(fc.uniqueArray(inYear(of), { maxLength: 12 }), fc.nat(12))
    .map(([days, cut]) => announcement(of, days.slice(cut), days.slice(0, cut)))
const soundYear = year.chain(sound)
const correcting = { reason: "国务院办公厅另行通知" }

it.prop(
  "R-CALENDAR-ANNOUNCED-ONCE: a year is announced once, whatever was announced of others",
  [fc.uniqueArray(year, { maxLength: 4 }), soundYear],
  ([announced, next]) => {
    const past = given(...announced.map((one) => HolidaysAnnounced.of(announcement(one))))
    const position = announced.indexOf(next.year) + 1
    if (position === 0) past.when(AnnounceHolidays, next).then(HolidaysAnnounced.of(next))
    else past.when(AnnounceHolidays, next).refused(AnnouncedOnce, { year: next.year, position })
  }
)

it.prop(
  "R-CALENDAR-AMENDS-ANNOUNCED: a year is amended once it was announced, and as often as need be",
  [fc.array(year, { maxLength: 4 }), soundYear],
  ([announced, next]) => {
    const past = given(...[...new Set(announced)].map((one) => HolidaysAnnounced.of(announcement(one))))
    if (announced.includes(next.year)) {
      past
        .and(AmendHolidays, announcement(next.year), correcting)
        .when(AmendHolidays, next, correcting)
        .then(HolidaysAmended.of(next))
    } else past.when(AmendHolidays, next, correcting).refused(AmendsAnnounced, { year: next.year })
  }
)

const around = fc.integer({ min: -70, max: 440 }).map((offset) => addDays(date("2026-01-01"), offset))

it.prop(
  "R-CALENDAR-DAYS-OF-THE-YEAR: days off and days worked lie between the December before and the January after, each named once",
  [fc.array(around, { maxLength: 5 }), fc.array(around, { maxLength: 3 })],
  ([holidays, makeUpDays]) => {
    const input = announcement(2026, holidays, makeUpDays)
    const seen: Array<string> = []
    const days = [...holidays, ...makeUpDays].filter((one) => {
      const wrong = one < "2025-12-01" || one > "2027-01-31" || seen.includes(one)
      seen.push(one)
      return wrong
    })
    const announcing = given().when(AnnounceHolidays, input)
    const amending = given(HolidaysAnnounced.of(announcement(2026))).when(AmendHolidays, input, correcting)
    if (days.length === 0) {
      announcing.then(HolidaysAnnounced.of(input))
      amending.then(HolidaysAmended.of(input))
    } else {
      announcing.refused(DaysOfTheYear, { year: 2026, days })
      amending.refused(DaysOfTheYear, { year: 2026, days })
    }
  },
  { fastCheck: { numRuns: 300 } }
)

const announcements = fc.uniqueArray(soundYear, { maxLength: 4, selector: (one) => one.year })
const known = (list: ReadonlyArray<HolidayYear>) => folded(calendar, list.map(HolidaysAnnounced.of))

it.prop(
  "R-CALENDAR-YEAR-UNANNOUNCED: a deadline that needs a year not yet announced says so, and no other does",
  [announcements, year.chain(inYear), fc.integer({ min: 1, max: 90 })],
  ([list, from, days]) => {
    const one = deadline({ kind: "working-days", days }, from, dayCalendar(known(list)))
    const needed = Array.from({ length: daysBetween(from, one.due) }, (_, index) => yearOf(addDays(from, index + 1)))
    const missing = [...new Set(needed)].filter((of) => !list.some((each) => each.year === of))
    assert.deepStrictEqual(unannounced(one), missing)
    for (const of of missing) {
      assert.include(explain(one, "zh"), String(of))
      assert.include(YearUnannounced.message.zh(YearUnannounced.find({ year: of }).details), String(of))
    }
    assert.strictEqual(explain(one, "en").includes("not announced yet"), missing.length > 0)
  }
)

it.prop(
  "a day is as its own year's notice says, else as a neighbouring year's, else as in any week",
  [announcements, fc.array(around, { maxLength: 6 })],
  ([list, edges]) => {
    const unique = [...new Set(edges)].filter((one) => one >= "2025-12-01" && one <= "2027-01-31")
    const all = [...list.filter((one) => one.year !== 2026), announcement(2026, [], unique)]
    const days = dayCalendar(known(all))
    const says = (of: number, one: LocalDate) => {
      const found = all.find((each) => each.year === of)
      if (found?.holidays.some((each) => each.date === one)) return "holiday"
      return found?.makeUpDays.some((each) => each.date === one) ? "make-up" : undefined
    }
    for (const one of [
      ...unique,
      ...list.flatMap(({ holidays, makeUpDays }) => [...holidays, ...makeUpDays].map((each) => each.date))
    ]) {
      const own = yearOf(one)
      const [kind, by] =
        [own, own + 1, own - 1].map((of) => [says(of, one), of] as const).find(([found]) => found !== undefined) ?? []
      const special = days.special(one)
      assert.deepStrictEqual([special?.kind, special?.year], [kind, by])
    }
    for (const {
      notice: { title },
      year: of
    } of all)
      assert.strictEqual(days.notice(of)?.title, title)
  }
)

it.prop(
  "one year is known to a decision as it is known to the calendar: as last announced",
  [fc.array(soundYear, { maxLength: 6 }), year],
  ([list, asked]) => {
    const events = list.map((one, index) => (index % 2 === 0 ? HolidaysAnnounced.of(one) : HolidaysAmended.of(one)))
    const last = list.findLastIndex((one) => one.year === asked)
    const one = folded(yearAnnounced(asked), events)
    assert.strictEqual(one?.position, last < 0 ? undefined : last + 1)
    assert.deepStrictEqual(
      one,
      HashMap.get(folded(calendar, events), asked).pipe((found) => (found._tag === "Some" ? found.value : undefined))
    )
  }
)

it.prop(
  "the working calendar lists every announced day once, in order, with the record that announced it",
  [announcements, fc.option(year, { nil: undefined })],
  ([list, asked]) => {
    const cut = { validOn: date("2026-05-01"), today: date("2026-05-01") }
    const rows = Either.getOrThrow(WorkingCalendar.answer(known(list), asked === undefined ? {} : { year: asked }, cut))
    const wanted = list.flatMap((one, index) =>
      asked !== undefined && one.year !== asked
        ? []
        : [
            ...one.holidays.map((each) => [each.date, "holiday"]),
            ...one.makeUpDays.map((each) => [each.date, "make-up"])
          ].map((each) => [...each, index + 1])
    )
    assert.sameDeepMembers(
      rows.map(({ date: of, kind, position }) => [of, kind, position]),
      wanted
    )
    assert.deepStrictEqual(
      rows.map((one) => one.date),
      rows.map((one) => one.date).sort()
    )
  }
)

it("the legal office announces; to amend takes a reason", () => {
  const input = announcement(2026)
  given()
    .when(AnnounceHolidays, input, { as: { role: "organ-clerk", organ: OrganId.make("nyj") } })
    .refused(Allowed)
  given(HolidaysAnnounced.of(input)).when(AmendHolidays, input).refused(ReasonGiven, { command: "AmendHolidays" })
})

it("fifteen working days from before the National Day of 2026 end where the notice says, and the deadline shows why", () => {
  const off = Array.from({ length: 7 }, (_, index) => date(`2026-10-0${index + 1}`))
  const worked = [date("2026-09-20"), date("2026-10-10")]
  const days = dayCalendar(known([announcement(2026, off, worked)]))
  const one = deadline({ kind: "working-days", days: 15 }, date("2026-09-18"), days)
  // 20 (worked), 21–25, 28–30 September make nine; 8, 9, 10 (worked), 12, 13, 14 October the other six.
  assert.strictEqual(one.due, "2026-10-14")
  assert.isTrue(worked.every(isWeekend))
  assert.deepStrictEqual(
    one.used.map((each) => each.date),
    [worked[0]!, ...off, worked[1]!]
  )
  assert.include(
    explain(one, "zh"),
    "2026-10-10补班（春节）；依据《国务院办公厅关于2026年部分节假日安排的通知》（第1条记录）；截止2026-10-14"
  )
})

it("a refusal is one JSON object in both languages, with what to do next", () => {
  const { verdict } = given(HolidaysAnnounced.of(announcement(2026))).when(AnnounceHolidays, announcement(2026))
  assert.isTrue(Either.isLeft(verdict))
  const json = Either.isLeft(verdict) && verdict.left._tag === "Refusal" ? refusalJson(verdict.left) : undefined
  assert.deepStrictEqual(json, {
    status: "refused",
    rule: "R-CALENDAR-ANNOUNCED-ONCE",
    clause: "民法典第二百零三条",
    message: { zh: "2026年的放假安排已在第1条记录公布。", en: "The holidays of 2026 were announced in record 1." },
    next: { zh: "如有变动，请用 AmendHolidays 并写明理由。", en: "Use AmendHolidays with a reason to change them." },
    details: { year: 2026, position: 1 }
  })
})
