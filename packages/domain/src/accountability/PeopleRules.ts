/** The rules about who acts in a case: investigators, recusal, and those concerned. */
import { Schema } from "effect"
import { rule } from "../kernel/index.ts"

const text = Schema.String
const recusal = "行政机关公务员处分条例第四十二条"

export const RespondentStep = rule("R-ACCT-RESPONDENT-STEP", {
  enforcement: "guard",
  clause: recusal,
  details: { case: text, person: text, step: text },
  states: {
    zh: "被追究人不办理自己的案件，只能申请回避、放弃申辩和申诉。",
    en: "A respondent takes no step in the own case but to ask for recusal, to waive the defence and to appeal."
  },
  message: {
    zh: ({ case: one, person, step }) => `“${person}”是案件“${one}”的被追究人，不能“${step}”。`,
    en: ({ case: one, person, step }) => `${person} is a respondent in case ${one}: ${step} is for others.`
  },
  next: { zh: () => "请由其他人员办理。", en: () => "Let somebody else act." }
})

export const Recused = rule("R-ACCT-RECUSED", {
  enforcement: "guard",
  clause: recusal,
  details: { case: text, person: text, step: text, pending: Schema.Boolean },
  states: {
    zh: "应当回避的人员不参与办案；回避决定作出前暂停参与。",
    en: "Whoever must recuse takes no step, nor while a request is undecided."
  },
  message: {
    zh: ({ case: one, pending, person, step }) =>
      `“${person}”在案件“${one}”中${pending ? "的回避尚未决定" : "已经回避"}，不能“${step}”。`,
    en: ({ case: one, pending, person, step }) =>
      `${person} ${pending ? "awaits a decision on recusal" : "is recused"} in case ${one}: ${step} is for others.`
  },
  next: {
    zh: ({ pending }) => (pending ? "请先用 DecideRecusal 作出决定。" : "请由其他人员办理。"),
    en: ({ pending }) => (pending ? "Decide it first with DecideRecusal." : "Let somebody else act.")
  }
})

export const RecusalAsked = rule("R-ACCT-RECUSAL-ASKED", {
  enforcement: "guard",
  clause: recusal,
  details: { case: text, person: text, problem: Schema.Literal("pending", "granted", "not-asked") },
  states: {
    zh: "回避先申请、后决定；已经决定回避的不再申请。",
    en: "A recusal is requested before it is decided, and not again once it was granted."
  },
  message: {
    zh: ({ case: one, person, problem }) =>
      `案件“${one}”中“${person}”的回避${{ pending: "申请正在等待决定", granted: "已经决定", "not-asked": "没有待决的申请" }[problem]}。`,
    en: ({ case: one, person, problem }) =>
      `The recusal of ${person} in case ${one} ${{ pending: "awaits its decision", granted: "was granted", "not-asked": "was not requested" }[problem]}.`
  },
  next: {
    zh: ({ problem }) => (problem === "not-asked" ? "请先用 RequestRecusal 提出。" : "无需再次申请。"),
    en: ({ problem }) => (problem === "not-asked" ? "Request it with RequestRecusal." : "Nothing more to request.")
  }
})

export const TwoInvestigators = rule("R-ACCT-TWO-INVESTIGATORS", {
  enforcement: "guard",
  clause: "行政机关公务员处分条例第四十一条",
  details: { case: text, investigators: Schema.Array(text) },
  states: { zh: "调查由两名以上人员进行。", en: "At least two persons investigate." },
  message: {
    zh: ({ case: one, investigators }) =>
      `案件“${one}”的调查人员只有${investigators.length}名${investigators.length === 0 ? "" : `（${investigators.join("、")}）`}。`,
    en: ({ case: one, investigators }) =>
      `Case ${one} has ${investigators.length} investigator(s)${investigators.length === 0 ? "" : `: ${investigators.join(", ")}`}.`
  },
  next: {
    zh: () => "请用 AppointInvestigators 指定，使在任的不少于两名。",
    en: () => "Appoint so many with AppointInvestigators that two are on the case."
  }
})

export const InvestigatorFree = rule("R-ACCT-INVESTIGATOR-FREE", {
  enforcement: "guard",
  clause: recusal,
  details: { case: text, person: text, problem: Schema.Literal("respondent", "recused", "opinion", "appointed") },
  states: {
    zh: "调查人员不是被追究人，不曾参与所涉行为，没有回避，也不重复指定。",
    en: "An investigator is no respondent, took no part in the act, is not recused, and is appointed once."
  },
  message: {
    zh: ({ case: one, person, problem }) =>
      `“${person}”不能担任案件“${one}”的调查人员：${{ respondent: "是被追究人", recused: "须回避", opinion: "参与过所涉行为", appointed: "已经指定" }[problem]}。`,
    en: ({ case: one, person, problem }) =>
      `${person} cannot investigate case ${one}: ${{ respondent: "is a respondent", recused: "is to recuse", opinion: "took part in the act", appointed: "was appointed before" }[problem]}.`
  },
  next: { zh: () => "请指定其他人员。", en: () => "Appoint somebody else." }
})

export const InvestigatorActs = rule("R-ACCT-INVESTIGATOR-ACTS", {
  enforcement: "guard",
  clause: "行政机关公务员处分条例第四十一条",
  details: { case: text, person: text, step: text },
  states: {
    zh: "取证、认定事实、区分责任、听取申辩由调查人员进行。",
    en: "Investigators gather evidence, establish facts, apportion responsibility and hear the defence."
  },
  message: {
    zh: ({ case: one, person, step }) => `“${person}”不是案件“${one}”在任的调查人员，不能“${step}”。`,
    en: ({ case: one, person, step }) => `${person} does not investigate case ${one}: ${step} is for its investigators.`
  },
  next: {
    zh: () => "请由调查人员办理，或先用 AppointInvestigators 指定。",
    en: () => "Let an investigator act, or appoint one with AppointInvestigators."
  }
})

export const RespondentKnown = rule("R-ACCT-RESPONDENT-KNOWN", {
  enforcement: "guard",
  clause: "P2.4-S2",
  details: { case: text, person: text, known: Schema.Array(text) },
  states: { zh: "所涉人员是本案的被追究人。", en: "The person concerned is a respondent of the case." },
  message: {
    zh: ({ case: one, person }) => `“${person}”不是案件“${one}”的被追究人。`,
    en: ({ case: one, person }) => `${person} is no respondent in case ${one}.`
  },
  next: {
    zh: ({ known }) => `本案的被追究人：${known.join("、")}。`,
    en: ({ known }) => `Respondents of this case: ${known.join(", ")}.`
  }
})

export const AppealOtherHands = rule("R-ACCT-APPEAL-OTHER-HANDS", {
  enforcement: "guard",
  clause: "公务员法第九十五条",
  details: { case: text, person: text },
  states: { zh: "调查过本案的人员不决定申诉。", en: "Whoever investigated a case does not decide the appeal." },
  message: {
    zh: ({ case: one, person }) => `“${person}”是案件“${one}”的调查人员，不能决定申诉。`,
    en: ({ case: one, person }) => `${person} investigated case ${one} and does not decide its appeal.`
  },
  next: {
    zh: () => "请由没有参加调查的负责人决定。",
    en: () => "Let somebody decide who took no part in the investigation."
  }
})
