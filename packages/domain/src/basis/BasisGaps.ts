/** View: everything open in the organs' catalogues on a day, each with the command that mends it. */
import { Either, Schema } from "effect"
import { optional, OrganId, view } from "../kernel/index.ts"
import { catalogueOf } from "./Catalogue.ts"
import { chosenOrgans, register } from "./Directory.ts"
import { basisFindings } from "./Findings.ts"

interface Row {
  readonly organ: string
  readonly name: string
  readonly rule: string
  readonly clause: string
  readonly message: { readonly zh: string; readonly en: string }
  readonly next: { readonly zh: string; readonly en: string }
  readonly details: unknown
  readonly mend?: { readonly command: string; readonly input: unknown }
}

export const BasisGaps = view("basis-gaps", {
  zh: "执法依据缺漏",
  en: "Gaps in the catalogues",
  clause: "P2.1-R1",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: register,
  answer: (state, { organ }, { validOn }) =>
    Either.map(chosenOrgans(state, organ, validOn), (chosen) =>
      chosen.flatMap(({ name, organ: one }) =>
        basisFindings(one, catalogueOf(state.catalogues, one), state.instruments, validOn).map(
          ({ details, mend, rule }): Row => ({
            organ: one,
            name,
            rule: rule.id,
            clause: rule.clause,
            message: { zh: rule.message.zh(details), en: rule.message.en(details) },
            next: { zh: rule.next.zh(details), en: rule.next.en(details) },
            details,
            ...(mend === undefined ? {} : { mend })
          })
        )
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
