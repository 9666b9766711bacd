/** Facts of what a unit is scored by: its scores, who gives them, and what was noted besides. */
import { Schema } from "effect"
import { CaseId, CriterionId, Decimal, DocumentRef, event, optional, Passage, PersonId } from "../kernel/index.ts"
import { Part } from "./Labels.ts"
import { EvaluatingUnit, Scores } from "./Terms.ts"
import { ofUnit, unitTags } from "./UnitFact.ts"

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

/** Of one document under one criterion the last record counts. What was proposed or determined before it falls. */
export const BonusAwarded = event("BonusAwarded", {
  zh: "已加分",
  en: "A bonus was awarded",
  clause: "P2.3-1.1",
  schema: Schema.Struct({ ...ofUnit, criterion: CriterionId, points: Decimal, evidence: DocumentRef, by: PersonId }),
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
