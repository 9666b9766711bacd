/** View: the days of announced years that differ from the plain week, in order. */
import { type Either, HashMap, Schema } from "effect"
import { type DayKind, optional, rows, view, Year } from "../kernel/index.ts"
import { calendar } from "./State.ts"

interface SpecialDay {
  readonly date: string
  readonly kind: DayKind
  readonly name: string
  readonly notice: string
  /** The record that announced it. */
  readonly position: number
}

const kinds = { holiday: { zh: "放假", en: "off" }, "make-up": { zh: "补班", en: "worked" } }

export const WorkingCalendar = view("working-calendar", {
  zh: "工作日历",
  en: "Working calendar",
  clause: "民法典第二百零三条",
  params: Schema.Struct({ year: optional(Schema.NumberFromString.pipe(Schema.compose(Year))) }),
  fold: calendar,
  answer: (known, { year }): Either.Either<ReadonlyArray<SpecialDay>> => {
    const years = [...HashMap.values(known)].filter((one) => year === undefined || one.year === year)
    return rows(
      years
        .flatMap(({ notice, position, special }) =>
          Object.entries(special).map(([date, { kind, name }]) => ({
            date,
            kind,
            name,
            notice: notice.title,
            position
          }))
        )
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.position - b.position))
    )
  },
  columns: [
    { zh: "日期", en: "Date", show: ({ date }) => date },
    {
      zh: "安排",
      en: "Day",
      show: ({ kind }, lang) => kinds[kind][lang],
      tone: ({ kind }) => (kind === "holiday" ? "good" : "warn")
    },
    { zh: "名称", en: "Name", show: ({ name }) => name },
    { zh: "依据", en: "Notice", show: ({ notice }) => notice },
    { zh: "记录", en: "Record", show: ({ position }) => String(position) }
  ]
})
