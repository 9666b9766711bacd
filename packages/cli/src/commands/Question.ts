/** A question to a view, read from the command line: its parameters and the reader's clocks. And its answer, printed. */
import { type Answer, columnsOf, Instant, LocalDate, localDay, type RecordedBy, type View, Views } from "@zhize/domain"
import { Clock, Effect, Either } from "effect"
import { checked } from "../Checked.ts"
import { viewNamed } from "../Domain.ts"
import { Output } from "../Output.ts"
import { BadInput, withNext } from "../Problem.ts"
import { reading } from "../Store.ts"
import { tabulate } from "../Tabulate.ts"

const notPair = (text: string) =>
  new BadInput({
    problem: { zh: `参数“${text}”不是 名称=取值 的形式`, en: `the parameter ${text} is not of the form KEY=VALUE` },
    next: { zh: "各视图的参数见 zhize show --list", en: "zhize show --list tells the parameters of each view" }
  })

const twice = (name: string) =>
  new BadInput({ problem: { zh: `参数“${name}”给了两次`, en: `the parameter ${name} is given twice` } })

const readParams = (pairs: ReadonlyArray<string>): Either.Either<Record<string, string>, BadInput> => {
  const params = new Map<string, string>()
  for (const pair of pairs) {
    const equals = pair.indexOf("=")
    if (equals <= 0) return Either.left(notPair(pair))
    const name = pair.slice(0, equals)
    if (params.has(name)) return Either.left(twice(name))
    params.set(name, pair.slice(equals + 1))
  }
  return Either.right(Object.fromEntries(params))
}

/** An instant says its zone: a time of day alone would mean another instant on another machine. */
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

const readRecordedBy = (text: string): Either.Either<RecordedBy, BadInput> => {
  if (/^\d{1,15}$/.test(text)) return Either.right({ position: Number(text) })
  const millis = instantPattern.test(text) ? Date.parse(text) : NaN
  return Number.isNaN(millis)
    ? Either.left(
        new BadInput({
          problem: {
            zh: `--recorded-by 的取值“${text}”既不是记录号也不是时刻`,
            en: `--recorded-by ${text} is neither a position nor an instant`
          },
          next: { zh: "写法如 120 或 2026-07-10T18:00:00+08:00", en: "write 120, or 2026-07-10T18:00:00+08:00" }
        })
      )
    : Either.map(checked("--recorded-by", Instant, new Date(millis).toISOString()), (instant) => ({ instant }))
}

const paramsInvalid = (name: string) =>
  withNext(
    { zh: `视图 ${name} 的参数有误`, en: `the parameters of ${name} are not valid` },
    {
      zh: "各视图的参数见 zhize show --list",
      en: "zhize show --list tells the parameters of each view"
    }
  )

interface Question {
  readonly view: string
  readonly params: ReadonlyArray<string>
  readonly validOn?: string | undefined
  readonly recordedBy?: string | undefined
  readonly today?: string | undefined
}

const optionalDate = (name: string, text: string | undefined) =>
  text === undefined ? Either.right(undefined) : checked(name, LocalDate, text)

/** The answer for people: what was asked on which clocks, and the rows as the view lays them out. */
const answerText = Effect.fnUntraced(function* (view: View, { position, rows, validOn }: Answer) {
  const { colours, lang, say } = yield* Output
  const columns = columnsOf(view, rows)
  const cells = rows.map((row) =>
    columns.map(({ show, tone }) => ({ text: show(row, lang), tone: tone?.(row) ?? ("plain" as const) }))
  )
  const heading = say({
    zh: `${view.zh}　${validOn} 有效　截至第 ${position} 条记录　共 ${rows.length} 行`,
    en: `${view.en}, as in force on ${validOn}, up to record ${position}: ${rows.length} ${rows.length === 1 ? "row" : "rows"}`
  })
  const body = rows.length === 0 ? say({ zh: "（无）\n", en: "(none)\n" }) : yield* tabulate(columns, cells)
  return `${colours.bold(heading)}\n\n${body}`
})

/** Asks a view and prints the answer: as JSON, or as a table. */
export const show = Effect.fnUntraced(function* (question: Question) {
  const { result } = yield* Output
  const view = yield* viewNamed(question.view)
  const params = yield* readParams(question.params)
  const today = (yield* optionalDate("--today", question.today)) ?? localDay(yield* Clock.currentTimeMillis)
  const validOn = (yield* optionalDate("--valid-on", question.validOn)) ?? today
  const cut = question.recordedBy === undefined ? {} : { recordedBy: yield* readRecordedBy(question.recordedBy) }
  const asked = reading(Effect.flatMap(Views, (views) => views.ask(view, params, { today, validOn, ...cut })))
  const answer = yield* Effect.catchTag(asked, "InputInvalid", paramsInvalid(view.name))
  yield* result({ ...answer, today }, answerText(view, answer))
})
