/** What stays open in cases: reported as findings, never done as a hidden side effect. */
import { Schema } from "effect"
import { LocalDate, optional, rule } from "../kernel/index.ts"

const text = Schema.String
const clause = "P2.4-S2"

const clocks = {
  handle: { zh: "办结", en: "to be decided" },
  report: { zh: "报备", en: "to be reported" },
  appeal: { zh: "申诉", en: "to be appealed against" },
  review: { zh: "作出申诉决定", en: "to be decided on appeal" }
} as const
const ClockOf = Schema.Literal("handle", "report", "appeal", "review")
export type ClockOf = typeof ClockOf.Type

export const CaseOverdue = rule("R-ACCT-OVERDUE", {
  enforcement: "finding",
  clause,
  details: { case: text, clock: ClockOf, due: LocalDate, days: Schema.Int, respondent: optional(text) },
  states: {
    zh: "案件按适用制度的期限办理，到期未办的列为逾期。",
    en: "A case keeps the clocks of the rules that bind it; what is not done by then is overdue."
  },
  message: {
    zh: ({ case: one, clock, days, due }) => `案件“${one}”应于${due}前${clocks[clock].zh}，已逾期${days}天。`,
    en: ({ case: one, clock, days, due }) => `Case ${one} was ${clocks[clock].en} by ${due}: ${days} days overdue.`
  },
  next: { zh: () => "请尽快办理。", en: () => "Do it now." }
})

export const DoneLate = rule("R-ACCT-LATE", {
  enforcement: "finding",
  clause,
  details: {
    case: text,
    clock: ClockOf,
    due: LocalDate,
    on: LocalDate,
    days: Schema.Int,
    respondent: optional(text)
  },
  states: { zh: "迟办的仍予登记，但须标明。", en: "Late steps are entered, and marked." },
  message: {
    zh: ({ case: one, clock, days, due, on }) =>
      `案件“${one}”应于${due}前${clocks[clock].zh}，实际为${on}，迟${days}天。`,
    en: ({ case: one, clock, days, due, on }) =>
      `Case ${one} was ${clocks[clock].en} by ${due}; it was done on ${on}, ${days} days late.`
  },
  next: { zh: () => "请在评议考核中予以考虑。", en: () => "To be considered in the assessment." }
})

export const Unserved = rule("R-ACCT-UNSERVED", {
  enforcement: "finding",
  clause: "行政机关公务员处分条例第三十九条",
  details: { case: text, respondent: text, decidedOn: LocalDate },
  states: { zh: "决定送达每一个被追究人。", en: "A decision is served on every respondent." },
  message: {
    zh: ({ case: one, decidedOn, respondent }) => `案件“${one}”于${decidedOn}作出的决定还没有送达“${respondent}”。`,
    en: ({ case: one, decidedOn, respondent }) =>
      `The decision of ${decidedOn} in case ${one} was not served on ${respondent}.`
  },
  next: { zh: () => "请用 ServeDecision 送达。", en: () => "Serve it with ServeDecision." }
})

export const Unexecuted = rule("R-ACCT-UNEXECUTED", {
  enforcement: "finding",
  clause: "公务员法第九十六条",
  details: { case: text, respondent: text, form: text, appealed: Schema.Boolean },
  states: {
    zh: "送达的处理应当执行，申诉期间不停止执行。",
    en: "What was served is executed; an appeal never suspends it."
  },
  message: {
    zh: ({ appealed, case: one, form, respondent }) =>
      `案件“${one}”对“${respondent}”的处理“${form}”没有执行${appealed ? "（申诉期间不停止执行）" : ""}。`,
    en: ({ appealed, case: one, form, respondent }) =>
      `Case ${one}: ${form} for ${respondent} was not executed${appealed ? " (the appeal does not suspend it)" : ""}.`
  },
  next: { zh: () => "请执行并用 ExecuteMeasure 记录。", en: () => "Carry it out and record it with ExecuteMeasure." }
})

export const CertificateFollows = rule("R-ACCT-CERTIFICATE-FOLLOWS", {
  enforcement: "finding",
  clause,
  details: {
    case: text,
    respondent: text,
    certificate: text,
    form: text,
    effect: Schema.Literal("suspension", "revocation")
  },
  states: {
    zh: "决定暂扣证件或者取消执法资格的，证件状态随之变动。",
    en: "Where a decision suspends or revokes a certificate, the certificate follows."
  },
  message: {
    zh: ({ case: one, certificate, form, respondent }) =>
      `案件“${one}”决定对“${respondent}”${form}，其证件“${certificate}”仍然有效。`,
    en: ({ case: one, certificate, effect, respondent }) =>
      `Case ${one} decided on the ${effect} of the certificate of ${respondent}; ${certificate} still stands.`
  },
  next: {
    zh: ({ effect }) => `请用 ${effect === "suspension" ? "SuspendCertificate" : "RevokeCertificate"} 办理。`,
    en: ({ effect }) => `Use ${effect === "suspension" ? "SuspendCertificate" : "RevokeCertificate"}.`
  }
})

export const CertificateGivenBack = rule("R-ACCT-CERTIFICATE-GIVEN-BACK", {
  enforcement: "finding",
  clause,
  details: {
    case: text,
    respondent: text,
    certificate: text,
    form: text,
    effect: Schema.Literal("suspension", "revocation"),
    appealed: LocalDate
  },
  states: {
    zh: "申诉决定撤销或者变更暂扣证件、取消执法资格的处理的，因此暂扣的证件予以恢复，因此取消的另行核发。",
    en: "Where an appeal sets aside the suspension or revocation of a certificate, one suspended by it is reinstated, and in the place of one revoked another is issued."
  },
  message: {
    zh: ({ appealed, case: one, certificate, effect, form, respondent }) =>
      `案件“${one}”对“${respondent}”的处理“${form}”已由${appealed}的申诉决定撤销，其证件“${certificate}”仍${effect === "suspension" ? "在暂扣" : "为资格取消"}。`,
    en: ({ appealed, case: one, certificate, effect, respondent }) =>
      `The appeal of ${appealed} in case ${one} set aside the ${effect} of the certificate of ${respondent}; ${certificate} is still ${effect === "suspension" ? "suspended" : "revoked"}.`
  },
  next: {
    zh: ({ effect }) =>
      effect === "suspension"
        ? "请用 ReinstateCertificate 恢复；另有其他原因暂扣的，核对后仍可保留。"
        : "失效的证件不再恢复，请用 IssueCertificate 以新的号码核发。",
    en: ({ effect }) =>
      effect === "suspension"
        ? "Reinstate it with ReinstateCertificate, unless it is suspended for another reason too."
        : "What has ended does not come back: issue another, under a new number, with IssueCertificate."
  }
})

export const UnitHadFault = rule("R-ACCT-UNIT-HAD-FAULT", {
  enforcement: "finding",
  clause: "P2.3-3.1",
  details: { organ: text, unit: text, year: Schema.Int, case: text, respondent: text },
  states: {
    zh: "科（股）室人员当年被追究过错责任的，评议考核时予以考虑。",
    en: "A fault decided in the year against a unit's officer is considered in the unit's assessment."
  },
  message: {
    zh: ({ case: one, respondent, unit, year }) =>
      `科室“${unit}”的“${respondent}”在${year}年案件“${one}”中被追究过错责任。`,
    en: ({ case: one, respondent, unit, year }) =>
      `${respondent} of the unit ${unit} was held accountable in case ${one} in ${year}.`
  },
  next: {
    zh: () => "请在该科室当年的评议考核中予以考虑，并用 RecordObservation 引用该案件。",
    en: () =>
      "Consider it in that year's assessment of the unit, with an observation (RecordObservation) that cites the case."
  }
})
