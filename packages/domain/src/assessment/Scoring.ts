/** What scores must be before they count: of criteria that apply to the unit, each once, within their points. */
import { Either } from "effect"
import { isMore } from "./Exact.ts"
import { criterionOf } from "./Schemes.ts"
import { CriterionKnown, InRange } from "./ScoreRules.ts"
import type { Assessed } from "./Round.ts"
import type { Criterion, SchemeTerms, Scores } from "./Terms.ts"

/** The criteria that apply to a unit. */
export const applying = ({ criteria }: SchemeTerms, { excluded }: Assessed): ReadonlyArray<Criterion> =>
  criteria.filter(({ criterion }) => !excluded.some((one) => one.criterion === criterion))

export const scorable = (terms: SchemeTerms, assessed: Assessed, scores: Scores) =>
  Either.gen(function* () {
    const known = applying(terms, assessed).map(({ criterion }) => criterion)
    const seen = new Set<string>()
    for (const { criterion, points } of scores) {
      const found = criterionOf(terms, criterion)
      if (found === undefined) return yield* CriterionKnown.refuse({ criterion, problem: "unknown", known })
      if (!known.includes(criterion)) return yield* CriterionKnown.refuse({ criterion, problem: "excluded", known })
      if (seen.has(criterion)) return yield* CriterionKnown.refuse({ criterion, problem: "repeated", known })
      if (isMore(points, found.points)) return yield* InRange.refuse({ criterion, points, most: found.points })
      seen.add(criterion)
    }
    return scores
  })
