/** View: what is open or was late in the rounds of the year, each with the command that mends it. */
import { Schema } from "effect"
import { type FindingJson, findingJson, optional, OrganId, rows, view, Year } from "../kernel/index.ts"
import { organName } from "../organisation/index.ts"
import { chosenRounds, register } from "./Directory.ts"
import { assessmentFindings } from "./Findings.ts"

type Row = FindingJson & { readonly organ: string; readonly name: string; readonly round: string }

export const AssessmentFindings = view("assessment-findings", {
  zh: "评议考核待办问题",
  en: "Findings about assessments",
  clause: "P2.3-2.1",
  params: Schema.Struct({ organ: optional(OrganId), year: optional(Year) }),
  fold: register,
  answer: (state, params, { validOn }) =>
    rows(
      chosenRounds(state, params, validOn).flatMap((round) =>
        assessmentFindings(round, validOn).map(
          (finding): Row => ({
            organ: round.organ,
            name: organName(state.organs, round.organ, validOn),
            round: round.round,
            ...findingJson(finding)
          })
        )
      )
    ),
  columns: [
    { zh: "机关", en: "Organ", show: ({ name }) => name },
    { zh: "考核", en: "Round", show: ({ round }) => round },
    { zh: "问题", en: "Finding", show: ({ message }, lang) => message[lang], tone: () => "bad" },
    { zh: "条款", en: "Clause", show: ({ clause }) => clause, tone: () => "quiet" },
    { zh: "规则", en: "Rule", show: ({ rule }) => rule, tone: () => "quiet" },
    { zh: "办法", en: "What to do", show: ({ next }, lang) => next[lang] },
    {
      zh: "命令",
      en: "Command",
      show: ({ mend }) => (mend === undefined ? "" : `${mend.command} ${JSON.stringify(mend.input)}`),
      tone: () => "quiet"
    }
  ]
})
