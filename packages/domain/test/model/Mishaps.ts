/** What goes wrong in the county: upsets at any time, slips in place of the right input, snags just before a step. */
import { PersonId } from "@zhize/domain"
import type { Sent } from "@zhize/domain/testing"
import {
  by,
  clerk,
  document,
  forms,
  leader,
  listed,
  office,
  officer,
  own,
  past,
  post,
  principal,
  respondent,
  scores,
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
  own(clerk, "ReturnCertificate", { officer: "p2", certificate: "130724002" }),
  told(office, "AmendInstrument", {
    instrument: "seed-law",
    version: version({ version: "2025", promulgatedOn: "2026-03-20" }),
    renumbered: [{ from: "1", to: "2" }, { from: "2" }]
  }),
  listed("seed-law", ["1", "2"]),
  own(clerk, "ReallocateClauses", { instrument: "seed-law", fromUnit: "fgg", toUnit: "种植业管理股", clauses: ["1"] }),
  own(clerk, "DeclareCooperation", { instrument: "seed-law", cooperating: "县市监局", clauses: ["2"] }),
  own(clerk, "AllocateClauses", { instrument: "seed-law", unit: "fgg", clauses: ["1", "2"] }),
  own(clerk, "UnlistBasis", { instrument: "seed-law" }),
  own(clerk, "AssignDuty", { item: "甲", holder: { kind: "unit", unit: "种植业管理股" }, source: "delegated" }),
  own(clerk, "MoveDuty", { item: "甲", fromHolder: unit, toHolder: { kind: "unit", unit: "种植业管理股" } }),
  own(clerk, "WithdrawDuty", { item: "甲", holder: officer }),
  own(clerk, "WithdrawDuty", { item: "甲", holder: post }),
  own(principal, "RevokeDelegation", { delegation: "甲" }),
  own(principal, "CorrectItemCategory", { item: "甲", power: { category: "penalty", penalties: ["warning"] } }),
  own(clerk, "ReallocateClauses", { instrument: "seed-law", fromUnit: "种植业管理股", toUnit: "fgg", clauses: ["2"] }),
  own(office, "DeferFiling", { filing: "甲", defects: ["缺附件"] }),
  own(clerk, "SupplementFiling", { filing: "甲", electronic: [document], note: "已补正" }),
  own(clerk, "WithdrawFiling", { filing: "丙" }),
  own(clerk, "Unpublish", { publication: "b-2", revokedOn: past }),
  own(principal, "RepealSystem", { system: "甲" }),
  own(leader, "DecideRecusal", { case: "甲", person: "p2", granted: true }),
  own(clerk, "RequestRecusal", { case: "甲", person: "p2", ground: "近亲属" }),
  own(principal, "ReopenCase", { case: "甲" })
]

/** Wrong input for a command of the year: what is put in the place of the right one. */
export const slips: Readonly<Record<string, ReadonlyArray<object>>> = {
  EnrollOfficer: [{ staffing: "contract" }],
  IssueCertificate: [{ certificate: "130724003" }],
  DefineItem: [
    { power: { category: "coercion", kind: "measure", measures: ["sealing"] } },
    { power: { category: "penalty", penalties: ["warning"] } }
  ],
  ReceivePaperCopy: [{ on: past }],
  RegisterFiling: [{ number: "固法备〔2026〕1号" }, { number: "固法备〔2026〕2号" }, { on: past }],
  SubmitSelfAssessment: [{ scores: [{ criterion: "甲", points: "101" }, scores[1]], total: "101" }],
  ScoreReview: [{ scores: [{ criterion: "甲", points: "101" }, scores[1]] }],
  SubmitPeerEvaluation: [{ evaluator: "fgg" }],
  OpenRound: [{ peers: [{ unit: "fgg", by: ["fgg"] }] }],
  AddEvidence: [{ on: past }],
  EstablishFact: [{ evidence: ["证9"] }],
  DecideAppeal: [{ forms: [{ form: "P5" }, { form: "P4" }] }]
}
/** What comes just before a command of the year, so that it, or a later one, is refused. */
export const snags: Readonly<Record<string, ReadonlyArray<Sent>>> = {
  ScoreReview: [
    own(principal, "RecuseEvaluator", { round: "评议", unit: "种植业管理股", evaluator: { person: "副局长" } })
  ],
  DetermineGrade: [
    own(by("supervising-leader", "局长"), "ProposeGrade", { round: "评议", unit: "种植业管理股", grade: "good" })
  ],
  AddEvidence: ["p3", respondent].map((person) =>
    own(by("organ-clerk", person), "AddEvidence", { case: "甲", evidence: "证9", title: "案卷", document })
  ),
  EstablishFact: [own(principal, "RequestRecusal", { case: "甲", person: "p2", ground: "近亲属" })],
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
