/** Facts of the filing module (备案): the storage format. Add versions, never change one. */
import { Schema } from "effect"
import {
  Bilingual,
  CountingRule,
  Deadline,
  Digest,
  DocumentRef,
  EditionId,
  event,
  FilingId,
  LocalDate,
  Name,
  ObligationId,
  optional,
  OrganId,
  Passage,
  PlanId,
  SystemId,
  VersionId,
  Year
} from "../kernel/index.ts"

/** What an obligation asks to be handed in. */
export const Subject = Schema.Literal(
  "basis-catalogue",
  "routine-systems",
  "decomposition",
  "accountability-rules",
  "new-routine-system",
  "self-assessment"
)
export type Subject = typeof Subject.Type

/** The copies that the plan names: 文件 and 电子版. */
export const Copy = Schema.Literal("paper", "electronic")
export type Copy = typeof Copy.Type

/** One duty to hand something in: what, by when, to whom, in which copies. */
export const Obligation = Schema.Struct({
  obligation: ObligationId,
  /** The plan's clause, as `P2.1-R3`. */
  clause: Name,
  title: Bilingual,
  subject: Subject,
  due: CountingRule,
  to: Schema.Literal("legal-office", "organ-leadership"),
  copies: Schema.NonEmptyArray(Copy)
}).annotations({ identifier: "Obligation" })
export type Obligation = typeof Obligation.Type

export const Plan = Schema.Struct({
  plan: PlanId,
  year: Year,
  title: Name,
  source: optional(Passage),
  obligations: Schema.NonEmptyArray(Obligation)
})

const AdoptedDocument = Schema.Struct({
  kind: Schema.Literal("document"),
  title: Name,
  /** The document number (文号). */
  number: optional(Name),
  adoptedOn: LocalDate,
  /** 执行之日: what a deadline of "within N days of taking effect" counts from. */
  effectiveFrom: optional(LocalDate),
  digest: Digest
})

/** An edition, of the catalogue or of the decomposition. */
const edition = { kind: Schema.Literal("catalogue", "decomposition"), edition: EditionId }
const system = { kind: Schema.Literal("system"), system: SystemId, version: VersionId }
const accountability = { kind: Schema.Literal("accountability-rules"), version: VersionId }

/** What is handed in: an adopted edition, version or document, pinned by its digest. */
export const Content = Schema.Union(
  Schema.Struct({ ...edition, digest: Digest }),
  /** As adopted: what it was called and when it took effect. */
  Schema.Struct({ ...system, title: Name, effectiveFrom: LocalDate, digest: Digest }),
  Schema.Struct({ ...accountability, title: Name, effectiveFrom: LocalDate, digest: Digest }),
  AdoptedDocument
).annotations({ identifier: "Content" })
export type Content = typeof Content.Type

/** The same as a command names it: what the ledger knows of an adopted edition or version may be left out. */
export const NamedContent = Schema.Union(
  Schema.Struct({ ...edition, digest: optional(Digest) }),
  Schema.Struct({ ...system, digest: optional(Digest) }),
  Schema.Struct({ ...accountability, digest: optional(Digest) }),
  AdoptedDocument
).annotations({ identifier: "NamedContent" })
export type NamedContent = typeof NamedContent.Type

export const PlanProclaimed = event("PlanProclaimed", {
  zh: "实施方案已公布",
  en: "A plan was proclaimed",
  clause: "P2.0",
  schema: Plan,
  tags: ({ plan, year }) => ({ plan, year })
})

export const FilingSubmitted = event("FilingSubmitted", {
  zh: "备案材料已报送",
  en: "A filing was submitted",
  clause: "P2.1-R3",
  schema: Schema.Struct({
    filing: FilingId,
    organ: OrganId,
    plan: PlanId,
    obligation: ObligationId,
    content: Content,
    electronic: Schema.NonEmptyArray(DocumentRef),
    supersedes: optional(FilingId),
    on: LocalDate,
    /** As computed when it was submitted. */
    deadline: Deadline
  }),
  tags: ({ filing, organ, plan }) => ({ filing, organ, plan })
})

const step = { filing: FilingId, organ: OrganId, on: LocalDate }
const stepTags = ({ filing, organ }: { readonly filing: string; readonly organ: string }) => ({ filing, organ })

export const PaperCopyReceived = event("PaperCopyReceived", {
  zh: "纸质文件已收到",
  en: "The paper copy was received",
  clause: "P2.1-R3",
  schema: Schema.Struct(step),
  tags: stepTags
})

export const FilingRegistered = event("FilingRegistered", {
  zh: "已备案登记",
  en: "A filing was registered",
  clause: "法规规章备案审查条例第九条",
  schema: Schema.Struct({ ...step, number: Name }),
  tags: ({ filing, number, organ }) => ({ filing, number, organ })
})

export const FilingDeferred = event("FilingDeferred", {
  zh: "暂缓登记，待补正",
  en: "A filing was deferred for correction",
  clause: "法规规章备案审查条例第九条",
  schema: Schema.Struct({ ...step, defects: Schema.NonEmptyArray(Passage), deadline: Deadline }),
  tags: stepTags
})

export const FilingSupplemented = event("FilingSupplemented", {
  zh: "已补正",
  en: "A deferred filing was supplemented",
  clause: "法规规章备案审查条例第九条",
  schema: Schema.Struct({
    ...step,
    content: optional(Content),
    electronic: Schema.NonEmptyArray(DocumentRef),
    note: Passage
  }),
  tags: stepTags
})

export const FilingRefused = event("FilingRefused", {
  zh: "不予登记",
  en: "A filing was refused as out of scope",
  clause: "法规规章备案审查条例第九条",
  schema: Schema.Struct(step),
  tags: stepTags
})

export const FilingReviewed = event("FilingReviewed", {
  zh: "已审查",
  en: "A registered filing was reviewed",
  clause: "行政执法监督条例第六条",
  /** No opinion: nothing was objected to. */
  schema: Schema.Struct({ ...step, opinion: optional(Passage) }),
  tags: stepTags
})

export const FilingWithdrawn = event("FilingWithdrawn", {
  zh: "报送已撤回",
  en: "A filing was withdrawn",
  clause: "P2.1-R3",
  schema: Schema.Struct(step),
  tags: stepTags
})
