/** The codes of the organisation module and what people call them. */
import { Schema } from "effect"
import type { Bilingual } from "../kernel/index.ts"

type Labels<Code extends string> = Readonly<Record<Code, Bilingual>>

/** Where an organ's power to enforce comes from. */
export const OrganKind = Schema.Literal("administrative", "authorised", "entrusted")
export type OrganKind = typeof OrganKind.Type
export const organKinds: Labels<OrganKind> = {
  administrative: { zh: "行政机关", en: "administrative organ" },
  authorised: { zh: "法律法规授权组织", en: "organisation authorised by law" },
  entrusted: { zh: "受委托组织", en: "entrusted organisation" }
}

/** Who leads an organ: the county, its own superior, or both. */
export const Led = Schema.Literal("local", "vertical", "dual")
export type Led = typeof Led.Type
export const leds: Labels<Led> = {
  local: { zh: "本级政府领导", en: "led by the county" },
  vertical: { zh: "垂直管理", en: "led by its superior" },
  dual: { zh: "双重领导", en: "led by both" }
}

export const UnitKind = Schema.Literal("internal", "affiliated")
export type UnitKind = typeof UnitKind.Type
export const unitKinds: Labels<UnitKind> = {
  internal: { zh: "内设机构", en: "internal unit" },
  affiliated: { zh: "所属机构", en: "affiliated unit" }
}

/** On whose payroll an officer is: only staff on the establishment may hold a certificate. */
export const Staffing = Schema.Literal("establishment", "contract", "temporary").annotations({ identifier: "Staffing" })
export type Staffing = typeof Staffing.Type
export const staffings: Labels<Staffing> = {
  establishment: { zh: "在编", en: "on the establishment" },
  contract: { zh: "合同制", en: "on contract" },
  temporary: { zh: "临时", en: "temporary" }
}

export const CertificateKind = Schema.Literal("enforcement", "supervision")
export type CertificateKind = typeof CertificateKind.Type
export const certificateKinds: Labels<CertificateKind> = {
  enforcement: { zh: "行政执法证", en: "enforcement certificate" },
  supervision: { zh: "行政执法监督检查证", en: "supervision certificate" }
}

/** How a certificate stands on a day. */
export const CertificateStatus = Schema.Literal(
  "not-yet",
  "active",
  "suspended",
  "uninspected",
  "expired",
  "lost",
  "returned",
  "revoked"
)
export type CertificateStatus = typeof CertificateStatus.Type
export const certificateStatuses: Labels<CertificateStatus> = {
  "not-yet": { zh: "尚未核发", en: "not yet issued" },
  active: { zh: "有效", en: "active" },
  suspended: { zh: "暂扣", en: "suspended" },
  uninspected: { zh: "未年审", en: "not inspected" },
  expired: { zh: "过期", en: "expired" },
  lost: { zh: "遗失作废", en: "lost and void" },
  returned: { zh: "已交回", en: "returned" },
  revoked: { zh: "资格取消", en: "revoked" }
}
