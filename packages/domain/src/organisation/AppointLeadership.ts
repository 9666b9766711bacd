/** Names an organ's principal, its supervising leader and the unit that does the work, from a day on. */
import { Either, Schema } from "effect"
import { accept, decision, LocalDate, optional, OrganId } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { Leadership, LeadershipAppointed } from "./Events.ts"
import { requireOrgan, requireUnit } from "./Standing.ts"
import { organs, units } from "./State.ts"

export const AppointLeadership = decision("AppointLeadership", {
  zh: "明确领导和承办科室",
  en: "Name an organ's leaders and undertaking unit",
  clause: "P3.1",
  input: Schema.Struct({ organ: OrganId, ...Leadership.fields, from: optional(LocalDate) }),
  allowed: may.AppointLeadership,
  reads: ({ organ, undertakingUnit }) => ({ organ: organs.one(organ), unit: units.one(undertakingUnit) }),
  decide: (input, { organ, unit }, { today }) =>
    Either.gen(function* () {
      const from = input.from ?? today
      yield* requireOrgan(organ, input.organ, from)
      yield* requireUnit(unit, input.organ, input.undertakingUnit, from)
      return yield* accept(LeadershipAppointed.of({ ...input, from }))
    })
})
