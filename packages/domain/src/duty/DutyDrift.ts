/** View: items that cite superseded or repealed versions on a day, with where each clause stands now. */
import { Either, Schema } from "effect"
import { showClauses } from "../basis/index.ts"
import { optional, OrganId, showMend, view } from "../kernel/index.ts"
import { itemsOn } from "./Decomposed.ts"
import { chosenDecompositions, register } from "./Directory.ts"
import { driftsOf } from "./Drift.ts"

export const DutyDrift = view("duty-drift", {
  zh: "职权事项依据变动待复核",
  en: "Items left behind by the law",
  clause: "P2.1-R1",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: register,
  answer: (state, { organ }, { validOn }) =>
    Either.map(chosenDecompositions(state, organ, validOn), (chosen) =>
      chosen.flatMap(({ around, decomposition, name: called }) =>
        itemsOn(decomposition, validOn).flatMap((item) =>
          driftsOf(item, around.instruments, validOn).map(({ details, mend }) => ({ ...details, called, mend }))
        )
      )
    ),
  columns: [
    { zh: "机关", en: "Organ", show: ({ called }) => called },
    { zh: "事项", en: "Item", show: ({ name }) => name },
    { zh: "依据", en: "Instrument", show: ({ title }) => title },
    { zh: "所引版本", en: "Cited", show: ({ version }) => version, tone: () => "bad" },
    {
      zh: "现行版本",
      en: "In force",
      show: ({ current, repealed }, lang) =>
        current ?? (repealed === undefined ? "" : { zh: `${repealed}起废止`, en: `repealed from ${repealed}` }[lang])
    },
    { zh: "所引条款", en: "Clauses", show: ({ clauses }, lang) => showClauses(clauses, lang) },
    { zh: "现条款", en: "Now", show: ({ carried }, lang) => (carried.length === 0 ? "" : showClauses(carried, lang)) },
    {
      zh: "已不存在",
      en: "Gone",
      show: ({ gone }, lang) => (gone.length === 0 ? "" : showClauses(gone, lang)),
      tone: () => "bad"
    },
    {
      zh: "命令",
      en: "Command",
      show: ({ mend }) => showMend(mend),
      tone: () => "quiet"
    }
  ]
})
