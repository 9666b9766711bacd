/** Facts of the decision in a case, of its service, appeals and execution: the storage format. Add versions, never change one. */
import { Schema } from "effect"
import { Deadline, DocumentRef, event, Name, optional, Passage } from "../kernel/index.ts"
import { ofCase, ofRespondent } from "./CaseTags.ts"
import { FormCode, GroundCode, ImposedForms, Measures, Outcome, RespondentId, step } from "./Parts.ts"

export const AccountabilityDecided = event("AccountabilityDecided", {
  zh: "追究决定已作出",
  en: "Accountability was decided",
  clause: "P2.4-S2",
  schema: Schema.Struct({
    ...step,
    number: Name,
    measures: Measures,
    /** How, where and until when to appeal, as the decision says it. */
    appealRoute: Passage,
    /** The decision as sealed. */
    document: DocumentRef,
    /** By when it is reported for the record, where the rules say so. */
    report: optional(Deadline)
  }),
  tags: (data) => ({ ...ofCase(data), officer: data.measures.map(({ respondent }) => respondent) })
})

export const CaseExempted = event("CaseExempted", {
  zh: "免予追究",
  en: "The case was exempted",
  clause: "P2.4-S1",
  schema: Schema.Struct({ ...step, grounds: Schema.NonEmptyArray(GroundCode), number: Name }),
  tags: ofCase
})

export const FaultNotEstablished = event("FaultNotEstablished", {
  zh: "过错不成立",
  en: "No fault was established",
  clause: "P2.4-S1",
  schema: Schema.Struct({ ...step, findings: Passage }),
  tags: ofCase
})

export const DecisionServed = event("DecisionServed", {
  zh: "决定已送达",
  en: "The decision was served",
  clause: "行政机关公务员处分条例第三十九条",
  schema: Schema.Struct({ ...step, respondent: RespondentId, deadline: Deadline }),
  tags: ofRespondent
})

export const DecisionReported = event("DecisionReported", {
  zh: "决定已报备",
  en: "The decision was reported for the record",
  clause: "P2.4-S2",
  schema: Schema.Struct(step),
  tags: ofCase
})

export const AppealLodged = event("AppealLodged", {
  zh: "申诉已提出",
  en: "An appeal was lodged",
  clause: "公务员法第九十五条",
  schema: Schema.Struct({ ...step, respondent: RespondentId, text: Passage, deadline: Deadline }),
  tags: ofRespondent
})

export const AppealDecided = event("AppealDecided", {
  zh: "申诉已作出决定",
  en: "An appeal was decided",
  clause: "公务员法第九十六条",
  schema: Schema.Struct({
    ...step,
    respondent: RespondentId,
    outcome: Outcome,
    /** What stands from now on. */
    forms: ImposedForms,
    opinion: Passage
  }),
  tags: ofRespondent
})

export const MeasureExecuted = event("MeasureExecuted", {
  zh: "处理已执行",
  en: "A measure was executed",
  clause: "P2.4-S2",
  schema: Schema.Struct({ ...step, respondent: RespondentId, form: FormCode, result: Passage }),
  tags: ofRespondent
})
