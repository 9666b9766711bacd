/**
 * View: a deadline for any start day, with its whole computation: rule, trigger, days off and worked on the way, the
 * notices used, and the day that results.
 */
import { type Either, Schema } from "effect"
import {
  type CountingRule,
  deadline,
  type Deadline,
  explain,
  findingJson,
  type FindingJson,
  LocalDate,
  optional,
  rows,
  unannounced,
  view
} from "../kernel/index.ts"
import { YearUnannounced } from "./Rules.ts"
import { calendar, dayCalendar } from "./State.ts"

const count = optional(Schema.NumberFromString.pipe(Schema.int(), Schema.between(1, 3650)))

/** Exactly one of the three counts. `roll-over`: an end on a day off moves to the next working day. */
const Params = Schema.Struct({
  from: LocalDate,
  "working-days": count,
  "calendar-days": count,
  months: count,
  "roll-over": optional(Schema.BooleanFromString)
}).pipe(
  Schema.filter(
    (params) =>
      countsIn(params) === 1 ||
      "give exactly one of working-days, calendar-days, months / 请在 working-days、calendar-days、months 中给出一个"
  )
)

const countsIn = (params: Readonly<Record<string, unknown>>): number =>
  ["working-days", "calendar-days", "months"].filter((name) => params[name] !== undefined).length

const ruleOf = (params: typeof Params.Type): CountingRule => {
  const rollOver = params["roll-over"] ?? false
  if (params["working-days"] !== undefined) return { kind: "working-days", days: params["working-days"] }
  return params["calendar-days"] !== undefined
    ? { kind: "calendar-days", days: params["calendar-days"], rollOver }
    : { kind: "months", months: params.months ?? 1, rollOver }
}

interface Computed extends Deadline {
  readonly findings: ReadonlyArray<FindingJson>
}

export const DeadlineCalculator = view("deadline", {
  zh: "期限计算",
  en: "A deadline, computed and explained",
  clause: "民法典第二百零一条",
  params: Params,
  fold: calendar,
  answer: (known, params): Either.Either<ReadonlyArray<Computed>> => {
    const one = deadline(ruleOf(params), params.from, dayCalendar(known))
    const findings = unannounced(one).map((year) =>
      findingJson(YearUnannounced.find({ year }, { command: "AnnounceHolidays", input: { year } }))
    )
    return rows([{ ...one, findings }])
  },
  columns: [
    { zh: "起算", en: "From", show: ({ trigger }) => trigger },
    { zh: "截止", en: "Due", show: ({ due }) => due },
    {
      zh: "说明",
      en: "How it was computed",
      show: (one, lang) => explain(one, lang),
      tone: ({ findings }) => (findings.length > 0 ? "warn" : "plain")
    }
  ]
})
