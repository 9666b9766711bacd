/** The rules of a filing's life after it was handed in. */
import { Schema } from "effect"
import { rule } from "../kernel/index.ts"

const text = Schema.String
const borrowed = "法规规章备案审查条例第九条"

export const FilingKnown = rule("R-FILING-KNOWN", {
  enforcement: "guard",
  clause: "P2.1-R3",
  details: { filing: text, organ: text },
  states: { zh: "办理的须是该机关已报送的备案件。", en: "A step is taken on a filing that this organ submitted." },
  message: {
    zh: ({ filing, organ }) => `机关“${organ}”没有报送过备案件“${filing}”。`,
    en: ({ filing, organ }) => `${organ} has submitted no filing ${filing}.`
  },
  next: {
    zh: () => "请用 zhize show filing-register 核对编号。",
    en: () => "Look the id up with zhize show filing-register."
  }
})

export const TransitionDrawn = rule("R-FILING-TRANSITION-DRAWN", {
  enforcement: "guard",
  clause: borrowed,
  details: { filing: text, status: text, step: text, possible: Schema.Array(text) },
  states: {
    zh: "备案件只按规定的步骤流转：报送→（暂缓登记⇄补正）→登记、不予登记或撤回；登记后可以审查。",
    en: "A filing moves only as drawn: submitted → (deferred ⇄ supplemented) → registered, refused or withdrawn; a registered one is reviewed."
  },
  message: {
    zh: ({ filing, status, step }) => `备案件“${filing}”目前为“${status}”，不能“${step}”。`,
    en: ({ filing, status, step }) => `Filing ${filing} is ${status}: ${step} is not possible.`
  },
  next: {
    zh: ({ possible }) =>
      possible.length === 0 ? "该件已办结；有变动请另行报送。" : `现在可以：${possible.join("、")}。`,
    en: ({ possible }) =>
      possible.length === 0 ? "It is closed; submit a new filing for changes." : `Possible now: ${possible.join(", ")}.`
  }
})

export const BothCopies = rule("R-FILING-BOTH-COPIES", {
  enforcement: "guard",
  clause: "P2.1-R3",
  details: { filing: text, missing: Schema.Array(text) },
  states: {
    zh: "方案要求的文件和电子版均已收到，方可登记。",
    en: "A filing is registered only when every copy that the plan names, paper and electronic, is in."
  },
  message: {
    zh: ({ filing, missing }) =>
      `备案件“${filing}”还缺：${missing.map((one) => (one === "paper" ? "纸质文件" : "电子版")).join("、")}。`,
    en: ({ filing, missing }) => `Filing ${filing} still lacks: ${missing.join(", ")}.`
  },
  next: {
    zh: () => "收到纸质文件后，请先用 ReceivePaperCopy 记录。",
    en: () => "Record the paper copy with ReceivePaperCopy when it comes."
  }
})

export const PaperOnce = rule("R-FILING-PAPER-ONCE", {
  enforcement: "guard",
  clause: "P2.1-R3",
  details: { filing: text, on: text },
  states: { zh: "纸质文件的收到只记录一次。", en: "The arrival of the paper copy is recorded once." },
  message: {
    zh: ({ filing, on }) => `备案件“${filing}”的纸质文件已于${on}收到。`,
    en: ({ filing, on }) => `The paper copy of ${filing} was received on ${on}.`
  },
  next: { zh: () => "无需再次记录。", en: () => "Nothing more to record." }
})

export const NumberUnused = rule("R-FILING-NUMBER-UNUSED", {
  enforcement: "guard",
  clause: borrowed,
  details: { number: text, filing: text },
  states: { zh: "备案登记号不重复使用。", en: "A registration number is never used again." },
  message: {
    zh: ({ filing, number }) => `登记号“${number}”已用于备案件“${filing}”。`,
    en: ({ filing, number }) => `Number ${number} was given to filing ${filing}.`
  },
  next: { zh: () => "请使用下一个登记号。", en: () => "Use the next number." }
})

export const ReceiverActs = rule("R-FILING-RECEIVER-ACTS", {
  enforcement: "guard",
  clause: "P2.3-2.1",
  details: { filing: text, receiver: text },
  states: {
    zh: "备案件由方案所列的报送对象办理：县政府法制机构，或本部门领导。",
    en: "A filing is handled by whom the plan names as its receiver: the county legal office, or the organ's leadership."
  },
  message: {
    zh: ({ filing, receiver }) => `备案件“${filing}”应由“${receiver}”办理。`,
    en: ({ filing, receiver }) => `Filing ${filing} is handled by: ${receiver}.`
  },
  next: { zh: () => "请由该角色办理。", en: () => "Let that role act." }
})

export const StepDated = rule("R-FILING-STEP-DATED", {
  enforcement: "guard",
  clause: "P2.1-R3",
  details: { on: text, earliest: text, latest: text },
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

export const FiledLate = rule("R-FILING-LATE", {
  enforcement: "finding",
  clause: "P3.2",
  details: { organ: text, obligation: text, due: text, made: text, days: Schema.Int },
  states: { zh: "迟报仍予受理，但须标明。", en: "Late filing is allowed, and marked." },
  message: {
    zh: ({ days, due, made, obligation, organ }) =>
      `机关“${organ}”的事项“${obligation}”应于${due}前报送，实际${made}报齐，迟${days}天。`,
    en: ({ days, due, made, obligation, organ }) =>
      `${organ}: ${obligation} was due ${due} and complete on ${made}, ${days} days late.`
  },
  next: { zh: () => "请在年度评议考核中予以考虑。", en: () => "To be considered in the yearly assessment." }
})

export const Overdue = rule("R-FILING-OVERDUE", {
  enforcement: "finding",
  clause: "P3.2",
  details: { organ: text, obligation: text, due: text, days: Schema.Int, missing: Schema.Array(text) },
  states: {
    zh: "方案规定的事项到期未报齐的，列为逾期。",
    en: "An obligation whose filing is not complete by its due day is overdue."
  },
  message: {
    zh: ({ days, due, missing, obligation, organ }) =>
      `机关“${organ}”的事项“${obligation}”应于${due}前报齐，已逾期${days}天${missing.length === 0 ? "" : `，尚缺${missing.map((one) => (one === "paper" ? "纸质文件" : "电子版")).join("、")}`}。`,
    en: ({ days, due, missing, obligation, organ }) =>
      `${organ}: ${obligation} was due ${due} and is ${days} days overdue${missing.length === 0 ? "" : `, lacking: ${missing.join(", ")}`}.`
  },
  next: {
    zh: () => "请尽快报送（SubmitFiling），或补交所缺文件。",
    en: () => "Submit it (SubmitFiling) or hand in what is missing."
  }
})

export const CorrectionOverdue = rule("R-FILING-CORRECTION-OVERDUE", {
  enforcement: "finding",
  clause: borrowed,
  details: { organ: text, filing: text, due: text, days: Schema.Int, defects: Schema.Array(text) },
  states: {
    zh: "暂缓登记的备案件，应在补正期限内补正。",
    en: "A deferred filing is supplemented within its correction period."
  },
  message: {
    zh: ({ days, defects, due, filing, organ }) =>
      `机关“${organ}”的备案件“${filing}”应于${due}前补正，已逾期${days}天；需补正：${defects.join("；")}。`,
    en: ({ days, defects, due, filing, organ }) =>
      `${organ}: filing ${filing} was to be corrected by ${due} and is ${days} days overdue: ${defects.join("; ")}.`
  },
  next: { zh: () => "请用 SupplementFiling 补正。", en: () => "Correct it with SupplementFiling." }
})

export const FiledInTime = rule("R-ROUTINE-FILED-IN-TIME", {
  enforcement: "finding",
  clause: "P2.5-S1",
  details: {
    organ: text,
    system: text,
    version: text,
    title: text,
    effectiveFrom: text,
    due: text,
    days: Schema.Int,
    missing: Schema.Array(text)
  },
  states: {
    zh: "新制定的工作制度，自执行之日起15日内（执行之日不计）报县政府法制机构备案。",
    en: "A new routine system is filed within 15 days of taking effect, that day not counted."
  },
  message: {
    zh: ({ days, due, effectiveFrom, missing, organ, title }) =>
      `机关“${organ}”的《${title}》自${effectiveFrom}起执行，应于${due}前报齐，已逾期${days}天${missing.length === 0 ? "" : `，尚缺${missing.map((one) => (one === "paper" ? "纸质文件" : "电子版")).join("、")}`}。`,
    en: ({ days, due, effectiveFrom, missing, organ, title }) =>
      `${organ}: “${title}”, in effect from ${effectiveFrom}, was due ${due} and is ${days} days overdue${missing.length === 0 ? "" : `, lacking: ${missing.join(", ")}`}.`
  },
  next: {
    zh: () => "请尽快报送（SubmitFiling），或补交所缺文件。",
    en: () => "Submit it (SubmitFiling) or hand in what is missing."
  }
})
