/** What goes wrong in the county: upsets at any time, slips in place of the right input, snags just before a step. */
import { PersonId } from "@zhize/domain"
import type { Sent } from "@zhize/domain/testing"
import { accountabilityPreset } from "../../src/routine/index.ts"
import { decide } from "./After.ts"
import {
  by,
  clerk,
  document,
  forms,
  head,
  holidays,
  leader,
  listed,
  obligation,
  office,
  officer,
  own,
  past,
  post,
  principal,
  respondent,
  scores,
  terms,
  told,
  unit,
  version
} from "./Told.ts"

/** What happens to a county besides: people go, papers are late, things are undone. */
export const upsets: ReadonlyArray<Sent> = [
  own(clerk, "AbolishUnit", { unit: "种植业管理股" }),
  own(clerk, "AbolishUnit", { unit: "fgg" }),
  own(clerk, "AbolishPost", { unit: "fgg", post: "执法一岗" }),
  own(clerk, "ReleaseOfficer", { officer: "p1" }),
  own(clerk, "ChangeOfficerDetails", { officer: "p2", name: "p2", title: "股长", staffing: "contract" }),
  own(clerk, "TransferOfficer", { officer: "p2", toOrgan: "县市监局" }),
  own(clerk, "AssignOfficer", { officer: "p2", unit: "fgg", post: "执法一岗" }),
  own(office, "SuspendCertificate", { officer: "p1", certificate: "130724001" }),
  own(office, "ReinstateCertificate", { officer: "p1", certificate: "130724001" }),
  own(office, "InspectCertificate", { officer: "p1", certificate: "130724001", year: 2026 }),
  own(clerk, "ReleaseOfficer", { officer: "p2", from: "2026-01-15" }),
  own(clerk, "ReturnCertificate", { officer: "p2", certificate: "130724002" }),
  told(office, "AmendInstrument", {
    instrument: "seed-law",
    version: version({ version: "2025", promulgatedOn: "2026-03-20" }),
    renumbered: [{ from: "1", to: "2" }, { from: "2" }]
  }),
  told(office, "RepealInstrument", { instrument: "review-law", from: "2019-01-01" }),
  told(office, "RepealInstrument", { instrument: "review-law" }),
  told(office, "RegisterInstrument", {
    instrument: "文件",
    title: "关于规范执法的通知",
    level: "normative-document",
    common: true,
    version: version()
  }),
  listed("文件"),
  own(clerk, "DefineItem", {
    item: "乙",
    name: "种子处罚",
    power: { category: "penalty", penalties: ["warning"] },
    citations: [{ instrument: "文件", clauses: ["1"] }]
  }),
  listed("seed-law", ["1", "2"]),
  own(clerk, "ReallocateClauses", { instrument: "seed-law", fromUnit: "fgg", toUnit: "种植业管理股", clauses: ["1"] }),
  own(clerk, "DeclareCooperation", { instrument: "seed-law", cooperating: "县市监局", clauses: ["2"] }),
  own(clerk, "AllocateClauses", { instrument: "seed-law", unit: "fgg", clauses: ["1", "2"] }),
  own(clerk, "UnlistBasis", { instrument: "seed-law" }),
  own(clerk, "AssignDuty", { item: "甲", holder: { kind: "unit", unit: "种植业管理股" }, source: "delegated" }),
  own(clerk, "MoveDuty", { item: "甲", fromHolder: unit, toHolder: { kind: "unit", unit: "种植业管理股" } }),
  own(clerk, "MoveDuty", { item: "甲", fromHolder: unit, toHolder: post }),
  own(clerk, "SignResponsibilityLetter", { holder: unit, scope: { edition: "无" } }),
  own(clerk, "WithdrawDuty", { item: "甲", holder: officer }),
  own(clerk, "WithdrawDuty", { item: "甲", holder: post }),
  own(principal, "RevokeDelegation", { delegation: "甲" }),
  own(principal, "CorrectItemCategory", { item: "甲", power: { category: "penalty", penalties: ["warning"] } }),
  own(clerk, "ReallocateClauses", { instrument: "seed-law", fromUnit: "种植业管理股", toUnit: "fgg", clauses: ["2"] }),
  own(office, "DeferFiling", { filing: "甲", defects: ["缺附件"] }),
  own(clerk, "SupplementFiling", { filing: "甲", electronic: [document], note: "已补正" }),
  own(clerk, "WithdrawFiling", { filing: "丙" }),
  own(clerk, "SubmitFiling", {
    filing: "庚",
    plan: "2026",
    obligation: "systems",
    content: { kind: "system", system: "甲", version: "2021" },
    electronic: [document]
  }),
  own(clerk, "SubmitFiling", {
    filing: "庚",
    plan: "2026",
    obligation: "system",
    content: { kind: "document", title: "公示制度", adoptedOn: past, digest: document.sha256 },
    electronic: [document]
  }),
  own(clerk, "Publish", {
    publication: "b-3",
    subject: { kind: "catalogue", edition: "甲" },
    channel: "website",
    place: "县政府网站"
  }),
  own(clerk, "Unpublish", { publication: "b-2", revokedOn: past }),
  own(clerk, "Unpublish", { publication: "b-4" }),
  own(office, "ReinstateCertificate", { officer: "p2", certificate: "130724002" }),
  own(principal, "AmendSystem", { system: "甲", version: "2021", document }),
  own(principal, "RepealSystem", { system: "甲", from: past }),
  own(principal, "RepealSystem", { system: "甲" }),
  own(leader, "DecideRecusal", { case: "甲", person: "p2", granted: true }),
  own(clerk, "RequestRecusal", { case: "甲", person: "p2", ground: "近亲属" }),
  own(principal, "ReopenCase", { case: "甲" }),
  told(office, "DissolveOrgan", { organ: "县市监局", successor: "nyj" })
]

const { criteria } = terms
const { forms: known } = accountabilityPreset
const twice = obligation("rules", "accountability-rules", { kind: "fixed-date", month: 4, day: 30 })
const handler = { person: respondent, as: "officer" }
const measure = { respondent, band: "B1", grounds: [], effect: "within-band", forms }

/** Wrong input for a command of the year: what is put in the place of the right one. */
export const slips: Readonly<Record<string, ReadonlyArray<object>>> = {
  RegisterOrgan: [{ kind: "entrusted" }],
  EstablishUnit: [{ from: "2020-01-01" }],
  EnrollOfficer: [{ staffing: "contract" }],
  IssueCertificate: [{ certificate: "130724003" }],
  RegisterInstrument: [{ version: version({ inForceFrom: "2019-01-01" }) }],
  AllocateClauses: [{ clauses: ["3"] }],
  DeclareCooperation: [{ clauses: [] }],
  DefineItem: [
    { power: { category: "coercion", kind: "measure", measures: ["sealing"] } },
    { power: { category: "penalty", penalties: ["warning"] } },
    { power: { category: "licensing" } },
    { joint: { lead: "县市监局", organs: ["nyj"] } }
  ],
  AssignDuty: [{ holder: { ...officer, officer: "p2" } }],
  GrantDelegation: [
    { until: past, from: "2026-01-02" },
    { delegate: { organ: "nyj", kind: "administrative-organ" } },
    { delegate: { organ: "县市监局", kind: "public-institution" } }
  ],
  AdoptAccountabilityRules: [
    { content: { ...accountabilityPreset, faults: [] } },
    { content: { ...accountabilityPreset, forms: [...known, known[0]] } },
    { effectiveFrom: "2025-01-01" },
    { effectiveFrom: "2039-01-01" }
  ],
  AdoptSystem: [{ adoptedOn: "2026-01-05", effectiveFrom: past }],
  ProclaimPlan: [{ obligations: [twice, twice] }],
  SubmitFiling: [{ supersedes: "无" }],
  ReceivePaperCopy: [{ on: past }],
  RegisterFiling: [{ number: "固法备〔2026〕1号" }, { number: "固法备〔2026〕2号" }, { on: past }],
  Publish: [{ on: "2039-01-01" }],
  AdoptScheme: [
    { terms: { ...terms, criteria: [criteria[0], { ...criteria[1], points: "1" }] } },
    { terms: { ...terms, criteria: [criteria[0], criteria[0]] } },
    { terms: { ...terms, criteria: [{ ...criteria[0], measures: "revenue" }] } },
    { terms: { ...terms, weights: { ...terms.weights, self: "19" } } },
    { terms: { ...terms, bands: { ...terms.bands, good: "95" } } },
    { terms: { ...terms, bonus: { ...terms.bonus, cap: "3" } } }
  ],
  OpenRound: [
    { units: ["fgg", "fgg"] },
    { peers: [{ unit: "fgg", by: ["fgg"] }] },
    { peers: ["fgg", "种植业管理股"].map((one) => ({ unit: one, by: [] })) }
  ],
  SubmitSelfAssessment: [{ scores: [{ criterion: "甲", points: "101" }, scores[1]], total: "101" }, { total: "1" }],
  SubmitPeerEvaluation: [{ evaluator: "fgg" }],
  ScoreReview: [
    { scores: [{ criterion: "甲", points: "101" }, scores[1]] },
    { scores: [{ criterion: "丙", points: "1" }] },
    { scores: [scores[1]] },
    { unit: "无此科室" },
    { on: past }
  ],
  AwardBonus: [{ criterion: "甲" }, { points: "0" }],
  ProposeGrade: [
    { grade: "excellent", vetoes: [] },
    { grade: "good", vetoes: ["事故"] },
    { grade: "unqualified", vetoes: ["无"] }
  ],
  DetermineGrade: [{ grade: "qualified" }],
  AcceptCase: [{ actOn: "2020-01-01" }, { respondents: [handler, handler] }],
  AppointInvestigators: [{ persons: ["p1"] }, { persons: ["p1", "p1"] }],
  AddEvidence: [{ on: past }],
  EstablishFact: [{ evidence: ["证9"] }],
  ApportionResponsibility: [
    { part: "member-right", rule: "R9" },
    { part: "approver", rule: "R1" }
  ],
  NotifyRespondent: [{ respondent: "p3" }],
  DecideAccountability: [{ measures: [{ ...measure, band: "B9" }] }],
  DecideAppeal: [{ forms: [{ form: "P5" }, { form: "P4" }] }]
}
const assessed = { round: "评议", unit: "种植业管理股" }
const report = own(head("fgg"), "SubmitRectificationReport", { round: "评议", unit: "fgg", document })
/** What comes just before a command of the year, so that it, or a later one, is refused. */
export const snags: Readonly<Record<string, ReadonlyArray<Sent>>> = {
  AnnounceHolidays: [told(office, "AmendHolidays", { ...holidays, year: 2027 })],
  ListBasis: [own(principal, "AdoptCatalogue", { edition: "空" })],
  AdoptDecomposition: [
    own(clerk, "SignResponsibilityLetter", { holder: { kind: "unit", unit: "种植业管理股" }, scope: { items: ["甲"] } })
  ],
  ConfirmCooperation: [
    listed("seed-law", ["99"]),
    listed("seed-law"),
    own(clerk, "ListBasis", { instrument: "seed-law", version: "2099", clauses: ["1"] })
  ],
  RegisterFiling: [own(principal, "ReceivePaperCopy", { filing: "丁" })],
  SubmitSelfAssessment: [own(leader, "RecordMissedSelfAssessment", { ...assessed, scores })],
  ScoreReview: [
    own(principal, "RecuseEvaluator", { ...assessed, evaluator: { person: "副局长" } }),
    own(leader, "CorrectScore", { ...assessed, part: "review", criterion: "甲", points: "1" })
  ],
  DetermineGrade: [own(by("supervising-leader", "局长"), "ProposeGrade", { ...assessed, grade: "good" })],
  AddEvidence: ["p3", respondent].map((person) =>
    own(by("organ-clerk", person), "AddEvidence", { case: "甲", evidence: "证9", title: "案卷", document })
  ),
  EstablishFact: [own(principal, "RequestRecusal", { case: "甲", person: "p2", ground: "近亲属" })],
  HearDefence: [
    own(clerk, "NotifyRespondent", { case: "甲", respondent, basis: "程序违法", proposed: [{ form: "P1" }] })
  ],
  DecideAccountability: [own(principal, "ExemptCase", { case: "甲", grounds: ["A1"], number: "固农免〔2026〕1号" })],
  ExtendPeriod: [decide("B3", [{ form: "P9" }])],
  PublishResult: [report],
  ApplyResult: [own(leader, "CorrectScore", { ...assessed, part: "review", criterion: "甲", points: "1" })],
  CloseRound: [report],
  SuspendCertificate: [own(office, "InspectCertificate", { officer: "p2", certificate: "130724002", year: 2020 })],
  DecideAppeal: [
    own(by("organ-principal", "p1"), "DecideAppeal", {
      case: "甲",
      respondent,
      outcome: "upheld",
      forms,
      opinion: "维持"
    })
  ]
}
/** Who may turn up in another's role. */
export const people = ["p1", "p2", "局长", "副局长", respondent].map((person) => PersonId.make(person))
