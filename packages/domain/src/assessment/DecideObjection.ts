/** Decides an objection, by somebody who neither proposed nor determined the grade nor objected to it. */
import { Either, Schema } from "effect"
import { accept, decision, optional, Passage } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { ObjectionDecided } from "./Events.ts"
import { ObjectionOnce } from "./GradeRules.ts"
import { Grade } from "./Labels.ts"
import { person, roundReads, separate, unconflicted, unitInput, unitStep } from "./Steps.ts"

export const DecideObjection = decision("DecideObjection", {
  zh: "决定异议",
  en: "Decide an objection",
  clause: "P2.3-1.1",
  /** Without `grade` the determination is upheld. */
  input: Schema.Struct({ ...unitInput, grade: optional(Grade), grounds: Passage }),
  allowed: may.DecideObjection,
  needsPerson: true,
  reads: roundReads,
  decide: (input, { round }, context) =>
    Either.gen(function* () {
      const { assessed, on } = yield* unitStep(input, round, context)
      const { determination, objection, proposal, unit } = assessed
      const by = person(context)
      if (objection === undefined || objection.decided) {
        return yield* ObjectionOnce.refuse({ unit, problem: "none" })
      }
      yield* unconflicted(assessed, by)
      yield* separate(unit, by, "proposal", proposal?.by)
      yield* separate(unit, by, "determination", determination?.by)
      yield* separate(unit, by, "objection", objection.by)
      if (input.grade !== undefined && input.grade === determination?.grade) {
        return yield* ObjectionOnce.refuse({ unit, problem: "same-grade" })
      }
      return yield* accept(ObjectionDecided.of({ ...input, on, by }))
    })
})
