/**
 * The supervising leader proposes a unit's grade: that of its band, unqualified where a veto applies, or another with
 * grounds. The total is computed here from the scores; nobody enters it.
 */
import { Either, Schema } from "effect"
import { accept, decision, Name, optional, Passage } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { GradeProposed } from "./Events.ts"
import { explainTotal } from "./Explain.ts"
import { DeterminedOnce, FollowsBands, VetoApplies, VetoKnown } from "./GradeRules.ts"
import { Grade } from "./Labels.ts"
import { AllScored } from "./ScoreRules.ts"
import type { Assessed } from "./Round.ts"
import { inOrder, person, roundReads, schemeFurther, schemeOf, unconflicted, unitInput, unitStep } from "./Steps.ts"
import type { SchemeTerms } from "./Terms.ts"

const Input = Schema.Struct({
  ...unitInput,
  grade: Grade,
  vetoes: optional(Schema.Array(Name)),
  grounds: optional(Passage)
})

/** The total, once everything that counts is scored. */
const totalOf = (terms: SchemeTerms, assessed: Assessed) => {
  const { missing, result } = explainTotal(terms, assessed)
  return result === undefined ? AllScored.refuse({ unit: assessed.unit, missing }) : Either.right(result)
}

/** Band, veto or grounds: what carries the proposed grade. */
const carried = (
  { grade, grounds, unit, vetoes = [] }: typeof Input.Type,
  { vetoes: listed }: SchemeTerms,
  { band, total }: { readonly band: Grade; readonly total: string }
) => {
  const known = listed.map(({ code }) => code)
  const unknown = vetoes.filter((code) => !known.includes(code))
  if (unknown.length > 0) return VetoKnown.refuse({ unknown, known })
  if (vetoes.length > 0) {
    return grade === "unqualified" ? Either.right(vetoes) : VetoApplies.refuse({ unit, grade, vetoes })
  }
  return grade === band || grounds !== undefined
    ? Either.right(vetoes)
    : FollowsBands.refuse({ unit, total, band, grade })
}

export const ProposeGrade = decision("ProposeGrade", {
  zh: "提出考核档次建议",
  en: "Propose a unit's grade",
  clause: "P2.3-2.3",
  input: Input,
  allowed: may.ProposeGrade,
  needsPerson: true,
  reads: roundReads,
  further: schemeFurther,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { assessed, on, round } = yield* unitStep(input, states.round, context)
      const { determination, unit } = assessed
      const by = person(context)
      if (determination !== undefined) {
        return yield* DeterminedOnce.refuse({ unit, grade: determination.grade })
      }
      yield* inOrder("proposal", assessed)
      yield* unconflicted(assessed, by)
      const terms = yield* schemeOf(round, states.scheme)
      const { band, total } = yield* totalOf(terms, assessed)
      const vetoes = yield* carried(input, terms, { band, total })
      return yield* accept(GradeProposed.of({ ...input, on, total, band, vetoes, by }))
    })
})
