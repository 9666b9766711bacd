/** View: the ready preset of accountability rules, to be read and taken into AdoptAccountabilityRules as its content. */
import { Schema } from "effect"
import { fold, rows, view } from "../kernel/index.ts"
import type { AccountabilityContent } from "./AccountabilityContent.ts"
import { accountabilityPreset } from "./AccountabilityPreset.ts"

interface Row {
  readonly preset: string
  readonly title: { readonly zh: string; readonly en: string }
  /** What the command takes. */
  readonly content: AccountabilityContent
}

const preset: Row = {
  preset: "hebei-family",
  title: {
    zh: "河北一系规定及最接近的同类文本汇编（供参考，须结合本机关实际修改）",
    en: "Compiled from the Hebei family and its nearest equivalents: a start, to be adapted by each organ"
  },
  content: accountabilityPreset
}

const count = (zh: string, en: string, of: (content: AccountabilityContent) => ReadonlyArray<unknown>) => ({
  zh,
  en,
  show: ({ content }: Row) => String(of(content).length)
})

export const AccountabilityPresets = view("accountability-preset", {
  zh: "责任追究制度蓝本",
  en: "Preset of accountability rules",
  clause: "P2.4-S3",
  params: Schema.Struct({}),
  fold: fold<undefined>(undefined),
  answer: () => rows([preset]),
  columns: [
    { zh: "蓝本", en: "Preset", show: ({ preset: name }) => name },
    { zh: "说明", en: "About", show: ({ title }, lang) => title[lang] },
    count("过错情形", "Faults", ({ faults }) => faults),
    count("责任区分", "Division rules", ({ division }) => division),
    count("责任形式", "Forms", ({ forms }) => forms),
    count("档次", "Bands", ({ ladder }) => ladder),
    count("从重、从轻、免予情形", "Grounds", ({ grounds }) => grounds),
    count("出处", "Texts", ({ cited }) => cited)
  ]
})
