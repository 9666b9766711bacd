/** View: annex 4 — every officer with unit, post, certificate, duties, and the last responsibility letter. */
import { Either, Schema } from "effect"
import { optional, OrganId, PersonId, view } from "../kernel/index.ts"
import { certificateStatuses } from "../organisation/index.ts"
import { officerLines } from "./Annexes.ts"
import { chosenDecompositions, register } from "./Directory.ts"
import { dutySources } from "./Labels.ts"

export const OfficerDuties = view("officer-duties", {
  zh: "执法人员岗位责任表（附件4）",
  en: "Officers' duties (annex 4)",
  clause: "P2.2-3",
  params: Schema.Struct({ organ: optional(OrganId), officer: optional(PersonId) }),
  fold: register,
  answer: (state, { officer: wanted, organ }, { validOn }) =>
    Either.map(chosenDecompositions(state, organ, validOn), (chosen) =>
      chosen.flatMap(({ around, decomposition, name: called, organ: one }) =>
        officerLines(one, decomposition, around, validOn)
          .filter(({ officer }) => wanted === undefined || officer === wanted)
          .map((line) => {
            const signed = decomposition.letters
              .filter(({ holder, on }) => holder.kind === "officer" && holder.officer === line.officer && on <= validOn)
              .map(({ on }) => on)
              .sort()
            return { organ: called, ...line, letter: signed[signed.length - 1] ?? "" }
          })
      )
    ),
  columns: [
    { zh: "机关", en: "Organ", show: ({ organ }) => organ },
    { zh: "姓名", en: "Name", show: ({ name }) => name },
    { zh: "职务", en: "Title", show: ({ title }) => title },
    { zh: "科室", en: "Unit", show: ({ unit }) => unit },
    { zh: "岗位", en: "Post", show: ({ post }) => post },
    { zh: "执法证件号码", en: "Certificate", show: ({ certificate }) => certificate },
    {
      zh: "证件状态",
      en: "State",
      show: ({ status }, lang) => (status === undefined ? "" : certificateStatuses[status][lang]),
      tone: ({ status }) => (status === "active" ? "good" : "bad")
    },
    {
      zh: "承担的职责",
      en: "Duties",
      show: ({ duties }, lang) =>
        duties
          .map(({ name, source }) =>
            lang === "zh" ? `${name}（${dutySources[source].zh}）` : `${name} (${dutySources[source].en})`
          )
          .join(lang === "zh" ? "；" : "; ")
    },
    { zh: "责任书", en: "Letter", show: ({ letter }) => letter }
  ]
})
