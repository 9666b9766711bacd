/** A unit objects to its grade, within the period that the scheme sets. */
import { Either, Schema } from "effect"
import { accept, decision, DocumentRef, optional, Passage } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { ObjectionLodged } from "./Events.ts"
import { ObjectionOnce, ObjectionTimely } from "./GradeRules.ts"
import { StepOrdered } from "./RoundRules.ts"
import { lacksBefore } from "./Standing.ts"
import { person, roundReads, unitInput, unitStep } from "./Steps.ts"

export const LodgeObjection = decision("LodgeObjection", {
  zh: "提出异议",
  en: "Object to a grade",
  clause: "P2.3-1.1",
  input: Schema.Struct({ ...unitInput, grounds: Passage, document: optional(DocumentRef) }),
  allowed: may.LodgeObjection,
  needsPerson: true,
  cites: ({ document }) => (document === undefined ? [] : [document.sha256]),
  reads: roundReads,
  decide: (input, { round }, context) =>
    Either.gen(function* () {
      const { assessed, on } = yield* unitStep(input, round, context)
      const { determination, objection, unit } = assessed
      if (determination === undefined) {
        return yield* StepOrdered.refuse({ unit, step: "objection", lacks: lacksBefore("objection", assessed) })
      }
      if (objection !== undefined) return yield* ObjectionOnce.refuse({ unit, problem: "lodged" })
      const { due } = determination.objection
      if (on > due) return yield* ObjectionTimely.refuse({ unit, on, due })
      return yield* accept(ObjectionLodged.of({ ...input, on, by: person(context) }))
    })
})
