/** View: the results of the year, and what of standard, process and results is public since when. */
import { HashMap, Option, Schema } from "effect"
import { optional, OrganId, rows, view, Year } from "../kernel/index.ts"
import { organName, unitName } from "../organisation/index.ts"
import { chosenRounds, register } from "./Directory.ts"
import { explainTotal } from "./Explain.ts"
import { type Grade, grades, type Use, uses } from "./Labels.ts"

interface Row {
  readonly organ: string
  readonly name: string
  readonly year: number
  readonly round: string
  readonly unit: string
  readonly unitName: string
  readonly total: string
  readonly proposed: Grade | ""
  readonly grade: Grade | ""
  /** The day on which each became public; empty while it is not. */
  readonly standard: string
  readonly process: string
  readonly result: string
  readonly applied: ReadonlyArray<Use>
  readonly closed: string
}

export const AssessmentResults = view("assessment-results", {
  zh: "年度评议考核结果",
  en: "Results of the yearly assessment",
  clause: "P2.3-2.4",
  params: Schema.Struct({ organ: optional(OrganId), year: optional(Year) }),
  fold: register,
  answer: (state, params, { validOn }) =>
    rows(
      chosenRounds(state, params, validOn).flatMap((round) => {
        const scheme = Option.getOrUndefined(HashMap.get(state.schemes, round.scheme))
        return round.units.map(
          (assessed): Row => ({
            organ: round.organ,
            name: organName(state.organs, round.organ, validOn),
            year: round.year,
            round: round.round,
            unit: assessed.unit,
            unitName: unitName(state.units, assessed.unit, validOn),
            total: (scheme && explainTotal(scheme.terms, assessed).result?.total) ?? "",
            proposed: assessed.proposal?.grade ?? "",
            grade: assessed.determination?.grade ?? "",
            standard: scheme?.published?.on ?? "",
            process: round.published.process?.on ?? "",
            result: round.published.result?.on ?? "",
            applied: round.applied.map(({ to }) => to),
            closed: round.closed ?? ""
          })
        )
      })
    ),
  columns: [
    { zh: "机关", en: "Organ", show: ({ name }) => name },
    { zh: "年度", en: "Year", show: ({ year }) => String(year) },
    { zh: "考核", en: "Round", show: ({ round }) => round, tone: () => "quiet" },
    { zh: "科（股）室", en: "Unit", show: ({ unitName: name }) => name },
    { zh: "总分", en: "Total", show: ({ total }) => total },
    { zh: "建议档次", en: "Proposed", show: ({ proposed }, lang) => (proposed === "" ? "" : grades[proposed][lang]) },
    {
      zh: "考核结果",
      en: "Grade",
      show: ({ grade }, lang) => (grade === "" ? "" : grades[grade][lang]),
      tone: ({ grade }) => (grade === "unqualified" ? "bad" : grade === "" ? "quiet" : "good")
    },
    { zh: "标准公开", en: "Standard public", show: ({ standard }) => standard },
    { zh: "过程公开", en: "Process public", show: ({ process }) => process },
    { zh: "结果公开", en: "Results public", show: ({ result }) => result },
    {
      zh: "结果应用",
      en: "Applied to",
      show: ({ applied }, lang) => applied.map((to) => uses[to][lang]).join(lang === "zh" ? "、" : ", ")
    },
    { zh: "结束", en: "Closed", show: ({ closed }) => closed, tone: () => "quiet" }
  ]
})
