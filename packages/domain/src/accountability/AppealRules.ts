/** The rules of the appeal: it is open to whoever was served, it never worsens and it never suspends. */
import { Schema } from "effect"
import { rule } from "../kernel/index.ts"

const text = Schema.String

export const AppealOpen = rule("R-ACCT-APPEAL-OPEN", {
  enforcement: "guard",
  clause: "公务员法第九十五条",
  details: { case: text, respondent: text, problem: Schema.Literal("unserved", "appealed", "not-appealed") },
  states: {
    zh: "送达之后可以申诉一次；有未决的申诉才作申诉决定。逾期申诉仍予登记并标明。",
    en: "Whoever was served may appeal once; an appeal is decided while it is open. A late one is entered, and marked."
  },
  message: {
    zh: ({ case: one, problem, respondent }) =>
      `案件“${one}”的“${respondent}”${{ unserved: "还没有收到决定", appealed: "已经提出过申诉", "not-appealed": "没有未决的申诉" }[problem]}。`,
    en: ({ case: one, problem, respondent }) =>
      `Case ${one}: ${respondent} ${{ unserved: "has not been served", appealed: "has appealed before", "not-appealed": "has no open appeal" }[problem]}.`
  },
  next: {
    zh: () => "请核对送达和申诉情况：zhize show case-file。",
    en: () => "Look at service and appeals: zhize show case-file."
  }
})

export const AppealNeverWorsens = rule("R-ACCT-APPEAL-NEVER-WORSENS", {
  enforcement: "guard",
  clause: "公务员法第九十六条",
  details: {
    case: text,
    respondent: text,
    outcome: Schema.Literal("upheld", "changed", "revoked"),
    before: Schema.Array(text),
    after: Schema.Array(text)
  },
  states: {
    zh: "申诉不加重处理：维持的不变，变更的更轻，撤销的不再处理。",
    en: "An appeal never worsens: upheld keeps the measures, changed lightens them, revoked leaves none."
  },
  message: {
    zh: ({ after, before, case: one, outcome, respondent }) =>
      `案件“${one}”对“${respondent}”原处理为“${before.join("、")}”，申诉决定“${{ upheld: "维持", changed: "变更", revoked: "撤销" }[outcome]}”不能成为“${after.join("、")}”。`,
    en: ({ after, before, case: one, outcome, respondent }) =>
      `Case ${one}: ${respondent} had ${before.join(", ")}; an appeal ${outcome} cannot leave ${after.join(", ") || "nothing"}.`
  },
  next: {
    zh: () => "变更时只列较轻的形式；维持和撤销不列形式。",
    en: () => "When changing, list lighter forms only; list none when upholding or revoking."
  }
})
