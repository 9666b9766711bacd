/**
 * What a unit's bonus points count for: of each criterion at most its points, of all together at most the scheme's cap.
 * Every award stays to be seen, with what the caps cut.
 */
import { BigDecimal } from "effect"
import type { Decimal } from "../kernel/index.ts"
import { exact, isMore, sumOf, written } from "./Exact.ts"
import type { Assessed, Award } from "./Round.ts"
import type { SchemeTerms } from "./Terms.ts"

/** `cut`: how much of `sum` goes over `cap`; `counts` is the rest. */
interface Capped {
  readonly sum: Decimal
  readonly cap: Decimal
  readonly counts: Decimal
  readonly cut: Decimal
  readonly formula: string
}
export interface ExplainedBonus extends Capped {
  readonly awards: ReadonlyArray<Award>
  readonly criteria: ReadonlyArray<Capped & { readonly criterion: string }>
  /** The highest total that it can lift the unit to. */
  readonly most: Decimal
}

const capped = (points: ReadonlyArray<Decimal>, parts: ReadonlyArray<string>, cap: Decimal): Capped => {
  const sum = written(sumOf(points))
  const line = parts.join(" + ")
  return isMore(sum, cap)
    ? {
        sum,
        cap,
        counts: cap,
        cut: written(BigDecimal.subtract(exact(sum), exact(cap))),
        formula: `min(${line}, ${cap})`
      }
    : { sum, cap, counts: sum, cut: written(exact("0")), formula: line }
}

/** Nothing where the scheme knows no bonus. */
export const explainBonus = ({ bonus }: SchemeTerms, { bonus: awards }: Assessed): ExplainedBonus | undefined => {
  if (bonus === undefined) return undefined
  const criteria = bonus.criteria.flatMap(({ criterion, points: cap }) => {
    const points = awards.filter((one) => one.criterion === criterion).map((one) => one.points)
    return points.length === 0 ? [] : [{ criterion, ...capped(points, points, cap) }]
  })
  const all = capped(
    criteria.map(({ counts }) => counts),
    criteria.map(({ formula }) => formula),
    bonus.cap
  )
  return { ...all, awards, criteria, most: bonus.most }
}
