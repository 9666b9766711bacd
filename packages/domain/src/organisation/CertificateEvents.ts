/**
 * Facts about certificates, from issue to end. Each names the organ in which the certificate was issued, its holder and
 * its number, so that the register of an organ, a person's history and a certificate's life are found with one seek.
 */
import { Schema } from "effect"
import { CertificateId, event, LastDay, LocalDate, Name, optional, OrganId, PersonId, Year } from "../kernel/index.ts"
import { CertificateKind } from "./Labels.ts"

const clause = "P2.2-3"
const held = { organ: OrganId, officer: PersonId, certificate: CertificateId }
interface Held {
  readonly organ: OrganId
  readonly officer: PersonId
  readonly certificate: CertificateId
}
const tags = ({ certificate, officer, organ }: Held) => ({ organ, officer, certificate })

/** `until`: the last day of its term. */
export const CertificateIssued = event("CertificateIssued", {
  zh: "行政执法证件已核发",
  en: "A certificate was issued",
  clause,
  schema: Schema.Struct({ ...held, kind: CertificateKind, issuer: Name, from: LocalDate, until: LastDay }),
  tags
})

/** `year`: for which year; `from`: the day of the inspection. */
export const CertificateInspected = event("CertificateInspected", {
  zh: "行政执法证件已年审",
  en: "A certificate passed its yearly inspection",
  clause,
  schema: Schema.Struct({ ...held, year: Year, from: LocalDate }),
  tags
})

export const CertificateRenewed = event("CertificateRenewed", {
  zh: "行政执法证件已换证",
  en: "A certificate was renewed",
  clause,
  schema: Schema.Struct({ ...held, from: LocalDate, until: LastDay }),
  tags
})

/** `until`: the last day of the suspension; without it, until it is reinstated. */
export const CertificateSuspended = event("CertificateSuspended", {
  zh: "行政执法证件已暂扣",
  en: "A certificate was suspended",
  clause,
  schema: Schema.Struct({ ...held, from: LocalDate, until: optional(LastDay) }),
  tags
})

const Since = Schema.Struct({ ...held, from: LocalDate })

export const CertificateReinstated = event("CertificateReinstated", {
  zh: "行政执法证件已恢复",
  en: "A certificate was reinstated",
  clause,
  schema: Since,
  tags
})

export const CertificateReturned = event("CertificateReturned", {
  zh: "行政执法证件已交回",
  en: "A certificate was returned",
  clause,
  schema: Since,
  tags
})

/** Declared void with it: a certificate that turns up again is not used again. */
export const CertificateLost = event("CertificateLost", {
  zh: "行政执法证件已遗失作废",
  en: "A certificate was lost and declared void",
  clause,
  schema: Since,
  tags
})

export const CertificateRevoked = event("CertificateRevoked", {
  zh: "行政执法资格已取消",
  en: "A certificate was revoked",
  clause,
  schema: Since,
  tags
})
