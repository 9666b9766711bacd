/** The few values that the generators draw from, by the identifier of their schema. */
import { addDays, OrganId } from "../kernel/index.ts"
import { accountabilityPreset } from "../routine/index.ts"
import type { Pools } from "./Arbitraries.ts"
import { documents, sentOn } from "./SmallDays.ts"
import { exempted, measure, proposed, respondent, sealed } from "./SmallFaults.ts"
import { contents, namedContents, namedSubjects, obligation, subjects, within } from "./SmallFilings.ts"
import { mostly, schemeTerms, scores } from "./SmallTerms.ts"

const organs = ["nyj", "nyj", "nyj", "县市监局"].map((id) => OrganId.make(id))

const onPost = { unit: "fgg", post: "执法一岗" }
const byUnit = { kind: "unit", unit: "fgg" }

const pools: Readonly<Record<string, ReadonlyArray<unknown>>> = {
  OrganId: organs,
  UnitId: ["fgg", "fgg", "fgg", "种植业管理股"],
  PostId: ["执法一岗", "执法一岗", "p-2"],
  CertificateId: ["130724001", "130724001", "130724002"],
  LastDay: ["2027-12-31", "2031-12-31", sentOn],
  Staffing: ["establishment", "establishment", "contract"],
  PersonId: ["p1", "p1", "p1", "p1", "p2", "p2", "p3", "执法人员甲", "局长"],
  EvaluatingUnit: ["种植业管理股", "种植业管理股", "种植业管理股", "fgg"],
  InstrumentId: ["行政处罚法", "seed-law", "seed-law", "organ-rules"],
  VersionId: ["2021", "2025"],
  JurisdictionId: ["guyuan"],
  PlanId: ["2026"],
  LocalDate: [sentOn, sentOn, sentOn, sentOn, addDays(sentOn, -1), addDays(sentOn, -9), "2026-01-01"],
  Year: [2026, 2026, 2026, 2025],
  ObligationId: ["document", "document", "catalogue"],
  Obligation: [
    obligation("catalogue", "basis-catalogue", {}),
    obligation("document", "routine-systems", {}),
    obligation("document", "new-routine-system", { due: within, copies: ["electronic"] }),
    obligation("document", "accountability-rules", { to: "organ-leadership" })
  ],
  Content: contents,
  NamedContent: namedContents,
  PublishedSubject: subjects,
  NamedSubject: namedSubjects,
  Digest: documents,
  SchemeId: ["评议"],
  RoundId: ["评议"],
  CriterionId: ["甲", "甲", "乙", "丙"],
  SchemeTerms: schemeTerms,
  NamedTerms: [...schemeTerms, { preset: "deductions" }],
  Scores: mostly(scores("85.5", "0"), scores("85.5"), scores("101")),
  Decimal: mostly("85.5", "95", "0"),
  Grade: mostly("good", "excellent", "unqualified"),
  PeerRow: [
    { unit: "种植业管理股", by: ["fgg"] },
    { unit: "fgg", by: ["fgg"] }
  ],
  CaseOrganId: ["nyj"],
  CaseId: ["甲", "甲", "甲", "甲", "甲", "甲", "甲", "b-2"],
  RespondentId: [respondent],
  Respondents: [
    [{ person: respondent, as: "leader" }],
    [{ person: respondent, as: "leader" }],
    [{ person: respondent, as: "officer" }]
  ],
  Investigators: [
    ["p1", "p2"],
    ["p1", "p2"],
    ["p1", "p2"],
    ["p3", respondent]
  ],
  ResponsiblePart: ["handler", "handler", "approver", "member-right"],
  FaultCode: ["F01", "F01", "F02", "F99"],
  DivisionCode: ["R4", "R4", "R4", "R1"],
  FormCode: ["P3", "P4"],
  GroundCode: ["E5", "M1", "A1"],
  EvidenceId: ["证1", "证1", "证2"],
  EvidenceIds: [["证1"], ["证1"], ["证1", "证2"], []],
  FactId: ["事1", "事1", "事1", "事2"],
  ImposedForms: [proposed, proposed, [], [{ form: "P3" }]],
  Measures: [[measure], [measure], [exempted]],
  AccountabilityDecision: [sealed, sealed, { ...sealed, measures: [exempted] }],
  AccountabilityContent: [accountabilityPreset],
  AccountabilityDraft: [accountabilityPreset, accountabilityPreset, { ...accountabilityPreset, faults: [] }],
  Power: [
    { category: "inspection" },
    { category: "inspection" },
    { category: "other" },
    { category: "penalty", penalties: ["warning", "fine"] },
    { category: "coercion", kind: "measure", measures: ["sealing"] }
  ],
  ItemId: ["甲", "甲", "甲", "甲", "b-2"],
  CitationInputs: [
    [{ instrument: "seed-law", clauses: ["1"] }],
    [{ instrument: "seed-law", clauses: ["1"] }],
    [{ instrument: "行政处罚法", clauses: ["1"] }]
  ],
  Joint: [{ lead: "nyj", organs: ["县市监局"] }],
  Holder: [
    byUnit,
    byUnit,
    byUnit,
    byUnit,
    { kind: "unit", unit: "种植业管理股" },
    { kind: "unit", unit: "种植业管理股" },
    { kind: "post", ...onPost },
    { kind: "officer", ...onPost, officer: "p1" }
  ],
  LetterScope: [{ items: ["甲"] }, { items: ["甲"] }, { edition: "甲" }],
  Clause: ["1", "1", "1", "2", "2.1", "17-1", "52.0.4"],
  Name: ["农业农村局", "市场监督管理局", "关于规范执法的“通知”", "a\"b\\c'd", "😀"],
  Passage: ["依据不足，须补正。\n另见附件。", "No objection"]
}

/** Short lists for days, names and every kind of id. What comes first is the likeliest, so that commands meet on it. */
export const smallPools: Pools = {
  of: (identifier) => pools[identifier] ?? (identifier.endsWith("Id") ? ["甲", "甲", "b-2"] : undefined),
  items: 2
}
