/** The rules that guard a certificate's life. */
import { Schema } from "effect"
import { LocalDate, optional, rule } from "../kernel/index.ts"
import { CertificateStatus, certificateStatuses, Staffing, staffings } from "./Labels.ts"

const text = Schema.String

export const CertificateOnce = rule("R-ORG-CERTIFICATE-ONCE", {
  enforcement: "guard",
  clause: "P2.2-3",
  details: { certificate: text, officer: text },
  states: {
    zh: "行政执法证件号码唯一，证件失效后也不再使用。",
    en: "A certificate's number is unique and is not used again, whatever became of the certificate."
  },
  message: {
    zh: ({ certificate, officer }) => `证件号码“${certificate}”已核发给“${officer}”。`,
    en: ({ certificate, officer }) => `The certificate number ${certificate} was issued to ${officer}.`
  },
  next: {
    zh: () => "新证请用新的号码；原证到期换证请用 RenewCertificate。",
    en: () => "Give a new certificate a new number, or renew the old one with RenewCertificate."
  }
})

const certificateProblems = {
  unknown: { zh: "没有核发", en: "was never issued" },
  "other-organ": { zh: "由别的机关申领", en: "was issued in another organ" },
  "other-officer": { zh: "持证人是别人", en: "is held by another officer" }
} as const

export const CertificateKnown = rule("R-ORG-CERTIFICATE-KNOWN", {
  enforcement: "guard",
  clause: "P2.2-3",
  details: {
    organ: text,
    officer: text,
    certificate: text,
    problem: Schema.Literal("unknown", "other-organ", "other-officer")
  },
  states: {
    zh: "所涉证件是该机关该执法人员的证件。",
    en: "The certificate concerned was issued to that officer in that organ."
  },
  message: {
    zh: ({ certificate, officer, organ, problem }) =>
      `证件“${certificate}”（机关“${organ}”，执法人员“${officer}”）：${certificateProblems[problem].zh}。`,
    en: ({ certificate, officer, organ, problem }) =>
      `The certificate ${certificate} (organ ${organ}, officer ${officer}) ${certificateProblems[problem].en}.`
  },
  next: { zh: () => "请核对证件号码和持证人。", en: () => "Check the certificate's number and its holder." }
})

export const CertificateAlone = rule("R-ORG-CERTIFICATE-ALONE", {
  enforcement: "guard",
  clause: "P2.2-3",
  details: { officer: text, certificate: text, until: LocalDate },
  states: {
    zh: "执法人员同一时间只持有一个证件。",
    en: "An officer holds one certificate at a time."
  },
  message: {
    zh: ({ certificate, officer, until }) => `执法人员“${officer}”已持有证件“${certificate}”（至${until}）。`,
    en: ({ certificate, officer, until }) =>
      `The officer ${officer} holds the certificate ${certificate} until ${until}.`
  },
  next: {
    zh: () => "请先用 ReturnCertificate 交回原证，遗失的用 DeclareCertificateLost 声明作废。",
    en: () => "Return that one first with ReturnCertificate, or declare it lost with DeclareCertificateLost."
  }
})

export const EstablishmentOnly = rule("R-ORG-ESTABLISHMENT-ONLY", {
  enforcement: "guard",
  clause: "P2.5-S1",
  details: { officer: text, staffing: Staffing },
  states: {
    zh: "只有在编人员可以领取证件；合同制、临时人员不得领取。",
    en: "Only staff on the establishment hold certificates; contract and temporary staff do not."
  },
  message: {
    zh: ({ officer, staffing }) => `“${officer}”是${staffings[staffing].zh}人员，不得领取证件。`,
    en: ({ officer, staffing }) => `${officer} is ${staffings[staffing].en} and may not hold a certificate.`
  },
  next: {
    zh: () => "请安排在编人员申领，或用 AssignOfficer 安排到非执法岗位。",
    en: () => "Have staff on the establishment certified, or assign this person to another post with AssignOfficer."
  }
})

/** A certificate that is withheld (暂扣) is not in use, and so is not inspected for use. */
const isWithheld = (status: CertificateStatus, step: string): boolean =>
  status === "suspended" && step === "InspectCertificate"

export const CertificateStep = rule("R-ORG-CERTIFICATE-STEP", {
  enforcement: "guard",
  clause: "P2.2-3",
  details: {
    certificate: text,
    on: LocalDate,
    status: CertificateStatus,
    step: text,
    possible: Schema.Array(text)
  },
  states: {
    zh: "证件的年审、换证、暂扣、恢复、交回、遗失、取消，只能从规定的状态办理；失效的证件不再恢复。",
    en: "Each step of a certificate's life is taken only from the states drawn for it; what has ended does not come back."
  },
  message: {
    zh: ({ certificate, on, status, step }) =>
      `证件“${certificate}”在${on}为“${certificateStatuses[status].zh}”，不能办理“${step}”。`,
    en: ({ certificate, on, status, step }) =>
      `On ${on} the certificate ${certificate} is ${certificateStatuses[status].en}: ${step} is not possible.`
  },
  next: {
    zh: ({ possible, status, step }) =>
      possible.length === 0
        ? "该证件已失效。"
        : `${isWithheld(status, step) ? "暂扣期间不年审，恢复后补办。" : ""}可以办理：${possible.join("、")}。`,
    en: ({ possible, status, step }) =>
      possible.length === 0
        ? "Nothing more can be done with it."
        : `${isWithheld(status, step) ? "No inspection is owed while it is suspended; make it up once it is reinstated. " : ""}Possible are: ${possible.join(", ")}.`
  }
})

export const CertificateTerm = rule("R-ORG-CERTIFICATE-TERM", {
  enforcement: "guard",
  clause: "P2.2-3",
  details: { certificate: text, from: LocalDate, until: LocalDate, term: optional(LocalDate) },
  states: {
    zh: "证件的有效期、暂扣期不在起始日之前截止；换证须延长有效期。",
    en: "A term or suspension does not end before it begins, and a renewal prolongs the term."
  },
  message: {
    zh: ({ certificate, from, term, until }) =>
      term === undefined
        ? `证件“${certificate}”：截止日${until}早于起始日${from}。`
        : `证件“${certificate}”有效期至${term}，自${from}换证至${until}没有延长。`,
    en: ({ certificate, from, term, until }) =>
      term === undefined
        ? `Certificate ${certificate}: ${until} is before ${from}.`
        : `Certificate ${certificate} runs until ${term}; a renewal on ${from} until ${until} does not prolong it.`
  },
  next: { zh: () => "请核对起止日期。", en: () => "Check both days." }
})

export const InspectionYear = rule("R-ORG-INSPECTION-YEAR", {
  enforcement: "guard",
  clause: "P2.5-S1",
  details: { certificate: text, year: Schema.Int, on: LocalDate, inspected: optional(LocalDate) },
  states: {
    zh: "年审针对当年或者上一年，每年度一次。",
    en: "An inspection is for its own year or the year before, once for each."
  },
  message: {
    zh: ({ certificate, inspected, on, year }) =>
      inspected === undefined
        ? `证件“${certificate}”：${on}不能办理${year}年度的年审。`
        : `证件“${certificate}”${year}年度已于${inspected}年审。`,
    en: ({ certificate, inspected, on, year }) =>
      inspected === undefined
        ? `Certificate ${certificate}: ${on} is no day to inspect it for ${year}.`
        : `Certificate ${certificate} was inspected for ${year} on ${inspected}.`
  },
  next: { zh: () => "请核对年度和日期。", en: () => "Check the year and the day." }
})
