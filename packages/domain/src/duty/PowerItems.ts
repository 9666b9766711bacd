/** View: annex 2 — an organ's powers by category, in the columns that counties of Hebei publish. */
import { Either, Schema } from "effect"
import type { Level } from "../basis/index.ts"
import { type Column, type Lang, optional, OrganId, view } from "../kernel/index.ts"
import { basesOf, type ItemLine, itemLines } from "./Annexes.ts"
import { chosenDecompositions, register } from "./Directory.ts"
import type { Limit } from "./Events.ts"
import { Category, dayKinds } from "./Labels.ts"
import { showPower } from "./Power.ts"

const limit = (one: Limit | undefined, lang: Lang): string =>
  one === undefined
    ? ""
    : lang === "zh"
      ? `${one.days}${dayKinds[one.counted].zh}`
      : `${one.days} ${dayKinds[one.counted].en}`

const bases = (zh: string, en: string, levels: ReadonlyArray<Level>): Column<ItemLine> => ({
  zh: `依据：${zh}`,
  en: `Basis: ${en}`,
  show: (row, lang) => basesOf(row, levels, lang)
})

export const PowerItems = view("power-items", {
  zh: "职责分类表（附件2）",
  en: "Power items by category (annex 2)",
  clause: "P2.2-1",
  params: Schema.Struct({ organ: optional(OrganId), category: optional(Category) }),
  fold: register,
  answer: (state, { category, organ }, { validOn }) =>
    Either.map(chosenDecompositions(state, organ, validOn), (chosen) =>
      chosen
        .flatMap(({ around, decomposition }) => itemLines(decomposition, around, validOn))
        .filter(({ power }) => category === undefined || power.category === category)
    ),
  columns: [
    { zh: "项目编码", en: "Code", show: ({ item }) => item },
    { zh: "项目名称", en: "Item", show: ({ name }) => name },
    { zh: "执法类别", en: "Category", show: ({ power }, lang) => showPower(power, lang) },
    {
      zh: "执法主体",
      en: "Organ",
      show: ({ joint, organ }, lang) =>
        joint.length === 0
          ? organ
          : { zh: `${organ}（牵头），${joint.join("、")}`, en: `${organ} (lead), ${joint.join(", ")}` }[lang]
    },
    {
      zh: "承办机构",
      en: "Units",
      show: ({ units }, lang) => units.join(lang === "zh" ? "、" : ", "),
      tone: ({ units }) => (units.length === 0 ? "warn" : "plain")
    },
    bases("法律", "laws", ["law"]),
    bases("行政法规", "administrative regulations", ["administrative-regulation"]),
    bases("地方性法规", "local regulations", ["provincial-regulation", "municipal-regulation"]),
    bases("部委规章", "departmental rules", ["departmental-rule"]),
    bases("政府规章", "government rules", ["provincial-rule", "municipal-rule"]),
    bases("规范性文件和“三定”规定", "normative documents and three-fixes", ["normative-document", "three-fixes"]),
    { zh: "实施对象", en: "Target", show: ({ target }) => target },
    { zh: "法定时限", en: "Statutory limit", show: ({ statutory }, lang) => limit(statutory, lang) },
    { zh: "承诺时限", en: "Promised limit", show: ({ promised }, lang) => limit(promised, lang) },
    { zh: "收费依据和标准", en: "Charge", show: ({ charge }) => charge },
    { zh: "备注", en: "Remark", show: ({ remark }) => remark, tone: () => "quiet" }
  ]
})
