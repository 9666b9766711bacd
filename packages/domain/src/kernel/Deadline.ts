/**
 * Deadlines that explain themselves: a named counting rule, a trigger, the calendar used, and the day that results.
 *
 * The start day is never counted (Civil Code art. 201). A fixed date includes its day. Working days follow the
 * announced calendar; a year without an announcement counts weekends only, and the deadline says so.
 */
import { Schema } from "effect"
import { addDays, addMonths, dayIn, daysBetween, isWeekend, yearOf } from "./LocalDays.ts"
import { LocalDate, type Lang } from "./Scalars.ts"

const count = Schema.Int.pipe(Schema.between(1, 3650))

export const CountingRule = Schema.Union(
  Schema.Struct({
    kind: Schema.Literal("fixed-date"),
    month: Schema.Int.pipe(Schema.between(1, 12)),
    day: Schema.Int.pipe(Schema.between(1, 31))
  }),
  Schema.Struct({ kind: Schema.Literal("calendar-days"), days: count, rollOver: Schema.Boolean }),
  Schema.Struct({ kind: Schema.Literal("working-days"), days: count }),
  Schema.Struct({ kind: Schema.Literal("months"), months: count, rollOver: Schema.Boolean })
).annotations({ identifier: "CountingRule" })
export type CountingRule = typeof CountingRule.Type

/** What a year's notice says of a day. */
export type DayKind = "holiday" | "make-up"

/** The holiday calendar as a deadline needs it. */
export interface DayCalendar {
  /** Days that differ from the plain week, with their names and the year whose notice says so: it may be a neighbour's. */
  readonly special: (
    date: LocalDate
  ) => { readonly kind: DayKind; readonly name: string; readonly year: number } | undefined
  /** The notice that announced a year, with the position of its record; `undefined` if none did. */
  readonly notice: (year: number) => { readonly title: string; readonly position: number } | undefined
}

/** No year announced: weekends only. */
export const plainWeek: DayCalendar = { special: () => undefined, notice: () => undefined }

export const isWorkingDay = (calendar: DayCalendar, date: LocalDate): boolean => {
  const special = calendar.special(date)
  return special === undefined ? !isWeekend(date) : special.kind === "make-up"
}

/** The result of counting, with its working. `due` is the last day in time. */
export const Deadline = Schema.Struct({
  rule: CountingRule,
  /** The day that starts the count; for a fixed date, the first day of its year. */
  trigger: LocalDate,
  due: LocalDate,
  /** Days that the calendar took out or put in on the way. */
  used: Schema.Array(
    Schema.Struct({ date: LocalDate, kind: Schema.Literal("holiday", "make-up"), name: Schema.String })
  ),
  /** The years whose calendar was used, with the record of the notice; without one the year is not announced. */
  calendar: Schema.Array(
    Schema.Struct({
      year: Schema.Int,
      notice: Schema.optionalWith(Schema.String, { exact: true }),
      position: Schema.Int
    })
  )
}).annotations({ identifier: "Deadline" })
export type Deadline = typeof Deadline.Type

const nextWorkingDay = (calendar: DayCalendar, date: LocalDate): LocalDate =>
  isWorkingDay(calendar, date) ? date : nextWorkingDay(calendar, addDays(date, 1))

const countWorking = (calendar: DayCalendar, from: LocalDate, days: number): LocalDate => {
  let date = from
  for (let left = days; left > 0; ) {
    date = addDays(date, 1)
    if (isWorkingDay(calendar, date)) left--
  }
  return date
}

const dueDay = (rule: CountingRule, trigger: LocalDate, calendar: DayCalendar): LocalDate => {
  const rolled = (date: LocalDate, roll: boolean) => (roll ? nextWorkingDay(calendar, date) : date)
  switch (rule.kind) {
    case "fixed-date":
      return dayIn(yearOf(trigger), rule.month, rule.day)
    case "calendar-days":
      return rolled(addDays(trigger, rule.days), rule.rollOver)
    case "months":
      return rolled(addMonths(trigger, rule.months), rule.rollOver)
    case "working-days":
      return countWorking(calendar, trigger, rule.days)
  }
}

/** Whether the result of this rule depends on a holiday calendar at all. */
const asksCalendar = (rule: CountingRule): boolean =>
  rule.kind === "working-days" || (rule.kind !== "fixed-date" && rule.rollOver)

const announcement = (calendar: DayCalendar, year: number): Deadline["calendar"][number] => {
  const notice = calendar.notice(year)
  return notice === undefined ? { year, position: 0 } : { year, notice: notice.title, position: notice.position }
}

export const deadline = (rule: CountingRule, trigger: LocalDate, calendar: DayCalendar): Deadline => {
  const due = dueDay(rule, trigger, calendar)
  if (!asksCalendar(rule)) return { rule, trigger, due, used: [], calendar: [] }
  // Calendar days count every day: only a roll-over at the end looks at the calendar.
  const plain =
    rule.kind === "working-days"
      ? addDays(trigger, 1)
      : dueDay({ ...rule, rollOver: false } as CountingRule, trigger, calendar)
  const used: Array<Deadline["used"][number]> = []
  const years = new Set<number>()
  for (let left = daysBetween(plain, due), date = plain; left >= 0; left--, date = addDays(date, 1)) {
    years.add(yearOf(date))
    const special = calendar.special(date)
    if (special === undefined) continue
    used.push({ date, kind: special.kind, name: special.name })
    years.add(special.year)
  }
  return {
    rule,
    trigger,
    due,
    used,
    calendar: [...years].sort((a, b) => a - b).map((year) => announcement(calendar, year))
  }
}

/** Years that this deadline needs and that no notice has announced yet. */
export const unannounced = (one: Deadline): ReadonlyArray<number> =>
  one.calendar.filter(({ notice }) => notice === undefined).map(({ year }) => year)

const ruleText = (rule: CountingRule, lang: Lang): string => {
  const zh = lang === "zh"
  switch (rule.kind) {
    case "fixed-date":
      return zh
        ? `每年${rule.month}月${rule.day}日前（含当日）`
        : `by ${rule.month}/${rule.day} of the year, that day included`
    case "calendar-days":
      return (zh ? `${rule.days}日内（自然日）` : `${rule.days} calendar days`) + rollText(rule.rollOver, lang)
    case "months":
      return (zh ? `${rule.months}个月内` : `${rule.months} months`) + rollText(rule.rollOver, lang)
    case "working-days":
      return zh ? `${rule.days}个工作日内` : `${rule.days} working days`
  }
}

const rollText = (roll: boolean, lang: Lang): string =>
  !roll ? "" : lang === "zh" ? "，届满日逢节假日顺延" : ", rolled over a day off at the end"

/** The whole computation in one sentence. */
export const explain = (one: Deadline, lang: Lang): string => {
  const zh = lang === "zh"
  const open = unannounced(one)
  const parts = [
    ruleText(one.rule, lang),
    one.rule.kind === "fixed-date"
      ? ""
      : zh
        ? `自${one.trigger}起算，当日不计`
        : `counted from ${one.trigger}, start day not counted`,
    ...one.used.map(({ date, kind, name }) =>
      kind === "holiday"
        ? zh
          ? `${date}放假（${name}）`
          : `${date} ${name} is off`
        : zh
          ? `${date}补班（${name}）`
          : `${date} is worked (${name})`
    ),
    ...one.calendar.flatMap(({ notice, position }) =>
      notice === undefined
        ? []
        : [zh ? `依据《${notice}》（第${position}条记录）` : `calendar: ${notice} (record ${position})`]
    ),
    open.length === 0
      ? ""
      : zh
        ? `${open.join("、")}年放假安排尚未公布，暂按周末推算`
        : `the holidays of ${open.join(", ")} are not announced yet: weekends only`,
    zh ? `截止${one.due}` : `due ${one.due}`
  ]
  return parts.filter((part) => part !== "").join(zh ? "；" : "; ")
}
