/**
 * Awards a unit bonus points for something that the scheme lists, on a document, with the reason. Points over a cap are
 * kept and shown as cut. Awarding again on the same document corrects; 0 takes the bonus away.
 */
import { Either, Schema } from "effect"
import { accept, CriterionId, Decimal, decision, DocumentRef } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { BonusKnown, BonusOnce } from "./BonusRules.ts"
import { BonusAwarded } from "./Events.ts"
import { bonusOf } from "./Schemes.ts"
import { person, roundReads, schemeFurther, schemeOf, unconflicted, unitInput, unitStep } from "./Steps.ts"

export const AwardBonus = decision("AwardBonus", {
  zh: "加分",
  en: "Award bonus points",
  clause: "P2.3-1.1",
  input: Schema.Struct({ ...unitInput, criterion: CriterionId, points: Decimal, evidence: DocumentRef }),
  allowed: may.AwardBonus,
  needsReason: true,
  needsPerson: true,
  cites: ({ evidence }) => [evidence.sha256],
  reads: roundReads,
  further: schemeFurther,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { assessed, on, round } = yield* unitStep(input, states.round, context)
      const { criterion, evidence, points, unit } = input
      const by = person(context)
      yield* unconflicted(assessed, by)
      const terms = yield* schemeOf(round, states.scheme)
      if (bonusOf(terms, criterion) === undefined) {
        const known = (terms.bonus?.criteria ?? []).map((one) => one.criterion)
        return yield* BonusKnown.refuse({ criterion, known })
      }
      const there = assessed.bonus.find((one) => one.evidence.sha256 === evidence.sha256)
      const same = there === undefined ? points === "0" : there.criterion !== criterion || there.points === points
      if (same) {
        const counted = there ?? { criterion, points }
        return yield* BonusOnce.refuse({
          unit,
          criterion: counted.criterion,
          evidence: evidence.sha256,
          points: counted.points
        })
      }
      return yield* accept(BonusAwarded.of({ ...input, on, by }))
    })
})
