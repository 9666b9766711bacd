/** Facts of the duty module: power items, who carries them, to whom they are delegated, and the editions adopted. */
import { Schema } from "effect"
import { Clause } from "../basis/index.ts"
import {
  DelegationId,
  Digest,
  DocumentRef,
  EditionId,
  event,
  InstrumentId,
  ItemId,
  LastDay,
  LocalDate,
  Name,
  optional,
  OrganId,
  Passage,
  UnitId,
  VersionId
} from "../kernel/index.ts"
import { Holder, holderTags } from "./Holder.ts"
import { DayKind, DelegateKind, DutySource, Leader } from "./Labels.ts"
import { Power } from "./Power.ts"

/** Clauses of one version of an instrument, on which an item rests. */
export const Citation = Schema.Struct({
  instrument: InstrumentId,
  version: VersionId,
  clauses: Schema.NonEmptyArray(Clause)
})
export type Citation = typeof Citation.Type

export const Limit = Schema.Struct({ days: Schema.Int.pipe(Schema.between(1, 9999)), counted: DayKind })
export type Limit = typeof Limit.Type

/** A power that several organs exercise together: one of them leads, and lists it. */
export const Joint = Schema.Struct({ lead: OrganId, organs: Schema.NonEmptyArray(OrganId) }).annotations({
  identifier: "Joint"
})
export type Joint = typeof Joint.Type

/** What an item says beside its code and power: the columns of annex 2. */
export const itemFields = {
  target: optional(Name),
  limits: optional(Schema.Struct({ statutory: optional(Limit), promised: optional(Limit) })),
  charge: optional(Passage),
  joint: optional(Joint),
  remark: optional(Passage)
}
export const ItemContent = Schema.Struct({ name: Name, citations: Schema.NonEmptyArray(Citation), ...itemFields })
export type ItemContent = typeof ItemContent.Type

const item = { organ: OrganId, item: ItemId }
const citing = ({ citations }: ItemContent) => citations.map(({ instrument }) => instrument)

export const ItemDefined = event("ItemDefined", {
  zh: "职权事项已确定",
  en: "A power item was defined",
  clause: "P2.2-1",
  schema: Schema.Struct({ ...item, power: Power, content: ItemContent, from: LocalDate }),
  tags: ({ content, item, organ }) => ({ organ, item, instrument: citing(content) })
})

/** The content replaces what was told before, from the day on. */
export const ItemRevised = event("ItemRevised", {
  zh: "职权事项已修订",
  en: "A power item was revised",
  clause: "P2.2-1",
  schema: Schema.Struct({ ...item, content: ItemContent, from: LocalDate }),
  tags: ({ content, item, organ }) => ({ organ, item, instrument: citing(content) })
})

export const ItemCategoryCorrected = event("ItemCategoryCorrected", {
  zh: "职权事项类别已更正",
  en: "The category of a power item was corrected",
  clause: "P2.2-1",
  schema: Schema.Struct({ ...item, power: Power, from: LocalDate }),
  tags: ({ item, organ }) => ({ organ, item })
})

export const ItemWithdrawn = event("ItemWithdrawn", {
  zh: "职权事项已取消",
  en: "A power item was withdrawn",
  clause: "P2.2-1",
  schema: Schema.Struct({ ...item, from: LocalDate }),
  tags: ({ item, organ }) => ({ organ, item })
})

export const DutyAssigned = event("DutyAssigned", {
  zh: "职责已分解",
  en: "A duty was assigned",
  clause: "P2.2-2",
  schema: Schema.Struct({ ...item, holder: Holder, source: DutySource, from: LocalDate }),
  tags: ({ holder, item, organ }) => ({ organ, item, ...holderTags(holder) })
})

export const DutyMoved = event("DutyMoved", {
  zh: "职责已调整",
  en: "A duty was moved",
  clause: "P2.2-2",
  schema: Schema.Struct({ ...item, fromHolder: Holder, toHolder: Holder, source: DutySource, from: LocalDate }),
  tags: ({ fromHolder, item, organ, toHolder }) => ({ organ, item, ...holderTags(fromHolder, toHolder) })
})

export const DutyWithdrawn = event("DutyWithdrawn", {
  zh: "职责已收回",
  en: "A duty was withdrawn",
  clause: "P2.2-2",
  schema: Schema.Struct({ ...item, holder: Holder, from: LocalDate }),
  tags: ({ holder, item, organ }) => ({ organ, item, ...holderTags(holder) })
})

/** Without `unit` the leader is the organ's own. */
export const LeaderDutyDefined = event("LeaderDutyDefined", {
  zh: "负责人职责已明确",
  en: "A leader's duty was defined",
  clause: "P2.2-R4",
  schema: Schema.Struct({
    organ: OrganId,
    unit: optional(UnitId),
    leader: Leader,
    content: Passage,
    from: LocalDate
  }),
  tags: ({ organ, unit }) => ({ organ, unit })
})

/** Whom a power is delegated to, as entered: an organ of the register by its id, anybody else by name. */
export const Delegate = Schema.Union(
  Schema.Struct({ organ: OrganId, kind: DelegateKind }),
  Schema.Struct({ name: Name, kind: DelegateKind })
).annotations({ identifier: "Delegate" })

/** `delegate.name`: of an organ of the register, what it was called on the first day. */
export const DelegationGranted = event("DelegationGranted", {
  zh: "执法权已委托",
  en: "A power was delegated",
  clause: "P2.2-R1",
  schema: Schema.Struct({
    organ: OrganId,
    delegation: DelegationId,
    delegate: Schema.Struct({ name: Name, kind: DelegateKind, organ: optional(OrganId) }),
    items: Schema.NonEmptyArray(ItemId),
    matter: Passage,
    power: Passage,
    from: LocalDate,
    until: LastDay,
    document: optional(DocumentRef),
    published: optional(LocalDate)
  }),
  tags: ({ delegation, items, organ }) => ({ organ, delegation, item: items })
})

export const DelegationRevoked = event("DelegationRevoked", {
  zh: "委托已收回",
  en: "A delegation was revoked",
  clause: "P2.2-R1",
  schema: Schema.Struct({ organ: OrganId, delegation: DelegationId, from: LocalDate }),
  tags: ({ delegation, organ }) => ({ organ, delegation })
})

/** What a letter binds its signer to: items by name, or all that an edition gives. */
export const LetterScope = Schema.Union(
  Schema.Struct({ items: Schema.NonEmptyArray(ItemId) }),
  Schema.Struct({ edition: EditionId })
).annotations({ identifier: "LetterScope" })
export type LetterScope = typeof LetterScope.Type

export const ResponsibilityLetterSigned = event("ResponsibilityLetterSigned", {
  zh: "责任书已签订",
  en: "A responsibility letter was signed",
  clause: "P2.2-3",
  schema: Schema.Struct({
    organ: OrganId,
    holder: Holder,
    scope: LetterScope,
    document: optional(DocumentRef),
    on: LocalDate
  }),
  tags: ({ holder, organ, scope }) => ({
    organ,
    ...holderTags(holder),
    ...("items" in scope ? { item: scope.items } : { edition: scope.edition })
  })
})

/** An edition: annexes 2 to 4 of a day, frozen as a document and pinned by its digest. */
export const DecompositionAdopted = event("DecompositionAdopted", {
  zh: "职责分解已审定",
  en: "An edition of the decomposition was adopted",
  clause: "P2.2-T1",
  schema: Schema.Struct({
    organ: OrganId,
    edition: EditionId,
    digest: Digest,
    /** How many items it decomposes. */
    items: Schema.Int.pipe(Schema.positive()),
    on: LocalDate
  }),
  tags: ({ edition, organ }) => ({ organ, edition })
})
