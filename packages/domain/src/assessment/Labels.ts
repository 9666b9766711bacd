/** The codes of the assessment module and what people call them. */
import { Schema } from "effect"
import type { Bilingual } from "../kernel/index.ts"

type Labels<Code extends string> = Readonly<Record<Code, Bilingual>>

/** The four grades of a unit [P2.3-2.3]. They are not the grades of a civil servant's appraisal (优秀、称职……). */
export const Grade = Schema.Literal("excellent", "good", "qualified", "unqualified").annotations({
  identifier: "Grade"
})
export type Grade = typeof Grade.Type
export const grades: Labels<Grade> = {
  excellent: { zh: "优秀", en: "excellent" },
  good: { zh: "良好", en: "good" },
  qualified: { zh: "合格", en: "qualified" },
  unqualified: { zh: "不合格", en: "unqualified" }
}

/** Whose scores make up a total: 自评、互评、领导审查. */
export const Part = Schema.Literal("self", "peer", "review").annotations({ identifier: "ScoredPart" })
export type Part = typeof Part.Type
export const parts: Labels<Part> = {
  self: { zh: "自评", en: "self-assessment" },
  peer: { zh: "互评", en: "peer evaluation" },
  review: { zh: "领导审查", en: "leader's review" }
}

/** What a criterion looks at. `revenue` is named so that it can be refused. */
export const Measures = Schema.Literal(
  "organisation",
  "qualification",
  "authority",
  "basis",
  "procedure",
  "decision",
  "duty",
  "case-file",
  "litigation",
  "systems",
  "remittance",
  "public-opinion",
  "revenue"
)
export type Measures = typeof Measures.Type
export const measures: Labels<Measures> = {
  organisation: { zh: "组织领导与责任分解", en: "organisation and division of duties" },
  qualification: { zh: "主体和人员资格、培训", en: "qualification and training" },
  authority: { zh: "执法权限", en: "authority" },
  basis: { zh: "执法依据", en: "legal basis" },
  procedure: { zh: "执法程序", en: "procedure" },
  decision: { zh: "决定内容", en: "content of decisions" },
  duty: { zh: "履行法定职责", en: "performance of duties" },
  "case-file": { zh: "案卷质量", en: "case files" },
  litigation: { zh: "复议和诉讼结果", en: "outcome of reconsideration and litigation" },
  systems: { zh: "制度建设与落实", en: "systems and how they are kept" },
  remittance: { zh: "票据和罚没款物上缴", en: "receipts and remittance" },
  "public-opinion": { zh: "外部评议", en: "opinion of the public" },
  revenue: { zh: "罚没收入", en: "revenue from fines" }
}

/** What a round's result is applied to: the three that the plan combines it with, and what it moreover bears on. */
export const Use = Schema.Literal(
  "goal-responsibility",
  "lawful-administration",
  "civil-servant-appraisal",
  "reward-and-promotion"
).annotations({ identifier: "Use" })
export type Use = typeof Use.Type
export const uses: Labels<Use> = {
  "goal-responsibility": { zh: "工作目标责任制量化考核", en: "goal responsibility" },
  "lawful-administration": { zh: "依法行政工作考核", en: "assessment of lawful administration" },
  "civil-servant-appraisal": { zh: "公务员年度考核", en: "civil-servant appraisal" },
  "reward-and-promotion": { zh: "奖励惩处、选拔任用", en: "reward, sanction and promotion" }
}
/** 与工作目标责任制量化考核、依法行政工作考核、公务员年度考核相结合 [P2.3-1.1]. */
export const demandedUses: ReadonlyArray<Use> = [
  "goal-responsibility",
  "lawful-administration",
  "civil-servant-appraisal"
]

/** What is made public beside the standard, which is the scheme itself: 标准、过程和结果. */
export const Aspect = Schema.Literal("process", "result").annotations({ identifier: "Aspect" })
export type Aspect = typeof Aspect.Type
export const aspects: Labels<Aspect> = {
  process: { zh: "考核过程", en: "process" },
  result: { zh: "考核结果", en: "results" }
}

/** The steps that a unit's assessment goes through, in their order. */
export const Step = Schema.Literal("self", "peer", "review", "proposal", "determination", "objection", "rectification")
export type Step = typeof Step.Type
export const steps: Labels<Step> = {
  ...parts,
  proposal: { zh: "提出档次建议", en: "proposal of a grade" },
  determination: { zh: "确定考核结果", en: "determination" },
  objection: { zh: "对异议作出决定", en: "decision on the objection" },
  rectification: { zh: "提交整改报告", en: "rectification report" }
}

/** The ready schemes. */
export const PresetId = Schema.Literal(
  "general-special-public",
  "itemised",
  "deductions",
  "general-special-bonus",
  "general-bonus"
).annotations({
  identifier: "Preset"
})
export type PresetId = typeof PresetId.Type

/** The plan fixes the four grades and the steps, and none of these: every organ says them for itself. */
export const localConfiguration: Bilingual = {
  zh: "分值、权重、分数段、一票否决、异议期、加分和整改期为本地配置（方案未规定）",
  en: "points, weights, bands, vetoes, bonuses and the periods for objection and rectification are local configuration: the plan fixes none"
}
