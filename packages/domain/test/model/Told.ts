/** How a small county would live through its year if nothing went wrong: the commands in their order, and who gives each. */
import { type Actor, OrganId, PersonId, UnitId } from "@zhize/domain"
import type { Sent } from "@zhize/domain/testing"

const nyj = OrganId.make("nyj")
export const by = (role: Actor["role"], person: string): Actor => ({ role, organ: nyj, person: PersonId.make(person) })
export const office: Actor = { role: "legal-office", person: PersonId.make("法制甲") }
export const clerk = by("organ-clerk", "p1")
const other = by("organ-clerk", "p2")
export const leader = by("supervising-leader", "副局长")
export const principal = by("organ-principal", "局长")
export const head = (unit: string): Actor => ({ ...by("unit-head", `${unit}负责人`), unit: UnitId.make(unit) })

export const told = (as: Actor, command: string, input: object): Sent => ({
  command,
  input,
  as,
  reason: "依据核对结果更正"
})
export const own = (as: Actor, command: string, input: object) => told(as, command, { organ: "nyj", ...input })

export const document = { sha256: "0".repeat(64), size: 1024, mediaType: "application/pdf", name: "扫描件.pdf" }
/** A text of its own: what is handed in under one digest counts wherever that text is owed. */
const text = { ...document, sha256: "a".repeat(64), name: "公示制度.pdf" }
export const past = "2026-01-01"
export const unit = { kind: "unit", unit: "fgg" }
export const post = { kind: "post", unit: "fgg", post: "执法一岗" }
export const officer = { ...post, kind: "officer", officer: "p1" }
export const version = (more: object = {}) => ({ version: "2021", promulgatedOn: "2020-01-01", ...more })
const law = (instrument: string, title: string) =>
  told(office, "RegisterInstrument", { instrument, title, level: "law", common: true, version: version() })
export const listed = (instrument: string, clauses: ReadonlyArray<string> = []) =>
  own(clerk, "ListBasis", { instrument, clauses, from: past })

export const holidays = {
  year: 2026,
  notice: { title: "2026年放假安排", date: "2025-11-04", source: "国务院公报" },
  holidays: [{ date: "2026-04-06", name: "清明节" }],
  makeUpDays: []
}
const organisation = [
  told(office, "EstablishJurisdiction", { jurisdiction: "guyuan", name: "固原县" }),
  told(office, "RegisterOrgan", { organ: "nyj", name: "农业农村局", kind: "administrative", led: "local", from: past }),
  told(office, "RegisterOrgan", {
    organ: "县市监局",
    name: "市场监督管理局",
    kind: "administrative",
    led: "local",
    from: past
  }),
  own(clerk, "EstablishUnit", { unit: "fgg", name: "法规股", kind: "internal", from: past }),
  own(clerk, "EstablishUnit", { unit: "种植业管理股", name: "种植业管理股", kind: "internal", from: past }),
  own(clerk, "AppointLeadership", {
    principal: { name: "局长", title: "局长" },
    supervising: { name: "副局长", title: "副局长" },
    undertakingUnit: "fgg",
    from: past
  }),
  own(clerk, "EstablishPost", { unit: "fgg", post: "执法一岗", name: "执法岗", enforcement: true, from: past }),
  own(clerk, "EstablishPost", { unit: "种植业管理股", post: "p-2", name: "内勤岗", enforcement: false, from: past }),
  ...["p1", "p2", "执法人员甲"].map((person) =>
    own(clerk, "EnrollOfficer", { officer: person, name: person, staffing: "establishment", from: past })
  ),
  own(clerk, "AssignOfficer", { officer: "p1", unit: "fgg", post: "执法一岗", from: past }),
  ...["130724001", "130724002"].map((certificate, index) =>
    own(office, "IssueCertificate", {
      officer: `p${index + 1}`,
      certificate,
      kind: "enforcement",
      issuer: "县政府",
      from: past,
      until: "2031-12-31"
    })
  ),
  told(office, "AnnounceHolidays", holidays)
]

const basis = [
  law("行政处罚法", "中华人民共和国行政处罚法"),
  law("licence-law", "中华人民共和国行政许可法"),
  law("review-law", "中华人民共和国行政复议法"),
  law("coercion-law", "中华人民共和国行政强制法"),
  told(office, "RegisterInstrument", {
    instrument: "seed-law",
    title: "中华人民共和国种子法",
    level: "law",
    common: false,
    version: version({ articles: 90 })
  }),
  ...["行政处罚法", "licence-law", "review-law", "coercion-law"].map((one) => listed(one)),
  listed("seed-law", ["1", "2"]),
  own(clerk, "AllocateClauses", { instrument: "seed-law", unit: "fgg", clauses: ["1"], from: past }),
  own(clerk, "AllocateClauses", { instrument: "seed-law", unit: "种植业管理股", clauses: ["2"], from: past }),
  own(clerk, "DeclareCooperation", { instrument: "seed-law", cooperating: "县市监局", clauses: ["1"], from: past }),
  told({ role: "organ-clerk", organ: OrganId.make("县市监局") }, "ConfirmCooperation", {
    organ: "nyj",
    instrument: "seed-law",
    cooperating: "县市监局",
    from: past
  }),
  own(principal, "AdoptCatalogue", { edition: "甲" }),
  own(clerk, "Publish", {
    publication: "b-2",
    subject: { kind: "catalogue", edition: "甲" },
    channel: "website",
    place: "县政府网站"
  })
]

const duties = [
  own(clerk, "DefineItem", {
    item: "甲",
    name: "种子检查",
    power: { category: "inspection" },
    citations: [{ instrument: "seed-law", clauses: ["1"] }],
    from: past
  }),
  ...[unit, post, officer].map((holder) =>
    own(clerk, "AssignDuty", { item: "甲", holder, source: "charge", from: past })
  ),
  ...[{}, { unit: "fgg" }].flatMap((of) =>
    ["principal", "supervising"].map((which) =>
      own(clerk, "DefineLeaderDuty", { ...of, leader: which, content: "负总责", from: past })
    )
  ),
  own(principal, "GrantDelegation", {
    delegation: "甲",
    delegate: { organ: "县市监局", kind: "administrative-organ" },
    items: ["甲"],
    matter: "种子检查",
    power: "检查",
    until: "2027-12-31"
  }),
  own(principal, "AdoptDecomposition", { edition: "甲" })
]

export const obligation = (id: string, subject: string, due: object) => ({
  obligation: id,
  clause: "P2.1-R3",
  title: { zh: "报送备案", en: "File" },
  subject,
  due,
  to: "legal-office",
  copies: ["paper", "electronic"]
})
const filings = [
  told(office, "ProclaimPlan", {
    plan: "2026",
    year: 2026,
    title: "实施方案",
    obligations: [
      obligation("catalogue", "basis-catalogue", { kind: "fixed-date", month: 4, day: 5 }),
      obligation("rules", "accountability-rules", { kind: "fixed-date", month: 4, day: 30 }),
      obligation("document", "decomposition", { kind: "fixed-date", month: 6, day: 25 }),
      obligation("systems", "routine-systems", { kind: "fixed-date", month: 3, day: 25 }),
      {
        ...obligation("system", "new-routine-system", { kind: "calendar-days", days: 15, rollOver: true }),
        copies: ["electronic"]
      }
    ]
  }),
  ...[
    { filing: "丁", obligation: "rules", content: { kind: "accountability-rules", version: "2021" } },
    { filing: "甲", obligation: "catalogue", content: { kind: "catalogue", edition: "甲" } },
    { filing: "丙", obligation: "document", content: { kind: "decomposition", edition: "甲" } }
  ].flatMap(({ filing, ...what }, index) => [
    own(clerk, "SubmitFiling", { filing, plan: "2026", ...what, electronic: [document] }),
    own(office, "ReceivePaperCopy", { filing }),
    own(office, "RegisterFiling", { filing, number: `固法备〔2026〕${index + 1}号` })
  ]),
  own(principal, "AdoptSystem", { system: "甲", kind: "publicity", title: "公示制度", version: "2021", document: text })
]

export const scores = [
  { criterion: "甲", points: "85.5" },
  { criterion: "乙", points: "0" }
]
export const terms = {
  title: "评议考核办法",
  total: "100",
  criteria: ["100", "0"].map((points, index) => ({
    criterion: ["甲", "乙"][index],
    title: { zh: "执法程序合法" },
    points,
    measures: "procedure"
  })),
  weights: { self: "20", peer: "20", review: "60" },
  bands: { excellent: "90", good: "80", qualified: "60" },
  places: 2,
  vetoes: [{ code: "事故", text: "引发重大事故" }],
  objectionDays: 1,
  bonus: {
    criteria: [{ criterion: "丙", title: { zh: "受到上级表彰" }, points: "2", measures: "duty" }],
    cap: "2",
    most: "102"
  },
  rectificationMonths: 1
}
const units = ["种植业管理股", "fgg"]
/** The second unit is unqualified for what happened in it, however it was scored. */
const grades = [{ grade: "good" }, { grade: "unqualified", vetoes: ["事故"] }]
const assessment = [
  own(principal, "AdoptScheme", { scheme: "评议", year: 2026, terms }),
  own(principal, "PublishScheme", { scheme: "评议", channel: "网站", document }),
  own(principal, "OpenRound", { round: "评议", scheme: "评议" }),
  own(clerk, "Publish", {
    publication: "b-4",
    subject: { kind: "assessment-standard", scheme: "评议", title: "评议考核办法", digest: document.sha256 },
    channel: "website",
    place: "县政府网站"
  }),
  ...units.flatMap((one, index) => {
    const of = { round: "评议", unit: one }
    const evaluator = units[1 - index]!
    return [
      own(head(one), "SubmitSelfAssessment", { ...of, scores, total: "85.5", materials: document }),
      own(head(evaluator), "SubmitPeerEvaluation", { ...of, evaluator, scores }),
      own(leader, "ScoreReview", { ...of, scores }),
      own(leader, "AwardBonus", { ...of, criterion: "丙", points: "1", evidence: document }),
      own(leader, "ProposeGrade", { ...of, ...grades[index] }),
      own(principal, "DetermineGrade", { ...of, grade: grades[index]!.grade })
    ]
  }),
  own(head("fgg"), "LodgeObjection", { round: "评议", unit: "fgg", grounds: "分数过低" })
]

export const respondent = "执法人员甲"
export const forms = [{ form: "P4" }, { form: "P3" }]
const fault = { case: "甲" }
const faults = [
  own(clerk, "ReceiveClue", { ...fault, source: "complaint", text: "举报超期未办结" }),
  own(leader, "AcceptCase", {
    ...fault,
    respondents: [{ person: respondent, as: "officer" }],
    act: "固农罚〔2026〕1号",
    actOn: "2026-02-02"
  }),
  own(leader, "AppointInvestigators", { ...fault, persons: ["p1", "p2"] }),
  own(clerk, "AddEvidence", { ...fault, evidence: "证1", title: "案卷", document }),
  own(clerk, "RecordOpinion", {
    ...fault,
    person: respondent,
    role: "handler",
    stance: "agreed",
    opinion: "同意处罚",
    givenOn: "2026-02-01"
  }),
  own(other, "EstablishFact", { ...fault, fact: "事1", fault: "F01", text: "未告知即处罚", evidence: ["证1"] }),
  own(other, "ApportionResponsibility", { ...fault, respondent, part: "handler", rule: "R4" }),
  own(clerk, "NotifyRespondent", { ...fault, respondent, basis: "程序违法", proposed: forms }),
  own(clerk, "HearDefence", { ...fault, respondent, statement: "事出有因", checked: "不予采纳" }),
  own(principal, "DecideAccountability", {
    ...fault,
    number: "固农追〔2026〕1号",
    measures: [{ respondent, band: "B1", grounds: [], effect: "within-band", forms }],
    appealRoute: "收到之日起三十日内，可以书面向本机关申诉。",
    document
  }),
  own(clerk, "ServeDecision", { ...fault, respondent }),
  own(by("officer", respondent), "LodgeAppeal", { ...fault, respondent, text: "处理过重" }),
  own(principal, "DecideAppeal", {
    ...fault,
    respondent,
    outcome: "changed",
    forms: [{ form: "P3" }],
    opinion: "减轻"
  })
]

/** `rules`: the accountability rules that the organ adopts before its first case. */
export const year = (rules: unknown): ReadonlyArray<Sent> => [
  ...organisation,
  ...basis,
  own(principal, "AdoptAccountabilityRules", {
    version: "2021",
    title: "过错责任追究办法",
    document,
    adoptedOn: past,
    effectiveFrom: past,
    content: rules
  }),
  ...duties,
  ...filings,
  ...assessment,
  ...faults
]
