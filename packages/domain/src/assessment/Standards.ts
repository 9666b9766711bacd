/** What a scheme must be before it is adopted. */
import { BigDecimal, Either } from "effect"
import { BonusBounded } from "./BonusRules.ts"
import { exact, isMore, sumOf, written } from "./Exact.ts"
import { rewardsFines } from "./Fines.ts"
import { BandsDescend, CodesDistinct, NoFines, PointsAdd, WeightsWhole } from "./SchemeRules.ts"
import type { BonusTerms, SchemeTerms } from "./Terms.ts"

const repeatedIn = (codes: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))
]

/** The caps of a bonus hold together, and the highest total is one that can be reached and written. */
const isBounded = ({ places, total }: SchemeTerms, { cap, criteria, most }: BonusTerms): boolean => {
  const singly = written(sumOf(criteria.map(({ points }) => points)))
  const highest = written(sumOf([total, cap]))
  const fits = BigDecimal.normalize(exact(most)).scale <= places
  return isMore(cap, "0") && !isMore(cap, singly) && !isMore(total, most) && !isMore(most, highest) && fits
}

export const sound = (terms: SchemeTerms) =>
  Either.gen(function* () {
    const { bands, bonus, total, vetoes, weights } = terms
    const criteria = [...terms.criteria, ...(bonus?.criteria ?? [])]
    const repeated = [
      ...repeatedIn(criteria.map(({ criterion }) => criterion)),
      ...repeatedIn(vetoes.map(({ code }) => code))
    ]
    if (repeated.length > 0) return yield* CodesDistinct.refuse({ repeated })
    const fines = criteria.find(rewardsFines)
    if (fines !== undefined) return yield* NoFines.refuse({ criterion: fines.criterion, title: fines.title.zh })
    const points = sumOf(terms.criteria.map((one) => one.points))
    if (!BigDecimal.equals(points, exact(total))) return yield* PointsAdd.refuse({ sum: written(points), total })
    const whole = sumOf([weights.self, weights.peer, weights.review])
    if (!BigDecimal.equals(whole, exact("100"))) return yield* WeightsWhole.refuse({ ...weights, sum: written(whole) })
    const { excellent, good, qualified } = bands
    const descends = isMore(excellent, good) && isMore(good, qualified) && isMore(qualified, "0")
    if (!descends || isMore(excellent, total)) return yield* BandsDescend.refuse({ ...bands, total })
    if (bonus !== undefined && !isBounded(terms, bonus)) {
      const { cap, most } = bonus
      const sum = written(sumOf(bonus.criteria.map((one) => one.points)))
      return yield* BonusBounded.refuse({ cap, sum, most, total, places: terms.places })
    }
    return terms
  })
