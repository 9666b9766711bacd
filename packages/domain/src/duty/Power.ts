/**
 * What an item empowers its organ to do: its category and, where the law draws its line inside the category, of which
 * kind. Coercive measures and coercive execution are set, and delegated, by different law.
 */
import { Schema } from "effect"
import type { Bilingual, Lang } from "../kernel/index.ts"
import { Category, categories, MeasureKind, measureKinds, PenaltyKind, penaltyKinds } from "./Labels.ts"

export const Power = Schema.Union(
  Schema.Struct({ category: Schema.Literal("penalty"), penalties: Schema.NonEmptyArray(PenaltyKind) }),
  Schema.Struct({
    category: Schema.Literal("coercion"),
    kind: Schema.Literal("measure"),
    measures: Schema.NonEmptyArray(MeasureKind)
  }),
  Schema.Struct({ category: Schema.Literal("coercion"), kind: Schema.Literal("execution") }),
  Schema.Struct({ category: Category.pipe(Schema.pickLiteral("licensing", "levy", "payment", "inspection")) }),
  Schema.Struct({ category: Category.pipe(Schema.pickLiteral("confirmation", "reward", "adjudication", "other")) })
).annotations({ identifier: "Power" })
export type Power = typeof Power.Type

/** The least that a level of law may or may not set. */
export type Part =
  | { readonly power: "penalty"; readonly kind: PenaltyKind }
  | { readonly power: "measure"; readonly kind: MeasureKind }
  | { readonly power: "execution" }
  | { readonly power: Exclude<Category, "penalty" | "coercion"> }

export const partsOf = (power: Power): ReadonlyArray<Part> => {
  if (power.category === "penalty") return [...new Set(power.penalties)].map((kind) => ({ power: "penalty", kind }))
  if (power.category !== "coercion") return [{ power: power.category }]
  return power.kind === "execution"
    ? [{ power: "execution" }]
    : [...new Set(power.measures)].map((kind) => ({ power: "measure", kind }))
}

const executed: Bilingual = { zh: "行政强制执行", en: "coercive execution" }

export const partName = (part: Part): Bilingual => {
  if (part.power === "penalty") return penaltyKinds[part.kind]
  if (part.power === "measure") return measureKinds[part.kind]
  return part.power === "execution" ? executed : categories[part.power]
}

export const showPower = (power: Power, lang: Lang): string => {
  const name = categories[power.category][lang]
  if (power.category !== "penalty" && power.category !== "coercion") return name
  const list = partsOf(power).map((part) => partName(part)[lang])
  return lang === "zh" ? `${name}（${list.join("、")}）` : `${name} (${list.join(", ")})`
}
