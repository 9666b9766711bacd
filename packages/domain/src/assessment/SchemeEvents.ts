/** Facts of a scheme: adopted, and public. */
import { Schema } from "effect"
import { DocumentRef, event, LocalDate, Name, optional, OrganId, SchemeId, Year } from "../kernel/index.ts"
import { SchemeTerms } from "./Terms.ts"

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
