/**
 * Facts of the assessment module (评议考核): the storage format. Who acted where it matters who it was stands in the
 * fact itself (`by`), for the separation of duties is part of what happened.
 */
import { Schema } from "effect"
import {
  CaseId,
  CriterionId,
  Deadline,
  Decimal,
  DocumentRef,
  event,
  LocalDate,
  Name,
  optional,
  OrganId,
  Passage,
  PersonId,
  RoundId,
  SchemeId,
  UnitId,
  Year
} from "../kernel/index.ts"
import { Aspect, Grade, Part, Use } from "./Labels.ts"
import { EvaluatingUnit, SchemeTerms, Scores } from "./Terms.ts"

export const SchemeAdopted = event("SchemeAdopted", {
  zh: "评议考核办法已制定",
  en: "An assessment scheme was adopted",
  clause: "P2.3-1.1",
  schema: Schema.Struct({ organ: OrganId, scheme: SchemeId, year: Year, terms: SchemeTerms, on: LocalDate }),
  tags: ({ organ, scheme, year }) => ({ organ, scheme, year })
})

/** From here on the standard is frozen. */
export const SchemePublished = event("SchemePublished", {
  zh: "评议考核标准已公开",
  en: "An assessment scheme was published",
  clause: "P2.3-1.1",
  schema: Schema.Struct({
    organ: OrganId,
    scheme: SchemeId,
    channel: Name,
    document: optional(DocumentRef),
    on: LocalDate
  }),
  tags: ({ organ, scheme }) => ({ organ, scheme })
})

/** Which units evaluate a unit. */
export const PeerRow = Schema.Struct({ unit: UnitId, by: Schema.Array(UnitId) }).annotations({ identifier: "PeerRow" })
export type PeerRow = typeof PeerRow.Type

export const RoundOpened = event("RoundOpened", {
  zh: "年度评议考核已启动",
  en: "A round of assessment was opened",
  clause: "P2.3-1.1",
  schema: Schema.Struct({
    organ: OrganId,
    round: RoundId,
    scheme: SchemeId,
    year: Year,
    /** Frozen: the units as they stood that day. */
    units: Schema.NonEmptyArray(UnitId),
    peers: Schema.Array(PeerRow),
    /** By when the self-assessments are in. */
    due: Deadline,
    on: LocalDate
  }),
  tags: ({ organ, round, scheme, year }) => ({ organ, round, scheme, year })
})

const ofUnit = { organ: OrganId, round: RoundId, unit: UnitId, on: LocalDate }
const unitTags = ({
  organ,
  round,
  unit
}: {
  readonly organ: string
  readonly round: string
  readonly unit: string
}) => ({
  organ,
  round,
  unit
})

export const ObservationRecorded = event("ObservationRecorded", {
  zh: "平时掌握的情况已记录",
  en: "A routine observation was recorded",
  clause: "P2.3-2.3",
  schema: Schema.Struct({
    ...ofUnit,
    criterion: optional(CriterionId),
    note: Passage,
    document: optional(DocumentRef),
    /** The fault case that is to be considered. */
    case: optional(CaseId)
  }),
  tags: (data) => ({ ...unitTags(data), case: data.case })
})

export const SelfAssessmentSubmitted = event("SelfAssessmentSubmitted", {
  zh: "自查自评已报送",
  en: "A self-assessment was submitted",
  clause: "P2.3-2.1",
  schema: Schema.Struct({ ...ofUnit, scores: Scores, total: Decimal, materials: DocumentRef, by: PersonId }),
  tags: unitTags
})

/** No self-assessment came: the leadership enters what counts in its place, expressly. */
export const SelfAssessmentMissed = event("SelfAssessmentMissed", {
  zh: "逾期未自评，已记缺并代记分数",
  en: "A self-assessment was missed, and its scores entered by default",
  clause: "P2.3-2.1",
  schema: Schema.Struct({ ...ofUnit, scores: Scores, by: PersonId }),
  tags: unitTags
})

export const PeerEvaluationSubmitted = event("PeerEvaluationSubmitted", {
  zh: "互评已提交",
  en: "A peer evaluation was submitted",
  clause: "P2.3-2.2",
  /** `unit` is evaluated, by the unit `evaluator`, whose head is `by`. */
  schema: Schema.Struct({ ...ofUnit, evaluator: EvaluatingUnit, scores: Scores, by: PersonId }),
  tags: ({ evaluator, organ, round, unit }) => ({ organ, round, unit: [unit, evaluator] })
})

/** Takes no part in the assessment of this unit: another unit, or a person. */
export const Evaluator = Schema.Union(
  Schema.Struct({ unit: EvaluatingUnit }),
  Schema.Struct({ person: PersonId })
).annotations({ identifier: "Evaluator" })
export type Evaluator = typeof Evaluator.Type

export const EvaluatorRecused = event("EvaluatorRecused", {
  zh: "评议人已回避",
  en: "An evaluator was recused",
  clause: "P2.3-1.1",
  schema: Schema.Struct({ ...ofUnit, evaluator: Evaluator }),
  tags: unitTags
})

export const CriterionExcluded = event("CriterionExcluded", {
  zh: "指标对该科（股）室不适用",
  en: "A criterion was found not to apply to a unit",
  clause: "P2.3-1.1",
  schema: Schema.Struct({ ...ofUnit, criterion: CriterionId }),
  tags: unitTags
})

export const ReviewScored = event("ReviewScored", {
  zh: "领导审查已评分",
  en: "A leader's review was scored",
  clause: "P2.3-2.3",
  schema: Schema.Struct({ ...ofUnit, scores: Scores, by: PersonId }),
  tags: unitTags
})

/** What was proposed or determined on the old score falls with it. */
export const ScoreCorrected = event("ScoreCorrected", {
  zh: "评分已更正",
  en: "A score was corrected",
  clause: "P2.3-1.1",
  schema: Schema.Struct({
    ...ofUnit,
    part: Part,
    /** Of a peer evaluation: whose. */
    evaluator: optional(EvaluatingUnit),
    criterion: CriterionId,
    points: Decimal
  }),
  tags: unitTags
})

export const GradeProposed = event("GradeProposed", {
  zh: "考核档次建议已提出",
  en: "A grade was proposed",
  clause: "P2.3-2.3",
  schema: Schema.Struct({
    ...ofUnit,
    grade: Grade,
    /** As computed from the scores that day, and the grade that the bands give for it. */
    total: Decimal,
    band: Grade,
    vetoes: Schema.Array(Name),
    grounds: optional(Passage),
    by: PersonId
  }),
  tags: unitTags
})

export const GradeDetermined = event("GradeDetermined", {
  zh: "考核结果已确定",
  en: "A grade was determined",
  clause: "P2.3-2.4",
  schema: Schema.Struct({
    ...ofUnit,
    grade: Grade,
    grounds: optional(Passage),
    /** Until when the unit may object. */
    objection: Deadline,
    by: PersonId
  }),
  tags: unitTags
})

export const ObjectionLodged = event("ObjectionLodged", {
  zh: "已提出异议",
  en: "An objection was lodged",
  clause: "P2.3-1.1",
  schema: Schema.Struct({ ...ofUnit, grounds: Passage, document: optional(DocumentRef), by: PersonId }),
  tags: unitTags
})

export const ObjectionDecided = event("ObjectionDecided", {
  zh: "异议已有决定",
  en: "An objection was decided",
  clause: "P2.3-1.1",
  /** `grade`: the grade was changed to this; without it the determination stands. */
  schema: Schema.Struct({ ...ofUnit, grade: optional(Grade), grounds: Passage, by: PersonId }),
  tags: unitTags
})

const ofRound = { organ: OrganId, round: RoundId, on: LocalDate }
const roundTags = ({ organ, round }: { readonly organ: string; readonly round: string }) => ({ organ, round })

export const ResultPublished = event("ResultPublished", {
  zh: "考核过程或结果已公开",
  en: "A round's process or results were published",
  clause: "P2.3-1.1",
  schema: Schema.Struct({ ...ofRound, aspect: Aspect, channel: Name, document: optional(DocumentRef) }),
  tags: roundTags
})

export const ResultApplied = event("ResultApplied", {
  zh: "考核结果已应用",
  en: "A round's results were applied",
  clause: "P2.3-3.1",
  schema: Schema.Struct({ ...ofRound, to: Use, reference: Passage }),
  tags: roundTags
})

export const RoundClosed = event("RoundClosed", {
  zh: "年度评议考核已结束",
  en: "A round of assessment was closed",
  clause: "P2.3-2.4",
  schema: Schema.Struct(ofRound),
  tags: roundTags
})
