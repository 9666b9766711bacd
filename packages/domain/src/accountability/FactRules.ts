/** The rules about what a case is built on: evidence, opinions, facts, shares, notice and defence. */
import { Schema } from "effect"
import { optional, rule } from "../kernel/index.ts"

const text = Schema.String
const clause = "P2.4-S2"

const kinds = {
  evidence: { zh: "证据", en: "evidence" },
  opinion: { zh: "意见", en: "opinion" },
  fact: { zh: "事实", en: "fact" }
} as const

export const NeverEdited = rule("R-ACCT-NEVER-EDITED", {
  enforcement: "guard",
  clause,
  details: { case: text, kind: Schema.Literal("evidence", "opinion", "fact"), id: text },
  states: {
    zh: "证据、意见和认定的事实入卷后不再改动，不同意见同样保留。",
    en: "Evidence, opinions and facts are never edited once in the file; dissent is kept like any other opinion."
  },
  message: {
    zh: ({ case: one, id, kind }) => `案件“${one}”的${kinds[kind].zh}“${id}”已经入卷。`,
    en: ({ case: one, id, kind }) => `The ${kinds[kind].en} ${id} is in the file of case ${one}.`
  },
  next: { zh: () => "有补充的，另行编号入卷。", en: () => "Add what is new under an id of its own." }
})

export const FactFounded = rule("R-ACCT-FACT-FOUNDED", {
  enforcement: "guard",
  clause,
  details: { case: text, fact: text, fault: optional(text), evidence: Schema.Array(text) },
  states: {
    zh: "认定的每一项事实有证据，并属于制度规定的过错情形。",
    en: "Every fact has its evidence in the file and is a fault of the rules that bind the case."
  },
  message: {
    zh: ({ case: one, evidence, fact, fault }) =>
      fault === undefined
        ? `案件“${one}”的事实“${fact}”${evidence.length === 0 ? "没有证据" : `引用了没有入卷的证据：${evidence.join("、")}`}。`
        : `案件“${one}”适用的制度没有规定过错情形“${fault}”。`,
    en: ({ case: one, evidence, fact, fault }) =>
      fault === undefined
        ? `Fact ${fact} of case ${one} ${evidence.length === 0 ? "has no evidence" : `cites evidence that is not in the file: ${evidence.join(", ")}`}.`
        : `The rules that bind case ${one} know no fault ${fault}.`
  },
  next: {
    zh: () => "请先用 AddEvidence 入卷；过错情形见 zhize show accountability-rules。",
    en: () => "Add the evidence with AddEvidence; the faults are in zhize show accountability-rules."
  }
})

export const ShareByRule = rule("R-ACCT-SHARE-BY-RULE", {
  enforcement: "guard",
  clause,
  details: { case: text, rule: text, part: text, possible: Schema.Array(text) },
  states: {
    zh: "每个人的责任由案件适用的责任区分规则给出。",
    en: "Each share is given by a rule of division of the version that binds the case."
  },
  message: {
    zh: ({ case: one, part, rule: by }) => `案件“${one}”适用的制度中，规则“${by}”没有给出“${part}”的责任。`,
    en: ({ case: one, part, rule: by }) =>
      `In the rules that bind case ${one}, rule ${by} gives no share to the part ${part}.`
  },
  next: {
    zh: ({ possible }) => (possible.length === 0 ? "请核对其所起作用。" : `可以适用：${possible.join("、")}。`),
    en: ({ possible }) =>
      possible.length === 0 ? "Check the part that was taken." : `Rules that do: ${possible.join(", ")}.`
  }
})

export const RightFree = rule("R-ACCT-RIGHT-FREE", {
  enforcement: "guard",
  clause,
  details: { case: text, person: text, part: text, dissented: Schema.Boolean },
  states: {
    zh: "集体研究中持正确意见的人不承担责任；以入卷的意见为准。",
    en: "Who held the right opinion in a collective decision bears nothing; the opinions in the file tell who did."
  },
  message: {
    zh: ({ case: one, dissented, part, person }) =>
      dissented
        ? `“${person}”在案件“${one}”所涉的集体研究中持正确意见，不能以“${part}”承担责任。`
        : `案件“${one}”卷内没有“${person}”在集体研究中的不同意见，不能列为“${part}”。`,
    en: ({ case: one, dissented, part, person }) =>
      dissented
        ? `${person} dissented in the collective decision of case ${one} and bears nothing as ${part}.`
        : `The file of case ${one} holds no dissent of ${person}, who cannot be ${part}.`
  },
  next: {
    zh: () => "请核对当时的意见（OpinionRecorded）。",
    en: () => "Look at the opinions of the time (OpinionRecorded)."
  }
})

export const FactsFirst = rule("R-ACCT-FACTS-FIRST", {
  enforcement: "guard",
  clause: "行政机关公务员处分条例第三十九条",
  details: { case: text, person: text, missing: Schema.Array(Schema.Literal("facts", "share", "known-form")) },
  states: {
    zh: "告知之前，事实已经认定，责任已经区分，拟处理的形式是制度列明的。",
    en: "Facts and the person's share come before the notice, and what it proposes are forms of the rules."
  },
  message: {
    zh: ({ case: one, missing, person }) =>
      `案件“${one}”还不能告知“${person}”：${missing.map((what) => ({ facts: "事实没有认定", share: "责任没有区分", "known-form": "拟处理形式不在制度之内" })[what]).join("、")}。`,
    en: ({ case: one, missing, person }) =>
      `Case ${one}: ${person} cannot be notified yet; wanting: ${missing.join(", ")}.`
  },
  next: {
    zh: () => "请先用 EstablishFact、ApportionResponsibility 办理。",
    en: () => "Use EstablishFact and ApportionResponsibility first."
  }
})

export const DefenceInOrder = rule("R-ACCT-DEFENCE-IN-ORDER", {
  enforcement: "guard",
  clause: "行政机关公务员处分条例第三十九条",
  details: { case: text, person: text, problem: Schema.Literal("not-notified", "heard") },
  states: {
    zh: "先告知，再听取陈述和申辩或者记录放弃，每次告知一次。",
    en: "The defence is heard or waived after the notice, once for each."
  },
  message: {
    zh: ({ case: one, person, problem }) =>
      `案件“${one}”的“${person}”${problem === "heard" ? "的申辩已经记录" : "还没有被告知"}。`,
    en: ({ case: one, person, problem }) =>
      `Case ${one}: ${person} ${problem === "heard" ? "has been heard" : "has not been notified"}.`
  },
  next: {
    zh: ({ problem }) => (problem === "heard" ? "可以作出决定。" : "请先用 NotifyRespondent 告知。"),
    en: ({ problem }) => (problem === "heard" ? "A decision may follow." : "Notify first with NotifyRespondent.")
  }
})
