/** The fact that an organ adopted its accountability rules: a version of structured configuration. */
import { Schema } from "effect"
import { DocumentRef, event, LocalDate, Name, optional, OrganId, VersionId } from "../kernel/index.ts"
import { AccountabilityContent } from "./AccountabilityContent.ts"

export const adoptedFields = {
  organ: OrganId,
  version: VersionId,
  title: Name,
  /** The document number (文号). */
  number: optional(Name),
  /** The text as it was signed. */
  document: DocumentRef
}

export const AccountabilityRulesAdopted = event("AccountabilityRulesAdopted", {
  zh: "责任追究制度已制定",
  en: "Accountability rules were adopted",
  clause: "P2.4-S3",
  schema: Schema.Struct({
    ...adoptedFields,
    adoptedOn: LocalDate,
    /** 执行之日. */
    effectiveFrom: LocalDate,
    content: AccountabilityContent
  }),
  tags: ({ organ }) => ({ organ })
})
