/** `zhize show`: any view of the registry, on the reader's clocks. */
import { type Answer, columnsOf, Instant, LocalDate, localDay, type RecordedBy, type View, Views } from "@zhize/domain"
import { Clock, Effect, Either, Schema, SchemaAST } from "effect"
import { checked } from "../Checked.ts"
import { domain, viewNamed } from "../Domain.ts"
import { Output } from "../Output.ts"
import { BadInput } from "../Problem.ts"
import { command } from "../Spec.ts"
import { reading } from "../Store.ts"
import { tabulate } from "../Tabulate.ts"

/** The names of a view's parameters; those that may be left out in brackets. */
const paramsOf = ({ params }: View): ReadonlyArray<string> =>
  SchemaAST.getPropertySignatures(Schema.encodedSchema(params).ast).map(({ isOptional, name }) =>
    isOptional ? `[${String(name)}=]` : `${String(name)}=`
  )

const list = Effect.gen(function*() {
  const { views } = yield* domain
  const { lang, result } = yield* Output
  const all = [...views.values()]
  const value = all.map((one) => ({ view: one.name, zh: one.zh, en: one.en, clause: one.clause, params: paramsOf(one) }))
  const head = [
    { zh: "视图", en: "View" },
    { zh: "说明", en: "What it shows" },
    { zh: "参数", en: "Parameters" },
    { zh: "依据", en: "Clause" }
  ]
  yield* result(value, tabulate(head, all.map((one) => [one.name, one[lang], paramsOf(one).join(" "), one.clause])))
})

const notPair = (text: string) =>
  new BadInput({
    problem: { zh: `参数“${text}”不是 名称=取值 的形式`, en: `the parameter ${text} is not of the form KEY=VALUE` },
    next: { zh: "各视图的参数见 zhize show --list", en: "zhize show --list tells the parameters of each view" }
  })

const twice = (name: string) =>
  new BadInput({ problem: { zh: `参数“${name}”给了两次`, en: `the parameter ${name} is given twice` } })

export const readParams = (pairs: ReadonlyArray<string>): Either.Either<Record<string, string>, BadInput> => {
  const params: Record<string, string> = {}
  for (const pair of pairs) {
    const equals = pair.indexOf("=")
    if (equals <= 0) return Either.left(notPair(pair))
    const name = pair.slice(0, equals)
    if (Object.hasOwn(params, name)) return Either.left(twice(name))
    params[name] = pair.slice(equals + 1)
  }
  return Either.right(params)
}

/** An instant says its zone: a time of day alone would mean another instant on another machine. */
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

const readRecordedBy = (text: string): Either.Either<RecordedBy, BadInput> => {
  if (/^\d{1,15}$/.test(text)) return Either.right({ position: Number(text) })
  const millis = instantPattern.test(text) ? Date.parse(text) : NaN
  return Number.isNaN(millis)
    ? Either.left(new BadInput({
      problem: { zh: `--recorded-by 的取值“${text}”既不是记录号也不是时刻`, en: `--recorded-by ${text} is neither a position nor an instant` },
      next: { zh: "写法如 120 或 2026-07-10T18:00:00+08:00", en: "write 120, or 2026-07-10T18:00:00+08:00" }
    }))
    : Either.map(checked("--recorded-by", Instant, new Date(millis).toISOString()), (instant) => ({ instant }))
}

export interface Question {
  readonly view: string
  readonly params: ReadonlyArray<string>
  readonly validOn?: string | undefined
  readonly recordedBy?: string | undefined
  readonly today?: string | undefined
}

const optionalDate = (name: string, text: string | undefined) =>
  text === undefined ? Either.right(undefined) : checked(name, LocalDate, text)

/** The answer for people: what was asked on which clocks, and the rows as the view lays them out. */
const answerText = Effect.fnUntraced(function*(view: View, { position, rows, validOn }: Answer) {
  const { colours, lang, say } = yield* Output
  const columns = columnsOf(view, rows)
  const cells = rows.map((row) => columns.map(({ show, tone }) => ({ text: show(row, lang), tone: tone?.(row) ?? "plain" as const })))
  const heading = say({
    zh: `${view.zh}　${validOn} 有效　截至第 ${position} 条记录　共 ${rows.length} 行`,
    en: `${view.en}, as in force on ${validOn}, up to record ${position}: ${rows.length} ${rows.length === 1 ? "row" : "rows"}`
  })
  const body = rows.length === 0 ? say({ zh: "（无）\n", en: "(none)\n" }) : yield* tabulate(columns, cells)
  return `${colours.bold(heading)}\n\n${body}`
})

/** Asks a view and prints the answer: as JSON, or as a table. */
export const show = Effect.fnUntraced(function*(question: Question) {
  const { result } = yield* Output
  const view = yield* viewNamed(question.view)
  const params = yield* readParams(question.params)
  const today = (yield* optionalDate("--today", question.today)) ?? localDay(yield* Clock.currentTimeMillis)
  const validOn = (yield* optionalDate("--valid-on", question.validOn)) ?? today
  const cut = question.recordedBy === undefined ? {} : { recordedBy: yield* readRecordedBy(question.recordedBy) }
  const answer = yield* reading(Effect.flatMap(Views, (views) => views.ask(view, params, { today, validOn, ...cut })))
  yield* result({ ...answer, today }, answerText(view, answer))
})

export const showCommand = command({
  name: "show",
  summary: { zh: "查看任一视图", en: "show a view" },
  arguments: {
    VIEW: { takes: "optional", names: "views", zh: "视图名称，如 basis-catalogue", en: "its name, as in basis-catalogue" },
    "KEY=VALUE": { takes: "many", zh: "视图的参数，如 organ=nyj", en: "its parameters, as in organ=nyj" }
  },
  options: {
    "valid-on": { value: "DATE", zh: "以哪一天有效的内容为准（默认今天）", en: "as in force on this day (default: today)" },
    "recorded-by": { value: "WHEN", zh: "以截至某条记录或某一时刻的账本为准（默认最新）", en: "as known at this position or instant (default: now)" },
    list: { zh: "列出全部视图及其参数", en: "list all views with their parameters" }
  },
  examples: [
    { run: "zhize show basis-catalogue organ=nyj", zh: "农业农村局的执法依据目录", en: "the basis catalogue of nyj" },
    {
      run: "zhize show basis-catalogue organ=nyj --valid-on 2026-06-01 --recorded-by 2026-07-10T18:00:00+08:00",
      zh: "7月10日下班时账本所知的6月1日目录",
      en: "what was known on 10 July of the catalogue in force on 1 June"
    },
    { run: "zhize show --list", zh: "有哪些视图", en: "which views there are" }
  ]
}, (given) =>
  Effect.gen(function*() {
    if (given.list) return yield* list
    if (given.VIEW === undefined) {
      return yield* new BadInput({
        problem: { zh: "没有说明看哪个视图", en: "it is not said which view to show" },
        next: { zh: "全部视图见 zhize show --list", en: "zhize show --list lists them" }
      })
    }
    yield* show({ view: given.VIEW, params: given["KEY=VALUE"], validOn: given["valid-on"], recordedBy: given["recorded-by"] })
  }))
