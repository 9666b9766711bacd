/** States what a leader answers for, of the organ or of one of its units, from a day on [P2.2-R4]. */
import { Either, Schema } from "effect"
import { accept, decision, LocalDate, optional, OrganId, Passage, UnitId } from "../kernel/index.ts"
import { known, organs, requireLastingUnit, requireOrgan, units } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { LeaderDutyDefined } from "./Events.ts"
import { Leader } from "./Labels.ts"

export const DefineLeaderDuty = decision("DefineLeaderDuty", {
  zh: "明确负责人职责",
  en: "Define a leader's duty",
  clause: "P2.2-R4",
  input: Schema.Struct({
    organ: OrganId,
    /** Of which unit; without it, of the organ. */
    unit: optional(UnitId),
    leader: Leader,
    content: Passage,
    from: optional(LocalDate)
  }),
  allowed: may.DefineLeaderDuty,
  reads: ({ organ, unit }) => ({ organ: organs.one(organ), units: units.some(unit === undefined ? [] : [unit]) }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { organ, unit } = input
      const from = input.from ?? today
      yield* requireOrgan(states.organ, organ, from)
      if (unit !== undefined) yield* requireLastingUnit(known(states.units, unit), organ, unit, from)
      return yield* accept(LeaderDutyDefined.of({ ...input, from }))
    })
})
