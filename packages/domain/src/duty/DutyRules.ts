/** Rules about who carries an item: guards of the decomposition. */
import { Schema } from "effect"
import { LocalDate, optional, rule } from "../kernel/index.ts"
import { Holder, showHolder } from "./Holder.ts"
import { DutySource, dutySources } from "./Labels.ts"

const id = Schema.String

const Breach = Schema.Struct({ holder: Holder, lacks: optional(Holder), on: LocalDate })
type Breach = typeof Breach.Type
const lacking = ({ lacks }: Breach, lang: "zh" | "en") =>
  lacks === undefined ? { zh: "本机关", en: "the organ" }[lang] : showHolder(lacks, lang)

export const Contained = rule("R-DUTY-CONTAINED", {
  enforcement: "guard",
  clause: "P2.2-R3",
  details: { organ: id, item: id, breaches: Schema.Array(Breach) },
  states: {
    zh: "每一天，每下一层级或岗位的职责都包含于上一层：人员在岗位之内，岗位在科室之内，科室在本机关职权之内。",
    en: "On every day each level's duties lie inside those of the level above: officer in post, post in unit, unit in organ."
  },
  message: {
    zh: ({ breaches, item }) =>
      `事项“${item}”：${breaches.map((one) => `${showHolder(one.holder, "zh")}自${one.on}起承担，而${lacking(one, "zh")}没有该职责`).join("；")}。`,
    en: ({ breaches, item }) =>
      `The item ${item}: ${breaches.map((one) => `${showHolder(one.holder, "en")} would carry it from ${one.on} and ${lacking(one, "en")} would not have it`).join("; ")}.`
  },
  next: {
    zh: () => "请先用 AssignDuty 分解到上一层级；收回、调整和取消时，请先用 WithdrawDuty 收回下一层级的职责。",
    en: () =>
      "Assign the duty above first with AssignDuty; to withdraw or move it, first take it from below with WithdrawDuty."
  }
})

export const AssignedOnce = rule("R-DUTY-ASSIGNED-ONCE", {
  enforcement: "guard",
  clause: "P2.2-2",
  details: { item: id, holder: Holder, source: DutySource, on: LocalDate },
  states: {
    zh: "同一事项以同一来源对同一承担者只分解一次。",
    en: "A holder is given an item from one source once."
  },
  message: {
    zh: ({ holder, item, on, source }) =>
      `${showHolder(holder, "zh")}在${on}已承担事项“${item}”（${dutySources[source].zh}）。`,
    en: ({ holder, item, on, source }) =>
      `On ${on} ${showHolder(holder, "en")} carries the item ${item} already (${dutySources[source].en}).`
  },
  next: { zh: () => "无需重复分解。", en: () => "There is nothing to do." }
})

export const Held = rule("R-DUTY-HELD", {
  enforcement: "guard",
  clause: "P2.2-2",
  details: { item: id, holder: Holder, on: LocalDate },
  states: {
    zh: "只有正在承担的职责才能收回或者调整。",
    en: "Only a duty that its holder carries is withdrawn or moved."
  },
  message: {
    zh: ({ holder, item, on }) => `${showHolder(holder, "zh")}在${on}没有承担事项“${item}”。`,
    en: ({ holder, item, on }) => `On ${on} ${showHolder(holder, "en")} does not carry the item ${item}.`
  },
  next: {
    zh: () => "请在责任体系（responsibility-tree）中核对承担者和日期。",
    en: () => "Check holder and day in the view responsibility-tree."
  }
})

export const MovesLevel = rule("R-DUTY-MOVES-LEVEL", {
  enforcement: "guard",
  clause: "P2.2-R3",
  details: { item: id, fromHolder: Holder, toHolder: Holder, problem: Schema.Literal("same", "other-level") },
  states: {
    zh: "职责在同一层级的不同承担者之间调整。",
    en: "A duty moves between different holders of the same level."
  },
  message: {
    zh: ({ fromHolder, problem, toHolder }) =>
      problem === "same"
        ? `调出和调入的都是${showHolder(fromHolder, "zh")}。`
        : `${showHolder(fromHolder, "zh")}与${showHolder(toHolder, "zh")}不是同一层级。`,
    en: ({ fromHolder, problem, toHolder }) =>
      problem === "same"
        ? `The duty would stay with ${showHolder(fromHolder, "en")}.`
        : `${showHolder(fromHolder, "en")} and ${showHolder(toHolder, "en")} are not of one level.`
  },
  next: {
    zh: () => "请写明同一层级的另一承担者；向下分解请用 AssignDuty。",
    en: () => "Name another holder of the same level; to hand a duty down use AssignDuty."
  }
})

export const OnPost = rule("R-DUTY-ON-POST", {
  enforcement: "guard",
  clause: "P2.2-3",
  details: { officer: id, post: id, on: LocalDate, serves: optional(id) },
  states: {
    zh: "执法人员只承担本人当日所在岗位的职责。",
    en: "An officer is given duties of the post that the officer is on that day."
  },
  message: {
    zh: ({ officer, on, post, serves }) =>
      `执法人员“${officer}”在${on}不在岗位“${post}”${serves === undefined ? "" : `（在岗位“${serves}”）`}。`,
    en: ({ officer, on, post, serves }) =>
      `The officer ${officer} is not on the post ${post} on ${on}${serves === undefined ? "" : ` (but on ${serves})`}.`
  },
  next: {
    zh: () => "请先用 AssignOfficer 明确岗位。",
    en: () => "Assign the officer to the post first with AssignOfficer."
  }
})

export const LetterCarried = rule("R-DUTY-LETTER", {
  enforcement: "guard",
  clause: "P2.2-3",
  details: { organ: id, holder: Holder, on: LocalDate, missing: Schema.Array(id) },
  states: {
    zh: "责任书所列的职责，签订人当日确实承担；科室和执法人员签订。",
    en: "A unit or officer signs for duties that it carries on the day."
  },
  message: {
    zh: ({ holder, missing, on }) =>
      missing.length === 0
        ? `${showHolder(holder, "zh")}不签订责任书。`
        : `${showHolder(holder, "zh")}在${on}没有承担：${missing.join("、")}。`,
    en: ({ holder, missing, on }) =>
      missing.length === 0
        ? `${showHolder(holder, "en")} signs no letter.`
        : `On ${on} ${showHolder(holder, "en")} does not carry: ${missing.join(", ")}.`
  },
  next: {
    zh: () => "请由科室或者执法人员就所承担的事项签订。",
    en: () => "Let a unit or an officer sign for items that it carries."
  }
})

export const UnitIdle = rule("R-DUTY-UNIT-FREE", {
  enforcement: "guard",
  clause: "P2.2-2",
  details: { unit: id, on: LocalDate, items: Schema.Array(id), posts: Schema.Array(id) },
  states: {
    zh: "科（股）室撤销之前，其职责先调整，其岗位先撤销。",
    en: "A unit is abolished only after its duties have moved and its posts are abolished."
  },
  message: {
    zh: ({ items, on, posts, unit }) =>
      `科室“${unit}”自${on}起仍有${items.length === 0 ? "" : `职责：${items.join("、")}`}${items.length > 0 && posts.length > 0 ? "；" : ""}${posts.length === 0 ? "" : `岗位：${posts.join("、")}`}。`,
    en: ({ items, on, posts, unit }) =>
      `From ${on} on ${unit} still has ${items.length === 0 ? "" : `the duties ${items.join(", ")}`}${items.length > 0 && posts.length > 0 ? " and " : ""}${posts.length === 0 ? "" : `the posts ${posts.join(", ")}`}.`
  },
  next: {
    zh: () => "请先用 MoveDuty 或 WithdrawDuty 调整职责，用 AbolishPost 撤销岗位。",
    en: () => "Move its duties with MoveDuty or WithdrawDuty and abolish its posts with AbolishPost first."
  }
})
