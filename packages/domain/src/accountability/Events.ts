/** Facts of the course of a case, from the clue to the closed case: the storage format. Add versions, never change one. */
import { Schema } from "effect"
import { Deadline, event, LocalDate, Name, Passage, VersionId } from "../kernel/index.ts"
import { ofCase } from "./CaseTags.ts"
import { Authority, Respondents, Source, step } from "./Parts.ts"

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

export const PeriodExtended = event("PeriodExtended", {
  zh: "办理期限已延长",
  en: "The period was extended",
  clause: "P2.4-S2",
  schema: Schema.Struct({ ...step, deadline: Deadline }),
  tags: ofCase
})

export const CaseTransferred = event("CaseTransferred", {
  zh: "案件已移送",
  en: "The case was transferred",
  clause: "行政处罚法第八十二条",
  schema: Schema.Struct({ ...step, to: Authority, authority: Name }),
  tags: ofCase
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
