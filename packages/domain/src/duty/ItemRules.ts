/** Rules about power items. */
import { Schema } from "effect"
import { Level, levels } from "../basis/index.ts"
import { LocalDate, optional, rule } from "../kernel/index.ts"

const id = Schema.String

export const ItemOnce = rule("R-DUTY-ITEM-ONCE", {
  enforcement: "guard",
  clause: "P2.2-1",
  details: { item: id, organ: id },
  states: {
    zh: "职权事项编码在账本内唯一，取消后也不再使用。",
    en: "An item's code is unique in the ledger and is not used again, even after the item is withdrawn."
  },
  message: {
    zh: ({ item, organ }) => `事项编码“${item}”已由机关“${organ}”使用。`,
    en: ({ item, organ }) => `The item code ${item} is in use in the organ ${organ}.`
  },
  next: {
    zh: () => "同一事项有变动请用 ReviseItem；新的事项请换用编码。",
    en: () => "Use ReviseItem for a change of this item, or another code for another item."
  }
})

const problems = {
  unknown: { zh: "没有确定", en: "is not defined" },
  "other-organ": { zh: "属于别的机关", en: "belongs to another organ" },
  "not-yet": { zh: "当日尚未确定", en: "is not defined by that day" },
  withdrawn: { zh: "已经取消", en: "is withdrawn" }
} as const

export const ItemKnown = rule("R-DUTY-ITEM-KNOWN", {
  enforcement: "guard",
  clause: "P2.2-1",
  details: {
    organ: id,
    item: id,
    on: LocalDate,
    problem: Schema.Literal("unknown", "other-organ", "not-yet", "withdrawn")
  },
  states: {
    zh: "所涉事项是该机关的职权，当日已经确定且没有取消。",
    en: "The item concerned is the organ's own, defined and not withdrawn on the day."
  },
  message: {
    zh: ({ item, on, organ, problem }) => `机关“${organ}”的事项“${item}”（${on}）：${problems[problem].zh}。`,
    en: ({ item, on, organ, problem }) => `The item ${item} (organ ${organ}, ${on}) ${problems[problem].en}.`
  },
  next: {
    zh: () => "请核对事项编码和日期，或先用 DefineItem 确定。",
    en: () => "Check the code and the day, or define the item first with DefineItem."
  }
})

/** A part of the power that none of the cited instruments may set, with the article for each level. */
const Unset = Schema.Struct({
  zh: Schema.String,
  en: Schema.String,
  cited: Schema.Array(Schema.Struct({ level: Level, article: Schema.String }))
})
type Unset = typeof Unset.Type

const said = ({ cited, ...name }: Unset, lang: "zh" | "en") => {
  const list = cited.map(({ article, level }) => `${levels[level][lang]}：${article}`).join(lang === "zh" ? "、" : "; ")
  return lang === "zh" ? `${name.zh}（${list}）` : `${name.en} (${list})`
}

export const Competent = rule("R-DUTY-COMPETENT", {
  enforcement: "guard",
  clause: "P2.2-1",
  details: { item: id, on: LocalDate, unset: Schema.Array(Unset) },
  states: {
    zh: "职权事项的每一项权力，至少有一条依据的效力层级可以设定它；规范性文件和“三定”规定不能设定行政处罚、许可、强制。",
    en: "Every power of an item rests on a clause whose level of law may set it; a normative document or three-fixes provision never sets a penalty, licence or coercion."
  },
  message: {
    zh: ({ item, on, unset }) =>
      `事项“${item}”（${on}）所引依据均不能设定：${unset.map((one) => said(one, "zh")).join("；")}。`,
    en: ({ item, on, unset }) =>
      `Nothing that the item ${item} cites (${on}) may set: ${unset.map((one) => said(one, "en")).join("; ")}.`
  },
  next: {
    zh: () => "请补引可以设定该权力的法律、法规或者规章，或核对事项类别和种类。",
    en: () => "Cite a law, regulation or rule that may set the power, or check the category and kinds."
  }
})

export const LeadOrgan = rule("R-DUTY-LEAD", {
  enforcement: "guard",
  clause: "P2.2-R1",
  details: {
    organ: id,
    item: id,
    lead: id,
    problem: Schema.Literal("not-lead", "lead-repeated", "organ-repeated", "organ-missing"),
    other: optional(id)
  },
  states: {
    zh: "几个部门联合行使的职权，由依法牵头的一个部门列出；其余部门在册、不重复。",
    en: "A joint power is listed by its one lead organ; the others are there on the day and named once."
  },
  message: {
    zh: ({ item, lead, organ, other = "", problem }) =>
      ({
        "not-lead": `联合事项“${item}”由“${lead}”牵头，不由“${organ}”列出。`,
        "lead-repeated": `联合事项“${item}”的牵头部门“${lead}”又列为参与部门。`,
        "organ-repeated": `联合事项“${item}”的参与部门“${other}”重复。`,
        "organ-missing": `联合事项“${item}”的参与部门“${other}”当日不在册。`
      })[problem],
    en: ({ item, lead, organ, other = "", problem }) =>
      ({
        "not-lead": `The joint item ${item} is led by ${lead} and not listed by ${organ}.`,
        "lead-repeated": `${lead}, which leads the joint item ${item}, is named again among the others.`,
        "organ-repeated": `The organ ${other} is named twice for the joint item ${item}.`,
        "organ-missing": `The organ ${other} of the joint item ${item} is not there on the day.`
      })[problem]
  },
  next: {
    zh: ({ lead }) => `请由牵头部门“${lead}”列出，并核对参与部门。`,
    en: ({ lead }) => `Let the lead organ ${lead} list it, and check the other organs.`
  }
})

export const CategoryOther = rule("R-DUTY-CATEGORY-OTHER", {
  enforcement: "guard",
  clause: "P2.2-1",
  details: { item: id, on: LocalDate },
  states: {
    zh: "更正类别须改为不同的类别或者种类。",
    en: "A correction gives an item another category or other kinds."
  },
  message: {
    zh: ({ item, on }) => `事项“${item}”在${on}已是这一类别和种类。`,
    en: ({ item, on }) => `The item ${item} has this category and these kinds on ${on} already.`
  },
  next: { zh: () => "无需更正。", en: () => "There is nothing to correct." }
})
