/**
 * A county so small that its commands meet: two organs, few ids, names and days.
 *
 * A story is a sequence of commands in about the order in which the registry lists them, which is the order in which
 * things come to life; so later commands find what earlier ones made, and as often find that it is not there.
 */
import { FastCheck } from "effect"
import {
  addDays,
  daysBetween,
  type Decision,
  Digest,
  type DomainEvent,
  LocalDate,
  OrganId,
  type Registry
} from "../kernel/index.ts"
import { accountabilityPreset } from "../routine/index.ts"
import { anyEvent, commandOf, type Pools, type Sent } from "./Arbitraries.ts"

const organs = ["nyj", "nyj", "nyj", "县市监局"].map((id) => OrganId.make(id))

/** Stand for documents that are known only once they are stored: see `settle`. */
const documents = ["0", "1", "2", "3"].map((digit) => Digest.make(digit.repeat(64)))
/** Stands for the day on which a command is sent; the days before it for the days before that. */
const sentOn = LocalDate.make("9999-12-31")

const due = { kind: "fixed-date", month: 6, day: 25 }
const within = { kind: "calendar-days", days: 15, rollOver: true }
const obligation = (id: string, subject: string, more: object) => ({
  obligation: id,
  clause: "P2.1-R3",
  title: { zh: "报送备案", en: "File" },
  subject,
  due,
  to: "legal-office",
  copies: ["paper", "electronic"],
  ...more
})

const catalogue = { kind: "catalogue", edition: "甲" }
const decomposition = { kind: "decomposition", edition: "甲" }
const system = { kind: "system", system: "甲", version: "2021" }
const accountability = { kind: "accountability-rules", version: "2021" }
const pinned = { title: "行政执法公示制度", digest: documents[0] }
const contents = [
  {
    kind: "document",
    title: "行政执法公示制度",
    adoptedOn: "2026-01-01",
    effectiveFrom: "2026-01-01",
    digest: documents[0]
  },
  { kind: "document", title: "过错责任追究办法", number: "固农〔2026〕3号", adoptedOn: sentOn, digest: documents[0] },
  { ...catalogue, digest: documents[1] },
  { ...decomposition, digest: documents[1] },
  { ...system, ...pinned, effectiveFrom: sentOn },
  { ...accountability, ...pinned, effectiveFrom: sentOn }
]
const namedContents = [...contents.slice(0, 3), catalogue, decomposition, system, accountability]

const subjects = [
  { ...catalogue, digest: documents[1] },
  { ...decomposition, digest: documents[1] },
  { ...system, ...pinned },
  { ...accountability, ...pinned },
  { kind: "assessment-standard", scheme: "甲", ...pinned },
  { kind: "assessment-process", round: "甲", ...pinned },
  { kind: "assessment-result", round: "甲", ...pinned },
  { kind: "accountability-decision", case: "甲", ...pinned },
  { kind: "other", ...pinned }
]
const namedSubjects = [
  catalogue,
  decomposition,
  system,
  accountability,
  ...subjects.slice(4),
  { ...catalogue, digest: documents[0] }
]

const onPost = { unit: "fgg", post: "执法一岗" }
const byUnit = { kind: "unit", unit: "fgg" }

/** Mostly of one criterion that counts and one that is easily spared. */
const terms = (...points: ReadonlyArray<string>) => ({
  title: "评议考核办法",
  total: "100",
  criteria: points.map((one, index) => ({
    criterion: ["甲", "乙"][index],
    title: { zh: "执法程序合法" },
    points: one,
    measures: "procedure"
  })),
  weights: { self: "20", peer: "20", review: "60" },
  bands: { excellent: "90", good: "80", qualified: "60" },
  places: 2,
  vetoes: [{ code: "重大事故", text: "引发重大事故" }],
  objectionDays: 1,
  bonus: {
    criteria: [{ criterion: "丙", title: { zh: "受到上级表彰" }, points: "2", measures: "duty" }],
    cap: "2",
    most: "102"
  },
  rectificationMonths: 1
})
const mostly = <Value>(usual: Value, ...others: ReadonlyArray<Value>): ReadonlyArray<Value> => [
  ...Array.from({ length: 12 }, () => usual),
  ...others
]
const schemeTerms = mostly(terms("100", "0"), terms("60", "40"), terms("60"))
const scores = (...points: ReadonlyArray<string>) =>
  points.map((one, index) => ({ criterion: ["甲", "乙"][index], points: one }))

const respondent = "执法人员甲"
const proposed = [{ form: "P4" }, { form: "P3" }]
const measure = { respondent, band: "B1", grounds: [], effect: "within-band", forms: proposed }
const exempted = { ...measure, grounds: ["M1"], effect: "exempt", forms: [] }
const sealed = {
  organ: organs[0],
  case: "甲",
  number: "固农追〔2026〕1号",
  measures: [measure],
  appealRoute: "收到之日起三十日内，可以书面向本机关申诉。",
  document: { sha256: documents[0], size: 1024, mediaType: "application/pdf", name: "追究决定书.pdf" }
}

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

/** Puts real days and digests of stored documents in the place of the generated ones. */
export const settle = (input: unknown, today: LocalDate, stored: ReadonlyArray<Digest>): unknown => {
  if (Array.isArray(input)) return input.map((one) => settle(one, today, stored))
  if (typeof input === "object" && input !== null) {
    return Object.fromEntries(Object.entries(input).map(([key, one]) => [key, settle(one, today, stored)]))
  }
  if (typeof input !== "string") return input
  if (input.startsWith("9999-")) return addDays(today, -daysBetween(input as LocalDate, sentOn))
  const index = documents.findIndex((one) => one === input)
  return index < 0 ? input : (stored[index % stored.length] ?? input)
}

export interface SmallWorld {
  readonly event: FastCheck.Arbitrary<DomainEvent>
  readonly events: FastCheck.Arbitrary<ReadonlyArray<DomainEvent>>
  readonly command: FastCheck.Arbitrary<Sent>
  /** So many rounds through the registry, each repeating some commands and leaving out most that undo. */
  readonly story: (rounds: number) => FastCheck.Arbitrary<ReadonlyArray<Sent>>
}

/** What undoes things is rare in a story, or little would come to life. */
const undoing =
  /^(Abolish|Correct|Declare(?=.*Lost)|Dismiss|Dissolve|Exclude|Exempt|FindNoFault|Recuse|Refuse|Release|Repeal|RequestRecusal|Return|Revoke|Transfer|Unlist|Unpublish|Withdraw)/

export const smallWorld = (registry: Registry): SmallWorld => {
  const sent = (decision: Decision) => commandOf(decision, smallPools)
  const commands = [...registry.commands.values()].map((decision) => ({ decision, any: sent(decision) }))
  const event = anyEvent(registry, smallPools)
  const turns = commands.map(({ any, decision }) =>
    undoing.test(decision.name)
      ? FastCheck.oneof({ arbitrary: FastCheck.constant([]), weight: 4 }, FastCheck.tuple(any))
      : FastCheck.array(any, { minLength: 1, maxLength: 3 })
  )
  const round = FastCheck.tuple(...turns).map((all): ReadonlyArray<Sent> => all.flat())
  return {
    event,
    events: FastCheck.array(event, { maxLength: 30 }),
    command: FastCheck.oneof(...commands.map(({ any }) => any)),
    story: (rounds) => FastCheck.tuple(...Array.from({ length: rounds }, () => round)).map((all) => all.flat())
  }
}
