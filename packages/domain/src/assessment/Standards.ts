/** What a scheme must be before it is adopted. */
import { BigDecimal, Either } from "effect"
import { exact, isMore, sumOf, written } from "./Exact.ts"
import { rewardsFines } from "./Fines.ts"
import { BandsDescend, CodesDistinct, NoFines, PointsAdd, WeightsWhole } from "./SchemeRules.ts"
import type { SchemeTerms } from "./Terms.ts"

const repeatedIn = (codes: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))
]

export const sound = (terms: SchemeTerms) =>
  Either.gen(function* () {
    const { bands, criteria, total, vetoes, weights } = terms
    const repeated = [
      ...repeatedIn(criteria.map(({ criterion }) => criterion)),
      ...repeatedIn(vetoes.map(({ code }) => code))
    ]
    if (repeated.length > 0) return yield* CodesDistinct.refuse({ repeated })
    const fines = criteria.find(rewardsFines)
    if (fines !== undefined) return yield* NoFines.refuse({ criterion: fines.criterion, title: fines.title.zh })
    const points = sumOf(criteria.map((one) => one.points))
    if (!BigDecimal.equals(points, exact(total))) return yield* PointsAdd.refuse({ sum: written(points), total })
    const whole = sumOf([weights.self, weights.peer, weights.review])
    if (!BigDecimal.equals(whole, exact("100"))) return yield* WeightsWhole.refuse({ ...weights, sum: written(whole) })
    const { excellent, good, qualified } = bands
    const descends = isMore(excellent, good) && isMore(good, qualified) && isMore(qualified, "0")
    if (!descends || isMore(excellent, total)) return yield* BandsDescend.refuse({ ...bands, total })
    return terms
  })
