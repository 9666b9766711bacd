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
