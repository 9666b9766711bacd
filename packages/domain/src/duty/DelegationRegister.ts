/** View: what organs have delegated to whom, for how long, and whether it runs on the day. */
import { Either, HashMap, Schema } from "effect"
import { optional, OrganId, showEntered, type Tone, view } from "../kernel/index.ts"
import { organName } from "../organisation/index.ts"
import { chosenDecompositions, register } from "./Directory.ts"
import { delegateKinds } from "./Labels.ts"
import { delegationOn } from "./State.ts"

const standings = {
  "not-yet": { zh: "尚未生效", en: "not yet begun", tone: "quiet" },
  running: { zh: "有效", en: "running", tone: "good" },
  expired: { zh: "已到期", en: "expired", tone: "bad" },
  revoked: { zh: "已收回", en: "revoked", tone: "quiet" }
} as const

export const DelegationRegister = view("delegations", {
  zh: "委托执法登记",
  en: "Delegations",
  clause: "P2.2-R1",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: register,
  answer: (state, { organ }, { validOn }) =>
    Either.map(chosenDecompositions(state, organ, validOn), (chosen) =>
      chosen.flatMap(({ name, organ: one }) =>
        [...HashMap.values(state.delegations)]
          .flatMap((delegation) => (delegation?.organ === one ? [delegation] : []))
          .sort((a, b) => a.position - b.position)
          .map((delegation) => {
            const { name: entered, organ: delegate } = delegation.delegate
            const called = delegate === undefined ? entered : organName(state.organs, delegate, validOn)
            return { name, called, delegation, standing: delegationOn(delegation, validOn) }
          })
      )
    ),
  columns: [
    { zh: "机关", en: "Organ", show: ({ name }) => name },
    { zh: "编号", en: "Id", show: ({ delegation }) => delegation.delegation },
    { zh: "受委托方", en: "Delegate", show: ({ called }) => called },
    { zh: "性质", en: "Kind", show: ({ delegation }, lang) => delegateKinds[delegation.delegate.kind][lang] },
    { zh: "职权事项", en: "Items", show: ({ delegation }, lang) => delegation.items.join(lang === "zh" ? "、" : ", ") },
    { zh: "委托事项", en: "Matter", show: ({ delegation }) => delegation.matter },
    { zh: "权限", en: "Power", show: ({ delegation }) => delegation.power },
    { zh: "自", en: "From", show: ({ delegation }, lang) => showEntered(delegation.since, lang) },
    { zh: "至", en: "Until", show: ({ delegation }) => delegation.until },
    { zh: "公布", en: "Published", show: ({ delegation }) => delegation.published ?? "" },
    {
      zh: "状态",
      en: "State",
      show: ({ standing }, lang) => standings[standing][lang],
      tone: ({ standing }): Tone => standings[standing].tone
    }
  ]
})
