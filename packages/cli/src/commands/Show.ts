/** `zhize show`: any view of the registry, on the reader's clocks. */
import type { View } from "@zhize/domain"
import { Effect, Schema, SchemaAST } from "effect"
import { domain } from "../Domain.ts"
import { Output } from "../Output.ts"
import { BadInput } from "../Problem.ts"
import { tabulate } from "../Tabulate.ts"
import { show } from "./Question.ts"
import type { Given } from "../Spec.ts"
import type { showSpec } from "../specs/Show.ts"

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

export const run = Effect.fnUntraced(function* (given: Given<typeof showSpec>) {
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
