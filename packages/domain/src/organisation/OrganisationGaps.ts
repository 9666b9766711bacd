/** View: everything open about organs, their leaders, officers and certificates on a day, with the command that mends it. */
import { Either, Schema } from "effect"
import { findingJson, type FindingJson, optional, OrganId, view } from "../kernel/index.ts"
import { staffFindings } from "./StaffFindings.ts"
import { registeredOrgans, staffRegister } from "./StaffRegister.ts"
import { organisationFindings, organName, requireOrgan } from "./Standing.ts"

interface Row extends FindingJson {
  readonly organ: OrganId
  readonly name: string
}

export const OrganisationGaps = view("organisation-findings", {
  zh: "机构人员问题",
  en: "Findings about organs and officers",
  clause: "P2.2-3",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: staffRegister,
  answer: (state, { organ }, { validOn }) =>
    Either.map(registeredOrgans(state.organs, organ, validOn), (chosen) =>
      chosen.flatMap((one): ReadonlyArray<Row> => {
        const led = Either.isRight(requireOrgan(one, one.organ, validOn))
          ? organisationFindings(one, state.units, validOn)
          : []
        return [...led, ...staffFindings(one, state, validOn)].map((finding) => ({
          organ: one.organ,
          name: organName(state.organs, one.organ, validOn),
          ...findingJson(finding)
        }))
      })
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
