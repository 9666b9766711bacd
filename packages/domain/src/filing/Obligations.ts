/** View: organ by organ and obligation by obligation: due, state, days, and the whole reason why. */
import { Schema } from "effect"
import { explain, type Lang, ObligationId, optional, OrganId, PlanId, rows, view } from "../kernel/index.ts"
import { standings } from "./Labels.ts"
import { planFor, progressFold, progressOf } from "./Positions.ts"
import { daysText, toneOf } from "./Progress.ts"
import { ObligationKnown } from "./Rules.ts"
import type { Position } from "./Standing.ts"

interface ObligationRow extends Position {
  readonly organ: OrganId
  readonly name: string
}

/** What is wrong, if anything, and how the deadline was computed. */
const why = ({ deadline, findings }: ObligationRow, lang: Lang): string =>
  [
    ...findings.map(({ message, rule }) => `${rule}: ${message[lang]}`),
    deadline === undefined ? "" : explain(deadline, lang)
  ]
    .filter((part) => part !== "")
    .join(" ")

export const Obligations = view("obligations", {
  zh: "报送事项明细",
  en: "Obligations, each with its deadline explained",
  clause: "P3.2",
  params: Schema.Struct({ plan: optional(PlanId), organ: optional(OrganId), obligation: optional(ObligationId) }),
  fold: progressFold,
  answer: (state, { obligation, organ, plan }, cut) => {
    const found = planFor(state, plan, cut.validOn)
    if (found === undefined) {
      return plan === undefined ? rows<ObligationRow>([]) : ObligationKnown.refuse({ plan, obligation: "", known: [] })
    }
    return rows(
      progressOf(state, found, cut)
        .filter((one) => organ === undefined || one.organ === organ)
        .flatMap((one) =>
          one.positions.map((position): ObligationRow => ({ ...position, organ: one.organ, name: one.name }))
        )
        .filter((one) => obligation === undefined || one.obligation.obligation === obligation)
    )
  },
  columns: [
    { zh: "机关", en: "Organ", show: ({ name }) => name },
    {
      zh: "事项",
      en: "Obligation",
      show: ({ obligation }, lang) => `${obligation.obligation} ${obligation.title[lang]}`
    },
    { zh: "制度", en: "System", show: ({ owed }) => (owed === undefined ? "" : `${owed.system} ${owed.version}`) },
    { zh: "条款", en: "Clause", show: ({ obligation }) => obligation.clause },
    { zh: "期限", en: "Due", show: ({ deadline }) => deadline?.due ?? "" },
    { zh: "状态", en: "State", show: ({ standing }, lang) => standings[standing][lang], tone: toneOf },
    { zh: "时限", en: "Days", show: daysText, tone: toneOf },
    { zh: "备案件", en: "Filing", show: ({ filing }) => filing?.filing ?? "" },
    { zh: "说明", en: "Why", show: why }
  ]
})
