/** View: the editions of their decomposition that organs adopted by a day, and which one counts. */
import { Either, Schema } from "effect"
import { optional, OrganId, showEntered, type Tone, view } from "../kernel/index.ts"
import { decompositionEditionOn } from "./Decomposed.ts"
import { chosenDecompositions, register } from "./Directory.ts"
import { changedSinceAdopted } from "./Findings.ts"

const standings = {
  current: { zh: "现行", en: "current", tone: "good" },
  changed: { zh: "其后有变动", en: "changed since", tone: "warn" },
  superseded: { zh: "已被新一期取代", en: "superseded", tone: "quiet" }
} as const
type Standing = keyof typeof standings

export const DecompositionEditions = view("decomposition-editions", {
  zh: "职责分解各期",
  en: "Editions of the decompositions",
  clause: "P2.2-T1",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: register,
  answer: (state, { organ }, { validOn }) =>
    Either.map(chosenDecompositions(state, organ, validOn), (chosen) =>
      chosen.flatMap(({ around, decomposition, name, organ: one }) => {
        const last = decompositionEditionOn(decomposition, validOn)
        const stale = changedSinceAdopted(one, decomposition, around, validOn).length > 0
        return decomposition.editions
          .filter(({ since }) => since.from <= validOn)
          .map((edition) => {
            const standing: Standing = edition !== last ? "superseded" : stale ? "changed" : "current"
            const { digest, edition: id, items, since } = edition
            return { organ: one, name, edition: id, adopted: since, items, digest, standing }
          })
      })
    ),
  columns: [
    { zh: "机关", en: "Organ", show: ({ name }) => name },
    { zh: "期号", en: "Edition", show: ({ edition }) => edition },
    { zh: "审定日期", en: "Adopted", show: ({ adopted }, lang) => showEntered(adopted, lang) },
    { zh: "事项数", en: "Items", show: ({ items }) => String(items) },
    {
      zh: "状态",
      en: "State",
      show: ({ standing }, lang) => standings[standing][lang],
      tone: ({ standing }): Tone => standings[standing].tone
    },
    { zh: "摘要", en: "Digest", show: ({ digest }) => digest, tone: () => "quiet" }
  ]
})
