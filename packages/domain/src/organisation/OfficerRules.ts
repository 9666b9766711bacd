/** The rules about who serves where. */
import { Schema } from "effect"
import { LocalDate, optional, rule } from "../kernel/index.ts"

const text = Schema.String

export const OfficerOnce = rule("R-ORG-OFFICER-ONCE", {
  enforcement: "guard",
  clause: "P2.2-3",
  details: { officer: text, organ: text, since: LocalDate },
  states: {
    zh: "执法人员同一时间只在一个机关登记；调动、离任之前不另行登记。",
    en: "An officer serves in one organ at a time, and is enrolled again only after leaving."
  },
  message: {
    zh: ({ officer, organ, since }) => `执法人员“${officer}”自${since}起已在机关“${organ}”。`,
    en: ({ officer, organ, since }) => `The officer ${officer} serves in the organ ${organ} since ${since}.`
  },
  next: {
    zh: () => "到别的机关任职请用 TransferOfficer；已经离任的先用 ReleaseOfficer 记录。",
    en: () => "Use TransferOfficer for a move to another organ, or record the leaving with ReleaseOfficer first."
  }
})

const officerProblems = {
  unknown: { zh: "没有登记", en: "is not enrolled" },
  "other-organ": { zh: "当日在别的机关", en: "serves in another organ on that day" },
  left: { zh: "当日已经离任", en: "has left by that day" }
} as const

export const OfficerKnown = rule("R-ORG-OFFICER-KNOWN", {
  enforcement: "guard",
  clause: "P2.2-3",
  details: {
    organ: text,
    officer: text,
    on: LocalDate,
    problem: Schema.Literal("unknown", "other-organ", "left"),
    serves: optional(text)
  },
  states: {
    zh: "所涉执法人员当日在该机关登记在册。",
    en: "The officer concerned serves in the organ on the day."
  },
  message: {
    zh: ({ officer, on, organ, problem, serves }) =>
      `机关“${organ}”的执法人员“${officer}”（${on}）：${officerProblems[problem].zh}${serves === undefined ? "" : `“${serves}”`}。`,
    en: ({ officer, on, organ, problem, serves }) =>
      `The officer ${officer} (organ ${organ}, ${on}) ${officerProblems[problem].en}${serves === undefined ? "" : ` (${serves})`}.`
  },
  next: {
    zh: () => "请核对人员编号，或先用 EnrollOfficer 登记。",
    en: () => "Check the officer's id, or enrol the officer with EnrollOfficer."
  }
})

export const MovesInOrder = rule("R-ORG-OFFICER-MOVES", {
  enforcement: "guard",
  clause: "P2.2-3",
  details: { officer: text, on: LocalDate, later: LocalDate },
  states: {
    zh: "执法人员的登记、调动、离任按生效先后记录，不插在已记录的变动之前。",
    en: "Enrolment, transfer and leaving of an officer are recorded in the order in which they took effect."
  },
  message: {
    zh: ({ later, officer, on }) => `执法人员“${officer}”已有${later}生效的变动，不能再记录${on}的变动。`,
    en: ({ later, officer, on }) =>
      `A move of the officer ${officer} is recorded for ${later}; none can be recorded for ${on}.`
  },
  next: { zh: () => "请核对生效日期。", en: () => "Check the effective date." }
})

export const Succeeded = rule("R-ORG-SUCCESSION", {
  enforcement: "finding",
  clause: "P2.0",
  details: {
    organ: text,
    dissolved: LocalDate,
    successor: text,
    officer: optional(text),
    unit: optional(text)
  },
  states: {
    zh: "机关撤销后，其执法人员转到承接机关，其科（股）室随之撤销。",
    en: "Once an organ is dissolved its officers serve in its successor and its units are abolished."
  },
  message: {
    zh: ({ dissolved, officer, organ, successor, unit }) =>
      `机关“${organ}”已自${dissolved}起撤销（现由“${successor}”承接），${officer === undefined ? `科室“${unit ?? ""}”` : `执法人员“${officer}”`}仍在其名下。`,
    en: ({ dissolved, officer, organ, successor, unit }) =>
      `${officer === undefined ? `The unit ${unit ?? ""}` : `The officer ${officer}`} is still in the organ ${organ}, dissolved from ${dissolved} (${successor} stands in its place).`
  },
  next: {
    zh: ({ officer }) =>
      officer === undefined
        ? "请用 AbolishUnit 以撤销前的日期撤销该科室，由承接机关另行设立。"
        : "请用 TransferOfficer 转到承接机关。",
    en: ({ officer }) =>
      officer === undefined
        ? "Abolish the unit with AbolishUnit as of the last day of the organ; the successor establishes its own."
        : "Transfer the officer to the successor with TransferOfficer."
  }
})
