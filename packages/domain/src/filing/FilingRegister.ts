/** View: the register of filings, in the order in which they came. A registered one keeps its number for good. */
import { HashMap, Schema } from "effect"
import { calendar } from "../calendar/index.ts"
import {
  type Cut,
  Dated,
  foldAll,
  localDay,
  ObligationId,
  optional,
  OrganId,
  PlanId,
  rows,
  type StateOf,
  view
} from "../kernel/index.ts"
import { organName, organs } from "../organisation/index.ts"
import { contentName } from "./Contents.ts"
import { type Status, statuses } from "./Labels.ts"
import { type Filing, filings, obligationOf, plans } from "./State.ts"
import { madeOn, missingCopies } from "./Timeliness.ts"

const registerFold = foldAll({ organs: organs.all, plans: plans.all, filings: filings.all, calendar })

interface RegisterRow {
  readonly filing: string
  readonly number: string
  readonly organ: string
  readonly name: string
  readonly plan: string
  readonly obligation: string
  readonly content: string
  readonly status: Status
  readonly submittedOn: string
  readonly paperOn: string
  readonly missing: ReadonlyArray<string>
  readonly due: string
  readonly late: boolean
  readonly review: string
  readonly supersedes: string
  /** 补录: recorded on a later day than it took place. */
  readonly backDated: boolean
  readonly recordedOn: string
}

const row = (state: StateOf<typeof registerFold>, filing: Filing, { validOn }: Cut): RegisterRow => {
  const plan = HashMap.get(state.plans, filing.plan)
  const obligation = plan._tag === "Some" ? obligationOf(plan.value, filing.obligation) : undefined
  const copies = obligation?.copies ?? []
  const made = madeOn(filing, copies, validOn)
  const recordedOn = localDay(Date.parse(filing.recordedAt))
  const shown = (day: string | undefined) => (day === undefined || day > validOn ? "" : day)
  const status = Dated.on(filing.statuses, validOn) ?? "submitted"
  return {
    filing: filing.filing,
    number: status === "registered" ? (filing.number ?? "") : "",
    organ: filing.organ,
    name: organName(state.organs, filing.organ, validOn),
    plan: filing.plan,
    obligation: filing.obligation,
    content: contentName(filing.content),
    status,
    submittedOn: filing.electronicOn,
    paperOn: shown(filing.paperOn),
    missing: missingCopies(filing, copies, validOn),
    due: filing.deadline.due,
    late: (made ?? validOn) > filing.deadline.due,
    review:
      filing.review === undefined || filing.review.on > validOn ? "" : (filing.review.opinion ?? "无意见 / no opinion"),
    supersedes: filing.supersedes ?? "",
    backDated: recordedOn > filing.electronicOn,
    recordedOn
  }
}

export const FilingRegister = view("filing-register", {
  zh: "备案登记簿",
  en: "Filing register",
  clause: "P2.1-R3",
  params: Schema.Struct({ organ: optional(OrganId), plan: optional(PlanId), obligation: optional(ObligationId) }),
  fold: registerFold,
  answer: (state, { obligation, organ, plan }, cut) =>
    rows(
      [...HashMap.values(state.filings)]
        .filter((one): one is Filing => one !== undefined && one.electronicOn <= cut.validOn)
        .filter((one) => organ === undefined || one.organ === organ)
        .filter((one) => plan === undefined || one.plan === plan)
        .filter((one) => obligation === undefined || one.obligation === obligation)
        .sort((a, b) => a.position - b.position)
        .map((one) => row(state, one, cut))
    ),
  columns: [
    { zh: "登记号", en: "Number", show: ({ number }) => number },
    { zh: "备案件", en: "Filing", show: ({ filing }) => filing },
    { zh: "机关", en: "Organ", show: ({ name }) => name },
    { zh: "事项", en: "Obligation", show: ({ obligation }) => obligation },
    { zh: "内容", en: "Content", show: ({ content }) => content },
    {
      zh: "状态",
      en: "State",
      show: ({ status }, lang) => statuses[status][lang],
      tone: ({ status }) =>
        status === "registered" ? "good" : status === "refused" || status === "withdrawn" ? "quiet" : "warn"
    },
    { zh: "电子版", en: "Electronic", show: ({ submittedOn }) => submittedOn },
    { zh: "纸质", en: "Paper", show: ({ paperOn }) => paperOn },
    { zh: "期限", en: "Due", show: ({ due }) => due },
    {
      zh: "迟报",
      en: "Late",
      show: ({ late }, lang) => (!late ? "" : lang === "zh" ? "迟" : "late"),
      tone: ({ late }) => (late ? "bad" : "plain")
    },
    { zh: "审查", en: "Review", show: ({ review }) => review },
    {
      zh: "录入",
      en: "Recorded",
      show: ({ backDated, recordedOn }, lang) =>
        backDated ? `${recordedOn} ${lang === "zh" ? "补录" : "back-dated"}` : recordedOn,
      tone: () => "quiet"
    }
  ]
})
