/** View: everything open in the organs' decompositions on a day, each with the command that mends it. */
import { Either, Schema } from "effect"
import { findingJson, optional, OrganId, view } from "../kernel/index.ts"
import { chosenOrgans, register } from "./Directory.ts"
import { decompositionFindings } from "./Findings.ts"

export const DutyGaps = view("duty-gaps", {
  zh: "职责分解缺漏",
  en: "Gaps in the decompositions",
  clause: "P2.2-R1",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: register,
  answer: (state, { organ }, { validOn }) =>
    Either.map(chosenOrgans(state, organ, validOn), (chosen) =>
      chosen.flatMap(({ around, decomposition, name, organ: one }) =>
        decompositionFindings(one, decomposition, around, validOn).map((found) => ({
          organ: one,
          name,
          ...findingJson(found)
        }))
      )
    ),
  columns: [
    { zh: "机关", en: "Organ", show: ({ name }) => name },
    { zh: "问题", en: "Gap", show: ({ message }, lang) => message[lang], tone: () => "bad" },
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
