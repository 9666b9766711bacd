/** The rules of a case's life: which case, which step, on which day, under which rules of the organ. */
import { Schema } from "effect"
import { LocalDate, optional, rule } from "../kernel/index.ts"

const text = Schema.String

export const CaseOnce = rule("R-ACCT-CASE-ONCE", {
  enforcement: "guard",
  clause: "P2.4-S2",
  details: { case: text, organ: text },
  states: { zh: "案件编号在账本内唯一。", en: "A case's id is unique in the ledger." },
  message: {
    zh: ({ case: one, organ }) => `案件编号“${one}”已由机关“${organ}”使用。`,
    en: ({ case: one, organ }) => `The case id ${one} is in use in the organ ${organ}.`
  },
  next: { zh: () => "请换用编号。", en: () => "Use another id." }
})

export const CaseKnown = rule("R-ACCT-CASE-KNOWN", {
  enforcement: "guard",
  clause: "P2.4-S2",
  details: { case: text, organ: text },
  states: { zh: "办理的须是该机关已登记的案件。", en: "A step is taken on a case of this organ." },
  message: {
    zh: ({ case: one, organ }) => `机关“${organ}”没有编号为“${one}”的案件。`,
    en: ({ case: one, organ }) => `${organ} has no case ${one}.`
  },
  next: {
    zh: () => "请用 zhize show docket 核对编号，新线索用 ReceiveClue 登记。",
    en: () => "Look the id up with zhize show docket, or enter a new clue with ReceiveClue."
  }
})

export const TransitionDrawn = rule("R-ACCT-TRANSITION-DRAWN", {
  enforcement: "guard",
  clause: "P2.4-S2",
  details: { case: text, status: text, step: text, possible: Schema.Array(text) },
  states: {
    zh: "案件只按规定的步骤办理：线索→受理→调查→告知→申辩→决定→送达→执行→结案；已结案的，只有重新办理才能变动。",
    en: "A case moves only as drawn, from clue to closed; a closed case changes only by being reopened."
  },
  message: {
    zh: ({ case: one, status, step }) => `案件“${one}”目前为“${status}”，不能“${step}”。`,
    en: ({ case: one, status, step }) => `Case ${one} is ${status}: ${step} is not possible.`
  },
  next: {
    zh: ({ possible }) => (possible.length === 0 ? "该线索已办结。" : `现在可以：${possible.join("、")}。`),
    en: ({ possible }) => (possible.length === 0 ? "The clue is done with." : `Possible now: ${possible.join(", ")}.`)
  }
})

export const StepDated = rule("R-ACCT-STEP-DATED", {
  enforcement: "guard",
  clause: "P2.4-S2",
  details: { on: LocalDate, earliest: LocalDate, latest: LocalDate },
  states: {
    zh: "每一步的日期不早于上一步，也不晚于今天。",
    en: "A step is dated neither before the step that it follows nor after today."
  },
  message: {
    zh: ({ earliest, latest, on }) => `日期${on}不在${earliest}至${latest}之间。`,
    en: ({ earliest, latest, on }) => `${on} does not lie between ${earliest} and ${latest}.`
  },
  next: {
    zh: () => "请核对日期；补录以往事项时写明实际日期。",
    en: () => "Check the date; when recording afterwards, give the day it happened."
  }
})

export const RulesInForce = rule("R-ACCT-RULES-IN-FORCE", {
  enforcement: "guard",
  clause: "P2.4-S3",
  details: { organ: text, on: LocalDate },
  states: {
    zh: "受理案件时，机关有生效的责任追究制度；案件自始至终适用该版本。",
    en: "A case is accepted under the organ's accountability rules in force, and stays bound to that version."
  },
  message: {
    zh: ({ on, organ }) => `机关“${organ}”在${on}没有生效的责任追究制度。`,
    en: ({ on, organ }) => `${organ} has no accountability rules in force on ${on}.`
  },
  next: {
    zh: () => "请先用 AdoptAccountabilityRules 制定。",
    en: () => "Adopt them first with AdoptAccountabilityRules."
  }
})

export const WithinLimitation = rule("R-ACCT-LIMITATION", {
  enforcement: "guard",
  clause: "P2.4-S2",
  details: { case: text, actOn: LocalDate, due: LocalDate, foundOn: LocalDate },
  states: {
    zh: "行为在追究时效内被发现的，才予追究；行为不晚于发现。",
    en: "Only what is found within the limitation period, and not before it was done, is pursued."
  },
  message: {
    zh: ({ actOn, case: one, due, foundOn }) =>
      `案件“${one}”的行为发生于${actOn}，时效至${due}，${foundOn}才发现或者早于行为。`,
    en: ({ actOn, case: one, due, foundOn }) =>
      `Case ${one}: the act of ${actOn} was to be found by ${due}, and was found on ${foundOn}.`
  },
  next: {
    zh: () => "请核对行为发生的日期；确已超过时效的，用 DismissClue 不予受理。",
    en: () => "Check the day of the act; dismiss the clue with DismissClue where the period is over."
  }
})

export const RespondentsDistinct = rule("R-ACCT-RESPONDENTS-DISTINCT", {
  enforcement: "guard",
  clause: "P2.4-S2",
  details: { case: text, person: text, problem: Schema.Literal("twice", "second-for-organ") },
  states: {
    zh: "同一案件中每人只列一次；机关作为被追究人时由一人代表。",
    en: "Each respondent is named once, and one person answers for the organ."
  },
  message: {
    zh: ({ case: one, person, problem }) =>
      `案件“${one}”的被追究人“${person}”${problem === "twice" ? "重复列出" : "是第二个代表机关的人"}。`,
    en: ({ case: one, person, problem }) =>
      `Case ${one}: ${person} is ${problem === "twice" ? "named twice" : "the second to answer for the organ"}.`
  },
  next: { zh: () => "请逐人列明身份。", en: () => "Name each person once, with the standing." }
})

export const Extension = rule("R-ACCT-EXTENSION", {
  enforcement: "guard",
  clause: "P2.4-S2",
  details: {
    case: text,
    problem: Schema.Literal("twice", "not-provided", "past-due"),
    due: optional(LocalDate)
  },
  states: {
    zh: "办理期限经负责人批准可以在到期前延长一次，以制度规定为限。",
    en: "The period may be extended once, before it ends, with the head's approval, as far as the rules provide."
  },
  message: {
    zh: ({ case: one, due, problem }) =>
      `案件“${one}”不能延期：${{ twice: "已延长过一次", "not-provided": "制度没有规定延长", "past-due": `期限已于${due ?? ""}届满` }[problem]}。`,
    en: ({ case: one, due, problem }) =>
      `Case ${one} is not extended: ${{ twice: "it was extended before", "not-provided": "the rules provide none", "past-due": `the period ended on ${due ?? ""}` }[problem]}.`
  },
  next: { zh: () => "请尽快作出决定；逾期会标明。", en: () => "Decide soon; what is late is marked." }
})
