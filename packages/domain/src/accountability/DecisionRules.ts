/** The rules of the decision, its service and its end. */
import { Schema } from "effect"
import { LocalDate, optional, rule } from "../kernel/index.ts"

const text = Schema.String
const clause = "P2.4-S2"

const needs = {
  investigators: { zh: "两名以上在任的调查人员", en: "two investigators" },
  facts: { zh: "认定的事实及其证据", en: "facts with their evidence" },
  shares: { zh: "每个人的责任区分", en: "everybody's share" },
  notice: { zh: "对每个人的告知", en: "notice to everybody" },
  defence: { zh: "每个人的陈述申辩或者放弃", en: "everybody's defence, heard or waived" },
  measures: { zh: "对每个人的处理", en: "what becomes of everybody" },
  "appeal-route": { zh: "申诉途径和期限", en: "the appeal route" },
  sealed: { zh: "盖章的决定书", en: "the sealed decision" }
} as const
const Need = Schema.Literal(
  "investigators",
  "facts",
  "shares",
  "notice",
  "defence",
  "measures",
  "appeal-route",
  "sealed"
)
export type Need = typeof Need.Type

export const DecisionReady = rule("R-ACCT-DECISION-READY", {
  enforcement: "guard",
  clause,
  details: { case: text, missing: Schema.Array(Need) },
  states: {
    zh: "没有事实和证据、两名以上调查人员、告知、申辩、责任区分、申诉途径的，不作决定。",
    en: "No decision without facts and evidence, two investigators, notice, defence heard or waived, shares and the appeal route."
  },
  message: {
    zh: ({ case: one, missing }) => `案件“${one}”还缺：${missing.map((need) => needs[need].zh).join("、")}。`,
    en: ({ case: one, missing }) => `Case ${one} still lacks: ${missing.map((need) => needs[need].en).join(", ")}.`
  },
  next: {
    zh: () => "请补齐后再作决定；卷宗见 zhize show case-file。",
    en: () => "Complete the file first: zhize show case-file."
  }
})

const ladderProblems = {
  "unknown-band": { zh: "制度没有这一档", en: "the rules have no such band" },
  "unknown-ground": { zh: "制度没有这一情形", en: "the rules know no such ground" },
  "effect-unfounded": { zh: "所列情形不能产生这一效果", en: "no ground given has this effect" },
  "not-in-band": { zh: "形式不在所定档次之内", en: "the form is not in the band" },
  "not-for-target": { zh: "形式不适用于这一对象", en: "the form is not for this respondent" },
  "not-combinable": { zh: "该档形式不得合并", en: "the forms of this band are not combined" },
  "no-form": { zh: "没有处理形式", en: "there is no form" },
  exempt: { zh: "免予追究或者不承担责任的不予处理", en: "who is exempt or bears nothing gets no form" },
  discipline: {
    zh: "处分须写明种类和作出的一方，其他形式不写",
    en: "discipline, and only it, names its kind and track"
  },
  twice: { zh: "同一形式重复", en: "the form is named twice" }
} as const

export const WithinLadder = rule("R-ACCT-WITHIN-LADDER", {
  enforcement: "guard",
  clause,
  details: {
    case: text,
    respondent: text,
    problem: Schema.Literal(
      "unknown-band",
      "unknown-ground",
      "effect-unfounded",
      "not-in-band",
      "not-for-target",
      "not-combinable",
      "no-form",
      "exempt",
      "discipline",
      "twice"
    ),
    code: text,
    allowed: Schema.Array(text)
  },
  states: {
    zh: "处理形式在情节所定的档次之内：从轻、从重不出本档，减轻降一档，免予的不予处理。",
    en: "Forms stay within the band that fits the fault: lighter or heavier within it, reduced one band below, exempt none."
  },
  message: {
    zh: ({ case: one, code, problem, respondent }) =>
      `案件“${one}”对“${respondent}”的处理有误（${code}）：${ladderProblems[problem].zh}。`,
    en: ({ case: one, code, problem, respondent }) =>
      `Case ${one}, ${respondent}, at ${code}: ${ladderProblems[problem].en}.`
  },
  next: {
    zh: ({ allowed }) => (allowed.length === 0 ? "请对照制度核对。" : `可以：${allowed.join("、")}。`),
    en: ({ allowed }) => (allowed.length === 0 ? "Compare with the rules." : `Allowed: ${allowed.join(", ")}.`)
  }
})

export const DefenceNeverWorsens = rule("R-ACCT-DEFENCE-NEVER-WORSENS", {
  enforcement: "guard",
  clause: "行政机关公务员处分条例第三十九条",
  details: { case: text, respondent: text, proposed: Schema.Array(text), decided: Schema.Array(text) },
  states: {
    zh: "决定不重于告知的拟处理意见：不因申辩而加重。",
    en: "A decision is never heavier than what the notice proposed: nobody fares worse for the defence."
  },
  message: {
    zh: ({ case: one, decided, proposed, respondent }) =>
      `案件“${one}”告知“${respondent}”的是“${proposed.join("、")}”，决定“${decided.join("、")}”更重。`,
    en: ({ case: one, decided, proposed, respondent }) =>
      `Case ${one}: ${respondent} was told of ${proposed.join(", ")}; ${decided.join(", ")} is heavier.`
  },
  next: {
    zh: () => "有新的事实确需加重的，请重新告知并听取申辩。",
    en: () => "Where new facts weigh more, notify and hear anew."
  }
})

export const DeciderCompetent = rule("R-ACCT-DECIDER-COMPETENT", {
  enforcement: "guard",
  clause: "河南省行政执法条例第四十六条",
  details: { case: text, respondent: text, form: text, role: text },
  states: {
    zh: "取消行政执法资格和对机关的处理，由政府法制机构决定。",
    en: "The legal office decides on the revocation of a certificate and on measures over an organ."
  },
  message: {
    zh: ({ case: one, form, respondent }) => `案件“${one}”对“${respondent}”的“${form}”由县政府法制机构决定。`,
    en: ({ case: one, form, respondent, role }) =>
      `Case ${one}: ${form} for ${respondent} is decided by the legal office, not by ${role}.`
  },
  next: { zh: () => "请报县政府法制机构决定。", en: () => "Put it to the legal office." }
})

export const OneTrack = rule("R-ACCT-ONE-TRACK", {
  enforcement: "guard",
  clause: "公职人员政务处分法第十六条",
  details: { case: text, respondent: text, act: text, other: text },
  states: {
    zh: "同一违法行为，处分和政务处分不重复给予。",
    en: "One act brings discipline once: by the organ or by the supervision organ, never by both."
  },
  message: {
    zh: ({ act, case: one, other, respondent }) =>
      `案件“${one}”：“${respondent}”因“${act}”已由“${other}”处分或者移送监察机关。`,
    en: ({ act, case: one, other, respondent }) =>
      `Case ${one}: ${respondent} is dealt with for ${act} by ${other} already.`
  },
  next: { zh: () => "请改用其他处理形式。", en: () => "Choose another form." }
})

export const ExemptByGround = rule("R-ACCT-EXEMPT-BY-GROUND", {
  enforcement: "guard",
  clause: "P2.4-S1",
  details: { case: text, ground: text, possible: Schema.Array(text) },
  states: {
    zh: "免予追究须有制度规定的免予情形。",
    en: "A case is exempted on a ground of the rules that exempts."
  },
  message: {
    zh: ({ case: one, ground }) => `案件“${one}”：情形“${ground}”不是制度规定的免予情形。`,
    en: ({ case: one, ground }) => `Case ${one}: the ground ${ground} does not exempt.`
  },
  next: {
    zh: ({ possible }) => `免予情形：${possible.join("、")}。`,
    en: ({ possible }) => `Grounds that do: ${possible.join(", ")}.`
  }
})

export const OnceDone = rule("R-ACCT-ONCE-DONE", {
  enforcement: "guard",
  clause,
  details: { case: text, what: Schema.Literal("served", "reported"), on: LocalDate, respondent: optional(text) },
  states: { zh: "送达每人一次，报备一次。", en: "A decision is served once on each, and reported once." },
  message: {
    zh: ({ case: one, on, respondent, what }) =>
      `案件“${one}”的决定已于${on}${what === "served" ? `送达“${respondent ?? ""}”` : "报备"}。`,
    en: ({ case: one, on, respondent, what }) =>
      `The decision of case ${one} was ${what}${respondent === undefined ? "" : ` on ${respondent}`} on ${on}.`
  },
  next: { zh: () => "无需再次记录。", en: () => "Nothing more to record." }
})

export const MeasureStands = rule("R-ACCT-MEASURE-STANDS", {
  enforcement: "guard",
  clause,
  details: { case: text, respondent: text, form: text, problem: Schema.Literal("not-decided", "executed", "unserved") },
  states: {
    zh: "执行的是现行有效、已经送达、尚未执行的处理。",
    en: "What is executed stands, was served, and has not been executed."
  },
  message: {
    zh: ({ case: one, form, problem, respondent }) =>
      `案件“${one}”对“${respondent}”的“${form}”${{ "not-decided": "没有决定或者已经撤销、变更", executed: "已经执行", unserved: "还没有送达" }[problem]}。`,
    en: ({ case: one, form, problem, respondent }) =>
      `Case ${one}: ${form} for ${respondent} ${{ "not-decided": "does not stand", executed: "was executed", unserved: "was not served" }[problem]}.`
  },
  next: {
    zh: () => "请核对决定和送达情况：zhize show case-file。",
    en: () => "Look at the decision and its service: zhize show case-file."
  }
})

export const CloseReady = rule("R-ACCT-CLOSE-READY", {
  enforcement: "guard",
  clause,
  details: {
    case: text,
    missing: Schema.Array(Schema.Literal("service", "appeal", "appeal-period", "execution", "report")),
    until: optional(LocalDate)
  },
  states: {
    zh: "送达、执行、报备完毕，申诉已决或者期限已过，方可结案。",
    en: "A case is closed once all is served, executed and reported and no appeal is open or still possible."
  },
  message: {
    zh: ({ case: one, missing, until }) =>
      `案件“${one}”还不能结案：${missing.map((what) => ({ service: "没有全部送达", appeal: "申诉未决", "appeal-period": `申诉期限到${until ?? ""}`, execution: "没有全部执行", report: "没有报备" })[what]).join("、")}。`,
    en: ({ case: one, missing, until }) =>
      `Case ${one} cannot be closed: ${missing.map((what) => (what === "appeal-period" ? `appeals are possible until ${until ?? ""}` : `${what} is open`)).join(", ")}.`
  },
  next: { zh: () => "请办完后结案；事项见 zhize show docket。", en: () => "Finish what is open: zhize show docket." }
})
