/** Words for the codes of accountability rules, in one table. */
import type { Bilingual } from "../kernel/index.ts"
import type { ClockName, Effect, Ground, Level, Part } from "./AccountabilityContent.ts"

type Words<Key extends string> = Readonly<Record<Key, Bilingual>>

export const parts: Words<Part> = {
  handler: { zh: "承办人", en: "handler" },
  reviewer: { zh: "审核人", en: "reviewer" },
  approver: { zh: "批准人", en: "approver" },
  decider: { zh: "集体研究的决策人", en: "decision-maker of a collective decision" },
  instructor: { zh: "授意、指令或者干预者", en: "who instructed or interfered" },
  "member-wrong": { zh: "集体研究中持错误意见的人", en: "member with the wrong opinion" },
  "member-right": { zh: "集体研究中持正确意见的人", en: "member with the right opinion" },
  superior: { zh: "上级机关负责人", en: "head of the superior organ" },
  "joint-main": { zh: "共同过错中起主要作用的人", en: "main part in a joint fault" },
  "joint-secondary": { zh: "共同过错中起次要、辅助作用的人", en: "secondary part in a joint fault" }
}

export const levels: Words<Level> = {
  direct: { zh: "直接责任", en: "direct responsibility" },
  "principal-leading": { zh: "主要领导责任", en: "principal leading responsibility" },
  "important-leading": { zh: "重要领导责任", en: "important leading responsibility" },
  none: { zh: "不承担责任", en: "no responsibility" }
}

export const groundKinds: Words<Ground["kind"]> = {
  aggravating: { zh: "从重情形", en: "aggravating" },
  mitigating: { zh: "从轻、减轻情形", en: "mitigating" },
  exempting: { zh: "免予追究情形", en: "exempting" }
}

export const effects: Words<Effect> = {
  "within-band": { zh: "在本档之内", en: "within the band" },
  "one-below": { zh: "降一档", en: "one band below" },
  exempt: { zh: "免予追究", en: "exempt" }
}

export const clockNames: Words<ClockName> = {
  handle: { zh: "办结期限（自受理）", en: "to handle a case, from acceptance" },
  extension: { zh: "延长期限", en: "to extend it once" },
  appeal: { zh: "申诉期限（自送达）", en: "to appeal, from service" },
  review: { zh: "申诉复查期限", en: "to decide the appeal" },
  limitation: { zh: "追究时效（自行为发生）", en: "limitation, from the act" },
  fileDecision: { zh: "决定报备期限", en: "to file the decision" }
}

/** The elements that the plan demands of the rules (P2.4-S2). */
export type Element = "scope" | "subjects" | "forms" | "ladder" | "manner" | "procedure"
export const elements: Words<Element> = {
  scope: { zh: "责任追究范围", en: "scope of faults" },
  subjects: { zh: "责任主体和责任区分", en: "subjects and their division" },
  forms: { zh: "责任形式", en: "forms for the organ and for persons" },
  ladder: { zh: "适用情形", en: "when each form applies" },
  manner: { zh: "责任追究方式", en: "manner: who decides" },
  procedure: { zh: "责任追究程序", en: "procedure and its time limits" }
}
