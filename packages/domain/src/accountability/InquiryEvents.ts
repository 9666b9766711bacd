/** Facts of the inquiry into a fault, up to the defence: the storage format. Add versions, never change one. */
import { Schema } from "effect"
import { DocumentRef, event, Passage, PersonId } from "../kernel/index.ts"
import { Level, Part } from "../routine/index.ts"
import { ofCase, ofRespondent } from "./CaseTags.ts"
import {
  DivisionCode,
  EvidenceFields,
  EvidenceId,
  FactId,
  FaultCode,
  ImposedForms,
  Investigators,
  OpinionFields,
  RespondentId,
  step
} from "./Parts.ts"

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
