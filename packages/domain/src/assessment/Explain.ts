/**
 * A unit's total, with every number that it is made of and the record that each comes from, so that anybody can
 * compute it again.
 *
 * Each part (self, peer, review) scores the same criteria. The total is the weighted mean of the three parts, the peer
 * part being the mean of its evaluators. A criterion that does not apply to the unit is taken out and the rest counts
 * for the full mark; a part that has no evaluator at all is taken out and the other weights count for the whole. All of
 * it is one exact fraction, divided once, at the end. What is not scored is not zero: with any score missing there is
 * no total. Bonus points are added after that, within their caps, and never lift the total over what the scheme says.
 */
import { BigDecimal } from "effect"
import type { Decimal } from "../kernel/index.ts"
import { type ExplainedBonus, explainBonus } from "./Bonus.ts"
import { exact, isMore, quotient, sumOf, written } from "./Exact.ts"
import type { Grade, Part } from "./Labels.ts"
import { bandOf } from "./Schemes.ts"
import type { Assessed, Sheet } from "./Round.ts"
import type { SchemeTerms } from "./Terms.ts"

export interface ExplainedScore {
  readonly criterion: string
  readonly points: Decimal
  readonly position: number
}
export interface ExplainedSheet {
  /** The unit that gave the scores; of a review, the leader. */
  readonly by: string
  readonly missed: boolean
  readonly scores: ReadonlyArray<ExplainedScore>
  readonly sum: Decimal
}
export interface ExplainedPart {
  readonly part: Part
  readonly weight: Decimal
  /** Whether it counts: a part without weight, or without any evaluator, does not. */
  readonly counts: boolean
  readonly sheets: ReadonlyArray<ExplainedSheet>
}
export interface Missing {
  readonly part: Part
  readonly by: string
  readonly criterion: string
}
export interface Explained {
  readonly unit: string
  readonly parts: ReadonlyArray<ExplainedPart>
  readonly excluded: ReadonlyArray<{ readonly criterion: string; readonly points: Decimal; readonly position: number }>
  /** The full mark, and the points of the criteria that apply. */
  readonly whole: Decimal
  readonly applicable: Decimal
  readonly missing: ReadonlyArray<Missing>
  /** Where the scheme knows bonus points: each award, and what the caps cut. */
  readonly bonus?: ExplainedBonus
  /** Absent while anything is missing. */
  readonly result?: {
    readonly total: Decimal
    readonly band: Grade
    readonly rounded: boolean
    /** The whole computation as one line of arithmetic. */
    readonly formula: string
    /** What a bonus would have added over the highest total that the scheme allows. */
    readonly cut?: Decimal
  }
}

/** The sheets of every part as they were or were to be given: one without a sheet lacks every score. */
const expected = (assessed: Assessed): Readonly<Record<Part, ReadonlyArray<readonly [string, Sheet | undefined]>>> => ({
  self: [[assessed.unit, assessed.self]],
  peer: assessed.peers.map((by) => [by, assessed.peer[by]]),
  review: [[assessed.review?.by ?? "", assessed.review]]
})

const explainSheet = (by: string, of: Sheet | undefined, applicable: ReadonlyArray<string>): ExplainedSheet => {
  const scores = applicable.flatMap((criterion): ReadonlyArray<ExplainedScore> => {
    const found = of?.entries[criterion]
    return found === undefined ? [] : [{ criterion, ...found }]
  })
  return {
    by,
    missed: of !== undefined && "missed" in of && of.missed === true,
    scores,
    sum: written(sumOf(scores.map(({ points }) => points)))
  }
}

export const explainTotal = (terms: SchemeTerms, assessed: Assessed): Explained => {
  const out = new Map(assessed.excluded.map(({ criterion, position }) => [criterion as string, position]))
  const excluded = terms.criteria.flatMap(({ criterion, points }) => {
    const position = out.get(criterion)
    return position === undefined ? [] : [{ criterion, points, position }]
  })
  const applies = terms.criteria.filter(({ criterion }) => !out.has(criterion))
  const applicable = applies.map(({ criterion }) => criterion)
  const given = expected(assessed)
  const parts = (["self", "peer", "review"] as const).map((part): ExplainedPart => {
    const weight = terms.weights[part]
    return {
      part,
      weight,
      counts: weight !== "0" && given[part].length > 0,
      sheets: given[part].map(([by, of]) => explainSheet(by, of, applicable))
    }
  })
  const missing = parts
    .filter(({ counts }) => counts)
    .flatMap(({ part, sheets }) =>
      sheets.flatMap(({ by, scores }) =>
        applicable
          .filter((criterion) => !scores.some((one) => one.criterion === criterion))
          .map((criterion) => ({ part, by, criterion }))
      )
    )
  const bonus = explainBonus(terms, assessed)
  const known = {
    ...(bonus === undefined ? {} : { bonus }),
    unit: assessed.unit,
    parts,
    excluded,
    whole: terms.total,
    applicable: written(sumOf(applies.map(({ points }) => points))),
    missing
  }
  const result = missing.length > 0 ? undefined : computed(terms, known)
  return result === undefined ? known : { ...known, result }
}

const computed = (
  terms: SchemeTerms,
  { applicable, bonus, parts, whole }: Pick<Explained, "applicable" | "bonus" | "parts" | "whole">
): Explained["result"] => {
  const counted = parts.filter(({ counts }) => counts)
  const weights = sumOf(counted.map(({ weight }) => weight))
  // Nothing that counts: no weight, or no points in what applies.
  if (BigDecimal.isZero(weights) || applicable === "0") return undefined
  const peers = BigInt(Math.max(1, counted.find(({ part }) => part === "peer")?.sheets.length ?? 1))
  const divisor = BigDecimal.fromBigInt(peers)
  const weighted = counted.map(({ part, sheets, weight }) => {
    const points = BigDecimal.multiply(exact(weight), sumOf(sheets.map(({ sum }) => sum)))
    return part === "peer" ? points : BigDecimal.multiply(points, divisor)
  })
  const scaled = applicable !== whole
  const below = BigDecimal.multiply(BigDecimal.multiply(weights, divisor), exact(applicable))
  const added = BigDecimal.multiply(exact(bonus?.counts ?? "0"), below)
  const above = BigDecimal.sum(BigDecimal.multiply(BigDecimal.sumAll(weighted), exact(whole)), added)
  const { rounded, value } = quotient(above, below, terms.places)
  const reached = written(value)
  const summands = counted.map(({ sheets, weight }) => {
    const sums = sheets.map(({ sum }) => sum)
    return sums.length === 1 ? `${weight} × ${sums[0]}` : `${weight} × (${sums.join(" + ")}) ÷ ${sums.length}`
  })
  const scale = scaled ? ` × ${whole} ÷ ${applicable}` : ""
  const mean = `(${summands.join(" + ")}) ÷ ${written(weights)}${scale}`
  const line = bonus === undefined || bonus.counts === "0" ? mean : `${mean} + ${bonus.formula}`
  if (bonus !== undefined && isMore(reached, bonus.most)) {
    const { most } = bonus
    const cut = written(BigDecimal.subtract(value, exact(most)))
    return { total: most, band: bandOf(terms, most), rounded: false, formula: `min(${line}, ${most}) = ${most}`, cut }
  }
  const formula = `${line} ${rounded ? "≈" : "="} ${reached}`
  return { total: reached, band: bandOf(terms, reached), rounded, formula }
}
