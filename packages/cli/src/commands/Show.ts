/** `zhize show`: any view of the registry, on the reader's clocks. */
import type { View } from "@zhize/domain"
import { Effect, Schema, SchemaAST } from "effect"
import { command } from "../CliCommand.ts"
import { domain } from "../Domain.ts"
import { Output } from "../Output.ts"
import { BadInput } from "../Problem.ts"
import { tabulate } from "../Tabulate.ts"
import { show } from "./Question.ts"

/** The names of a view's parameters; those that may be left out in brackets. */
const paramsOf = ({ params }: View): ReadonlyArray<string> =>
  SchemaAST.getPropertySignatures(Schema.encodedSchema(params).ast).map(({ isOptional, name }) =>
    isOptional ? `[${String(name)}=]` : `${String(name)}=`
  )

const list = Effect.gen(function* () {
  const { views } = yield* domain
  const { lang, result } = yield* Output
  const all = [...views.values()]
  const value = all.map((one) => ({
    view: one.name,
    zh: one.zh,
    en: one.en,
    clause: one.clause,
    params: paramsOf(one)
  }))
  const head = [
    { zh: "视图", en: "View" },
    { zh: "说明", en: "What it shows" },
    { zh: "参数", en: "Parameters" },
    { zh: "依据", en: "Clause" }
  ]
  yield* result(
    value,
    tabulate(
      head,
      all.map((one) => [one.name, one[lang], paramsOf(one).join(" "), one.clause])
    )
  )
})

export const showCommand = command(
  {
    name: "show",
    summary: { zh: "查看任一视图", en: "show a view" },
    arguments: {
      VIEW: {
        takes: "optional",
        names: "views",
        zh: "视图名称，如 basis-catalogue",
        en: "its name, as in basis-catalogue"
      },
      "KEY=VALUE": { takes: "many", zh: "视图的参数，如 organ=nyj", en: "its parameters, as in organ=nyj" }
    },
    options: {
      "valid-on": {
        value: "DATE",
        zh: "以哪一天有效的内容为准（默认今天）",
        en: "as in force on this day (default: today)"
      },
      "recorded-by": {
        value: "WHEN",
        zh: "以截至某条记录或某一时刻的账本为准（默认最新）",
        en: "as known at this position or instant (default: now)"
      },
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
  },
  (given) =>
    Effect.gen(function* () {
      if (given.list) return yield* list
      if (given.VIEW === undefined) {
        return yield* new BadInput({
          problem: { zh: "没有说明看哪个视图", en: "it is not said which view to show" },
          next: { zh: "全部视图见 zhize show --list", en: "zhize show --list lists them" }
        })
      }
      yield* show({
        view: given.VIEW,
        params: given["KEY=VALUE"],
        validOn: given["valid-on"],
        recordedBy: given["recorded-by"]
      })
    })
)
