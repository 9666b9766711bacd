/** Facts of a unit's grade: proposed, determined, objected to, and answered by a rectification report. */
import { Schema } from "effect"
import { Deadline, Decimal, DocumentRef, event, Name, optional, Passage, PersonId } from "../kernel/index.ts"
import { Grade } from "./Labels.ts"
import { ofUnit, unitTags } from "./UnitFact.ts"

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

/** What an unqualified unit hands in after the results are published (整改报告). */
export const RectificationReported = event("RectificationReported", {
  zh: "整改报告已提交",
  en: "A rectification report was handed in",
  clause: "P2.3-3.1",
  schema: Schema.Struct({ ...ofUnit, document: DocumentRef, by: PersonId }),
  tags: unitTags
})
