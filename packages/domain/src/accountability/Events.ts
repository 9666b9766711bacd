/** Facts of a fault case, from the clue to the closed case: the storage format. Add versions, never change one. */
import { Schema } from "effect"
import {
  Deadline,
  DocumentRef,
  event,
  LocalDate,
  Name,
  optional,
  Passage,
  PersonId,
  VersionId
} from "../kernel/index.ts"
import { Level, Part } from "../routine/index.ts"
import {
  Authority,
  DivisionCode,
  EvidenceFields,
  EvidenceId,
  FactId,
  FaultCode,
  FormCode,
  GroundCode,
  ImposedForms,
  Investigators,
  Measures,
  OpinionFields,
  Outcome,
  RespondentId,
  Respondents,
  Source,
  step
} from "./Parts.ts"

interface OfCase {
  readonly organ: string
  readonly case: string
}
interface OfRespondent extends OfCase {
  readonly respondent: string
}
const ofCase = ({ case: one, organ }: OfCase) => ({ organ, case: one })
const ofRespondent = (data: OfRespondent) => ({ ...ofCase(data), officer: data.respondent })

export const ClueReceived = event("ClueReceived", {
  zh: "过错线索已收到",
  en: "A clue to a fault was received",
  clause: "P2.4-S1",
  schema: Schema.Struct({ ...step, source: Source, text: Passage }),
  tags: ofCase
})

export const ClueDismissed = event("ClueDismissed", {
  zh: "线索不予受理",
  en: "A clue was dismissed",
  clause: "P2.4-S1",
  schema: Schema.Struct(step),
  tags: ofCase
})

export const CaseAccepted = event("CaseAccepted", {
  zh: "案件已受理",
  en: "A case was accepted",
  clause: "P2.4-S2",
  schema: Schema.Struct({
    ...step,
    respondents: Respondents,
    /** The act in question, as the number of a decision: one act, one discipline. */
    act: Name,
    actOn: LocalDate,
    /** The version of the organ's rules that binds the case from now on. */
    rules: VersionId,
    deadline: Deadline
  }),
  tags: (data) => ({ ...ofCase(data), officer: data.respondents.map(({ person }) => person) })
})

export const InvestigatorsAppointed = event("InvestigatorsAppointed", {
  zh: "调查人员已指定",
  en: "Investigators were appointed",
  clause: "行政机关公务员处分条例第四十一条",
  schema: Schema.Struct({ ...step, persons: Investigators }),
  tags: ofCase
})

export const RecusalRequested = event("RecusalRequested", {
  zh: "回避申请已提出",
  en: "A recusal was requested",
  clause: "行政机关公务员处分条例第四十二条",
  schema: Schema.Struct({ ...step, person: PersonId, ground: Passage }),
  tags: ofCase
})

export const RecusalDecided = event("RecusalDecided", {
  zh: "回避申请已决定",
  en: "A recusal was decided",
  clause: "行政机关公务员处分条例第四十三条",
  schema: Schema.Struct({ ...step, person: PersonId, granted: Schema.Boolean }),
  tags: ofCase
})

export const EvidenceAdded = event("EvidenceAdded", {
  zh: "证据已入卷",
  en: "A piece of evidence was added",
  clause: "P2.4-S2",
  schema: Schema.Struct({ ...step, ...EvidenceFields, document: DocumentRef }),
  tags: ofCase
})

export const OpinionRecorded = event("OpinionRecorded", {
  zh: "当时的意见已入卷",
  en: "An opinion given on the act was recorded",
  clause: "P2.4-S2",
  schema: Schema.Struct({ ...step, ...OpinionFields }),
  tags: ofCase
})

export const FactEstablished = event("FactEstablished", {
  zh: "过错事实已认定",
  en: "A fact was established",
  clause: "P2.4-S2",
  schema: Schema.Struct({
    ...step,
    fact: FactId,
    fault: FaultCode,
    text: Passage,
    evidence: Schema.NonEmptyArray(EvidenceId)
  }),
  tags: ofCase
})

export const ResponsibilityApportioned = event("ResponsibilityApportioned", {
  zh: "责任已区分",
  en: "A share of responsibility was apportioned",
  clause: "P2.4-S2",
  schema: Schema.Struct({ ...step, respondent: RespondentId, part: Part, level: Level, rule: DivisionCode }),
  tags: ofRespondent
})

export const RespondentNotified = event("RespondentNotified", {
  zh: "拟处理意见已告知",
  en: "A respondent was notified of what is proposed",
  clause: "行政机关公务员处分条例第三十九条",
  schema: Schema.Struct({ ...step, respondent: RespondentId, basis: Passage, proposed: ImposedForms }),
  tags: ofRespondent
})

export const DefenceHeard = event("DefenceHeard", {
  zh: "陈述和申辩已听取",
  en: "A statement and defence was heard",
  clause: "行政机关公务员处分条例第三十九条",
  schema: Schema.Struct({
    ...step,
    respondent: RespondentId,
    statement: Passage,
    /** What checking it came to. */
    checked: Passage
  }),
  tags: ofRespondent
})

export const DefenceWaived = event("DefenceWaived", {
  zh: "已放弃陈述和申辩",
  en: "A respondent waived the defence",
  clause: "行政机关公务员处分条例第三十九条",
  schema: Schema.Struct({ ...step, respondent: RespondentId }),
  tags: ofRespondent
})

export const PeriodExtended = event("PeriodExtended", {
  zh: "办理期限已延长",
  en: "The period was extended",
  clause: "P2.4-S2",
  schema: Schema.Struct({ ...step, deadline: Deadline }),
  tags: ofCase
})

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

export const CaseTransferred = event("CaseTransferred", {
  zh: "案件已移送",
  en: "The case was transferred",
  clause: "行政处罚法第八十二条",
  schema: Schema.Struct({ ...step, to: Authority, authority: Name }),
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

export const CaseClosed = event("CaseClosed", {
  zh: "案件已结案归档",
  en: "The case was closed",
  clause: "P2.4-S2",
  schema: Schema.Struct(step),
  tags: ofCase
})

export const CaseReopened = event("CaseReopened", {
  zh: "案件已重新办理",
  en: "The case was reopened",
  clause: "P2.4-S1",
  schema: Schema.Struct({ ...step, deadline: Deadline }),
  tags: ofCase
})
