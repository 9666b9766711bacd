/**
 * A scheme as data: criteria with their points, the weights of the three parts, the bounds of the four grades, what
 * makes a unit unqualified whatever its score, how long an objection may be lodged, and what may be added as a bonus.
 */
import { Schema } from "effect"
import { CriterionId, Decimal, Name, optional, Passage, UnitId } from "../kernel/index.ts"
import { Measures, PresetId } from "./Labels.ts"

export const Criterion = Schema.Struct({
  criterion: CriterionId,
  title: Schema.Struct({ zh: Name, en: optional(Name) }),
  points: Decimal,
  group: optional(Name),
  measures: Measures,
  /** How it is scored: what is looked at, what is taken off for what. */
  method: optional(Passage)
})
export type Criterion = typeof Criterion.Type

/** Bonus points (加分): a criterion's `points` are the most that count for it, `cap` the most that all count together. */
export const BonusTerms = Schema.Struct({
  criteria: Schema.NonEmptyArray(Criterion),
  cap: Decimal,
  /** The highest total that a bonus can lift a unit to: from the full mark to the full mark and the cap. */
  most: Decimal
}).annotations({ identifier: "BonusTerms" })
export type BonusTerms = typeof BonusTerms.Type

export const SchemeTerms = Schema.Struct({
  title: Name,
  source: optional(Passage),
  /** The full mark: what the points of all criteria add up to. */
  total: Decimal,
  criteria: Schema.NonEmptyArray(Criterion),
  /** In per cent of the total: together exactly 100. */
  weights: Schema.Struct({ self: Decimal, peer: Decimal, review: Decimal }),
  /** The lowest total that still earns the grade. Below `qualified`, from 0 on, a unit is unqualified. */
  bands: Schema.Struct({ excellent: Decimal, good: Decimal, qualified: Decimal }),
  /** Places after the point to which a total is rounded, half up. */
  places: Schema.Int.pipe(Schema.between(0, 4)),
  vetoes: Schema.Array(Schema.Struct({ code: Name, text: Passage })),
  /** Calendar days after the determination in which the unit may object. */
  objectionDays: Schema.Int.pipe(Schema.between(1, 365)),
  bonus: optional(BonusTerms),
  /** Months after the results are published in which an unqualified unit hands in its rectification report. */
  rectificationMonths: optional(Schema.Int.pipe(Schema.between(1, 12)))
}).annotations({ identifier: "SchemeTerms" })
export type SchemeTerms = typeof SchemeTerms.Type

/** The same as a command names it: in full, or by a ready preset. */
export const NamedTerms = Schema.Union(Schema.Struct({ preset: PresetId }), SchemeTerms).annotations({
  identifier: "NamedTerms"
})

/** The points that were given, criterion by criterion. What is not named is not scored, which is not the same as zero. */
export const Scores = Schema.NonEmptyArray(Schema.Struct({ criterion: CriterionId, points: Decimal })).annotations({
  identifier: "Scores"
})
export type Scores = typeof Scores.Type

/** A unit that evaluates another one. */
export const EvaluatingUnit = UnitId.annotations({ identifier: "EvaluatingUnit" })
