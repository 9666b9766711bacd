/** View: everything open in fault cases, each with the command that closes it. */
import { Either, Schema } from "effect"
import { findingJson, type FindingJson, optional, OrganId, view } from "../kernel/index.ts"
import { caseFindings } from "./Findings.ts"
import { chosenCases, contentOf, register } from "./Register.ts"

interface Row extends FindingJson {
  readonly organ: string
  readonly name: string
}

export const AccountabilityFindings = view("accountability-findings", {
  zh: "责任追究待办事项",
  en: "Open in fault cases",
  clause: "P2.4-S2",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: register,
  answer: (state, { organ }, cut) =>
    Either.map(chosenCases(state, organ, cut.validOn), (chosen) =>
      chosen.flatMap(({ file, name }) =>
        caseFindings(file, { ...state, content: contentOf(state, file) }, cut).map(
          (finding): Row => ({ organ: file.organ, name, ...findingJson(finding) })
        )
      )
    ),
  columns: [
    { zh: "机关", en: "Organ", show: ({ name }) => name },
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
