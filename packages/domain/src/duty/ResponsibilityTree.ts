/** View: annex 3 — the organ's duties down to units, posts and officers with their sources, and its leaders' duties. */
import { Either, Schema } from "effect"
import { optional, OrganId, view } from "../kernel/index.ts"
import { treeLines } from "./Annexes.ts"
import { chosenDecompositions, register } from "./Directory.ts"
import { dutySources, leaderNames } from "./Labels.ts"

const kinds = {
  leader: { zh: "负责人", en: "leader" },
  unit: { zh: "科室", en: "unit" },
  post: { zh: "岗位", en: "post" },
  officer: { zh: "人员", en: "officer" }
} as const

export const ResponsibilityTree = view("responsibility-tree", {
  zh: "行政执法责任体系（附件3）",
  en: "Responsibility tree (annex 3)",
  clause: "P2.2-2",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: register,
  answer: (state, { organ }, { validOn }) =>
    Either.map(chosenDecompositions(state, organ, validOn), (chosen) =>
      chosen.flatMap(({ around, decomposition, name: called }) =>
        treeLines(decomposition, around, validOn).map((line) => ({ organ: called, line }))
      )
    ),
  columns: [
    { zh: "机关", en: "Organ", show: ({ organ }) => organ },
    { zh: "科室", en: "Unit", show: ({ line }) => line.unit },
    { zh: "层级", en: "Level", show: ({ line }, lang) => kinds[line.kind][lang], tone: () => "quiet" },
    {
      zh: "承担者",
      en: "Holder",
      show: ({ line }, lang) => (line.kind === "leader" ? leaderNames[line.leader][lang] : line.holder)
    },
    { zh: "职责", en: "Duty", show: ({ line }) => (line.kind === "leader" ? line.content : line.name) },
    { zh: "编码", en: "Code", show: ({ line }) => (line.kind === "leader" ? "" : line.item), tone: () => "quiet" },
    {
      zh: "来源",
      en: "Source",
      show: ({ line }, lang) => (line.kind === "leader" ? "" : dutySources[line.source][lang])
    }
  ]
})
