/** The codes of the duty module and what people call them. */
import { Schema } from "effect"
import type { Bilingual } from "../kernel/index.ts"
import type { OrganKind } from "../organisation/index.ts"

type Labels<Code extends string> = Readonly<Record<Code, Bilingual>>

/** The ten categories of lists of powers and duties (权责清单). */
export const Category = Schema.Literal(
  "licensing",
  "penalty",
  "coercion",
  "levy",
  "payment",
  "inspection",
  "confirmation",
  "reward",
  "adjudication",
  "other"
)
export type Category = typeof Category.Type
export const categories: Labels<Category> = {
  licensing: { zh: "行政许可", en: "licensing" },
  penalty: { zh: "行政处罚", en: "penalty" },
  coercion: { zh: "行政强制", en: "coercion" },
  levy: { zh: "行政征收", en: "levy" },
  payment: { zh: "行政给付", en: "payment" },
  inspection: { zh: "行政检查", en: "inspection" },
  confirmation: { zh: "行政确认", en: "confirmation" },
  reward: { zh: "行政奖励", en: "reward" },
  adjudication: { zh: "行政裁决", en: "adjudication" },
  other: { zh: "其他行政权力", en: "other power" }
}

/** Kinds of penalties: Penalty Act art. 9. A business licence is revoked by other law than other licences: art. 12. */
export const PenaltyKind = Schema.Literal(
  "warning",
  "criticism",
  "fine",
  "confiscation",
  "licence-suspension",
  "qualification-lowering",
  "licence-revocation",
  "business-licence-revocation",
  "business-restriction",
  "business-suspension",
  "closure",
  "employment-restriction",
  "detention",
  "other"
)
export type PenaltyKind = typeof PenaltyKind.Type
export const penaltyKinds: Labels<PenaltyKind> = {
  warning: { zh: "警告", en: "warning" },
  criticism: { zh: "通报批评", en: "public criticism" },
  fine: { zh: "罚款", en: "fine" },
  confiscation: { zh: "没收违法所得、非法财物", en: "confiscation" },
  "licence-suspension": { zh: "暂扣许可证件", en: "suspension of a licence" },
  "qualification-lowering": { zh: "降低资质等级", en: "lowering of a qualification" },
  "licence-revocation": { zh: "吊销许可证件", en: "revocation of a licence" },
  "business-licence-revocation": { zh: "吊销营业执照", en: "revocation of a business licence" },
  "business-restriction": { zh: "限制开展生产经营活动", en: "restriction of business" },
  "business-suspension": { zh: "责令停产停业", en: "suspension of business" },
  closure: { zh: "责令关闭", en: "closure" },
  "employment-restriction": { zh: "限制从业", en: "restriction of employment" },
  detention: { zh: "行政拘留", en: "detention" },
  other: { zh: "其他处罚", en: "other penalty" }
}

/** Kinds of coercive measures: Coercion Act art. 9. */
export const MeasureKind = Schema.Literal("liberty", "sealing", "seizure", "freezing", "other")
export type MeasureKind = typeof MeasureKind.Type
export const measureKinds: Labels<MeasureKind> = {
  liberty: { zh: "限制公民人身自由", en: "restriction of liberty" },
  sealing: { zh: "查封", en: "sealing" },
  seizure: { zh: "扣押", en: "seizure" },
  freezing: { zh: "冻结存款、汇款", en: "freezing of deposits" },
  other: { zh: "其他强制措施", en: "other measure" }
}

/** Where a duty comes from [P2.2-R1]. */
export const DutySource = Schema.Literal("charge", "supervising", "authorised", "delegated")
export type DutySource = typeof DutySource.Type
export const dutySources: Labels<DutySource> = {
  charge: { zh: "主管", en: "in charge" },
  supervising: { zh: "分管", en: "supervising" },
  authorised: { zh: "授权", en: "authorised" },
  delegated: { zh: "委托", en: "delegated" }
}

/** The leaders whose duties each level states [P2.2-R4]. */
export const Leader = Schema.Literal("principal", "supervising")
export type Leader = typeof Leader.Type
export const leaderNames: Labels<Leader> = {
  principal: { zh: "主要负责人", en: "principal" },
  supervising: { zh: "主管负责人", en: "supervising leader" }
}

/** To whom a power may be delegated: Penalty Act art. 21 and Licensing Act art. 24 draw the line. */
export const DelegateKind = Schema.Literal("administrative-organ", "public-institution", "other")
export type DelegateKind = typeof DelegateKind.Type
export const delegateKinds: Labels<DelegateKind> = {
  "administrative-organ": { zh: "行政机关", en: "administrative organ" },
  "public-institution": { zh: "符合行政处罚法第二十一条的组织", en: "organisation meeting Penalty Act art. 21" },
  other: { zh: "其他组织或者个人", en: "other organisation or person" }
}

/** As what an organ of the register may be entrusted; whether it meets art. 21 is asked of one that is no administrative organ. */
export const kindsOfOrgan: Readonly<Record<OrganKind, ReadonlyArray<DelegateKind>>> = {
  administrative: ["administrative-organ"],
  authorised: ["public-institution", "other"],
  entrusted: ["public-institution", "other"]
}

/** In which days a time limit is counted. */
export const DayKind = Schema.Literal("calendar", "working")
export type DayKind = typeof DayKind.Type
export const dayKinds: Labels<DayKind> = {
  calendar: { zh: "日", en: "days" },
  working: { zh: "个工作日", en: "working days" }
}
