/** The principal determines a unit's grade: as proposed by somebody else, or another with grounds. */
import { Either, Schema } from "effect"
import { accept, deadline, decision, optional, Passage, plainWeek } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { GradeDetermined } from "./Events.ts"
import { DeterminedOnce, DiffersWithGrounds, VetoApplies } from "./GradeRules.ts"
import { Grade } from "./Labels.ts"
import { StepOrdered } from "./RoundRules.ts"
import { lacksBefore } from "./Standing.ts"
import { person, roundReads, schemeFurther, schemeOf, separate, unconflicted, unitInput, unitStep } from "./Steps.ts"

export const DetermineGrade = decision("DetermineGrade", {
  zh: "确定考核结果",
  en: "Determine a unit's grade",
  clause: "P2.3-2.4",
  input: Schema.Struct({ ...unitInput, grade: Grade, grounds: optional(Passage) }),
  allowed: may.DetermineGrade,
  needsPerson: true,
  reads: roundReads,
  further: schemeFurther,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { assessed, on, round } = yield* unitStep(input, states.round, context)
      const { determination, proposal } = assessed
      const { grade, grounds, unit } = input
      const by = person(context)
      if (determination !== undefined) {
        return yield* DeterminedOnce.refuse({ unit, grade: determination.grade })
      }
      if (proposal === undefined) {
        const lacks = lacksBefore("determination", assessed)
        return yield* StepOrdered.refuse({ unit, step: "determination", lacks })
      }
      yield* unconflicted(assessed, by)
      yield* separate(unit, by, "proposal", proposal.by)
      const { vetoes } = proposal
      if (vetoes.length > 0 && grade !== "unqualified") return yield* VetoApplies.refuse({ unit, grade, vetoes })
      if (grade !== proposal.grade && grounds === undefined) {
        return yield* DiffersWithGrounds.refuse({ unit, proposed: proposal.grade, grade })
      }
      const { objectionDays } = yield* schemeOf(round, states.scheme)
      const period = { kind: "calendar-days", days: objectionDays, rollOver: false } as const
      return yield* accept(GradeDetermined.of({ ...input, on, objection: deadline(period, on, plainWeek), by }))
    })
})
