/** How the county's year goes on: a second case that costs a certificate, and what was left open is done. */
import { by, clerk, document, head, leader, office, own, past, principal } from "./Told.ts"

const other = "p2"
const fault = { case: "乙" }
const post = { officer: other, unit: "fgg", post: "执法一岗" }
const forms = [{ form: "P7" }, { form: "P6" }]
const held = { officer: other, certificate: "130724002" }

/** What is decided in it, by the principal. */
export const decide = (band: string, imposed: ReadonlyArray<object>) =>
  own(principal, "DecideAccountability", {
    ...fault,
    number: "固农追〔2026〕2号",
    measures: [{ respondent: other, band, grounds: [], effect: "within-band", forms: imposed }],
    appealRoute: "收到之日起三十日内，可以书面向本机关申诉。",
    document
  })

/** Against an officer on an enforcement post. */
const secondCase = [
  own(clerk, "AssignOfficer", { ...post, from: past }),
  own(leader, "ReceiveClue", { ...fault, source: "complaint", text: "举报越权处罚" }),
  own(leader, "AcceptCase", {
    ...fault,
    respondents: [{ person: other, as: "officer" }],
    act: "固农罚〔2026〕2号",
    actOn: "2026-02-02"
  }),
  own(leader, "AppointInvestigators", { ...fault, persons: ["p1", "p3"] }),
  own(clerk, "AddEvidence", { ...fault, evidence: "证1", title: "案卷", document }),
  own(clerk, "EstablishFact", { ...fault, fact: "事1", fault: "F01", text: "越权处罚", evidence: ["证1"] }),
  own(clerk, "ApportionResponsibility", { ...fault, respondent: other, part: "handler", rule: "R4" }),
  own(clerk, "NotifyRespondent", {
    ...fault,
    respondent: other,
    basis: "超越职权",
    proposed: [{ form: "P9" }, forms[1]]
  }),
  own(clerk, "HearDefence", { ...fault, respondent: other, statement: "不知情", checked: "不予采纳" }),
  own(principal, "ExtendPeriod", fault),
  decide("B2", forms),
  own(clerk, "ServeDecision", { ...fault, respondent: other }),
  own(office, "SuspendCertificate", { ...held, until: "2026-12-31" }),
  ...forms.map(({ form }) => own(clerk, "ExecuteMeasure", { ...fault, respondent: other, form, result: "已办" })),
  own(clerk, "ReportDecision", fault),
  own(leader, "RecordObservation", { round: "评议", unit: "fgg", note: "追究过错责任一件", ...fault })
]
/** The appeal takes back what the certificate was suspended for. */
const appeal = [
  own(by("officer", other), "LodgeAppeal", { ...fault, respondent: other, text: "处理过重" }),
  own(principal, "DecideAppeal", {
    ...fault,
    respondent: other,
    outcome: "changed",
    forms: [forms[1]],
    opinion: "减轻"
  })
]

const round = { round: "评议" }
const results = [
  own(by("organ-principal", "p3"), "DecideObjection", { ...round, unit: "fgg", grounds: "分数无误" }),
  ...["process", "result"].map((aspect) =>
    own(principal, "PublishResult", { ...round, aspect, channel: "网站", document })
  ),
  own(clerk, "Publish", {
    publication: "b-5",
    subject: { kind: "assessment-result", ...round, title: "评议考核结果", digest: document.sha256 },
    channel: "website",
    place: "县政府网站"
  }),
  ...["goal-responsibility", "lawful-administration", "civil-servant-appraisal"].map((to) =>
    own(principal, "ApplyResult", { ...round, to, reference: "年度考核表" })
  )
]
const roundEnds = [
  own(head("fgg"), "SubmitRectificationReport", { ...round, unit: "fgg", document }),
  own(principal, "CloseRound", round)
]

const filing = { filing: "戊" }
const filings = [
  own(clerk, "SubmitFiling", {
    ...filing,
    plan: "2026",
    obligation: "system",
    content: { kind: "system", system: "甲", version: "2021" },
    electronic: [document]
  }),
  own(office, "DeferFiling", { ...filing, defects: ["缺附件"] }),
  own(clerk, "SupplementFiling", { ...filing, electronic: [document], note: "已补正" }),
  own(office, "RegisterFiling", { ...filing, number: "固法备〔2026〕9号" })
]

const measure = { case: "甲", respondent: "执法人员甲" }
const firstCaseEnds = [
  own(clerk, "ExecuteMeasure", { ...measure, form: "P3", result: "已交检查" }),
  own(clerk, "ReportDecision", { case: "甲" }),
  own(leader, "CloseCase", { case: "甲" })
]

export const after = [...secondCase, ...appeal, ...results, ...filings, ...roundEnds, ...firstCaseEnds]
