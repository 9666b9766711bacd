/** Who carries a duty: a unit, a post of a unit, or an officer on a post. Each level stands inside the one above. */
import { Schema } from "effect"
import { PersonId, PostId, UnitId } from "../kernel/index.ts"

const ofUnit = Schema.Struct({ kind: Schema.Literal("unit"), unit: UnitId })
const ofPost = Schema.Struct({ kind: Schema.Literal("post"), unit: UnitId, post: PostId })
const ofOfficer = Schema.Struct({ kind: Schema.Literal("officer"), unit: UnitId, post: PostId, officer: PersonId })

export const Holder = Schema.Union(ofUnit, ofPost, ofOfficer).annotations({ identifier: "Holder" })
export type Holder = typeof Holder.Type
export type UnitHolder = typeof ofUnit.Type
export type PostHolder = typeof ofPost.Type
export type OfficerHolder = typeof ofOfficer.Type

/** Different for different holders. No id holds a slash. */
export const holderKey = (holder: Holder): string => {
  if (holder.kind === "unit") return holder.unit
  return holder.kind === "post" ? `${holder.unit}/${holder.post}` : `${holder.unit}/${holder.post}/${holder.officer}`
}

/** The holder inside whose duties this one's must lie; a unit's lie inside the organ's. */
export const above = (holder: Holder): Holder | undefined => {
  if (holder.kind === "unit") return undefined
  const { post, unit } = holder
  return holder.kind === "post" ? { kind: "unit", unit } : { kind: "post", unit, post }
}

/** The tags by which what concerns holders is found. */
export const holderTags = (...holders: ReadonlyArray<Holder>) => ({
  unit: holders.map(({ unit }) => unit),
  post: holders.flatMap((one) => (one.kind === "unit" ? [] : [one.post])),
  officer: holders.flatMap((one) => (one.kind === "officer" ? [one.officer] : []))
})

const kinds = {
  unit: { zh: "科室", en: "the unit" },
  post: { zh: "岗位", en: "the post" },
  officer: { zh: "执法人员", en: "the officer" }
} as const

export const showHolder = (holder: Holder, lang: "zh" | "en"): string => {
  const id = holder.kind === "unit" ? holder.unit : holder.kind === "post" ? holder.post : holder.officer
  return lang === "zh" ? `${kinds[holder.kind].zh}“${id}”` : `${kinds[holder.kind].en} ${id}`
}
