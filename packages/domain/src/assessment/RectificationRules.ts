/** The rules about the rectification report (整改报告) of an unqualified unit. */
import { Schema } from "effect"
import { LocalDate, rule } from "../kernel/index.ts"

const text = Schema.String

export const RectificationOwed = rule("R-ASSESS-RECTIFICATION-OWED", {
  enforcement: "guard",
  clause: "P2.3-3.1",
  details: { unit: text, problem: Schema.Literal("not-published", "not-asked", "not-unqualified", "reported") },
  states: {
    zh: "考核结果公开后，被确定为不合格的科（股）室按办法提交一次整改报告（期限为本地配置）；逾期提交仍予受理。",
    en: "Once the results are public, a unit graded unqualified hands in one rectification report where the scheme asks for it (local configuration); late is accepted."
  },
  message: {
    zh: ({ problem, unit }) =>
      `科室“${unit}”不应提交整改报告：${{ "not-published": "考核结果尚未公开", "not-asked": "办法没有规定整改期，或没有科室不合格", "not-unqualified": "考核结果不是不合格", reported: "已经提交" }[problem]}。`,
    en: ({ problem, unit }) =>
      `The unit ${unit} owes no rectification report: ${{ "not-published": "the results are not public", "not-asked": "the scheme sets no period, or no unit is unqualified", "not-unqualified": "its grade is another", reported: "it is handed in" }[problem]}.`
  },
  next: {
    zh: () => "请先用 PublishResult 公开结果，并核对该科室的考核结果。",
    en: () => "Publish the results first with PublishResult, and check the unit's grade."
  }
})

export const RectificationOverdue = rule("R-ASSESS-RECTIFICATION-OVERDUE", {
  enforcement: "finding",
  clause: "P2.3-3.1",
  details: { round: text, unit: text, due: LocalDate, days: Schema.Int },
  states: {
    zh: "不合格的科（股）室在办法规定的期限内（如结果公开后一个月）提交整改报告。",
    en: "An unqualified unit hands in its rectification report within the scheme's period, such as a month after the results are public."
  },
  message: {
    zh: ({ days, due, unit }) => `科室“${unit}”的整改报告应于${due}前提交，已逾期${days}天。`,
    en: ({ days, due, unit }) => `The rectification report of ${unit} was due ${due} and is ${days} days overdue.`
  },
  next: {
    zh: () => "请督促提交，并用 SubmitRectificationReport 记录。",
    en: () => "Have it handed in, and record it with SubmitRectificationReport."
  }
})
