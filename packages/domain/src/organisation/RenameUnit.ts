/** Gives a unit another name from a day on. */
import { Either, Schema } from "effect"
import { accept, decision, LocalDate, Name, optional, OrganId, UnitId } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { UnitRenamed } from "./Events.ts"
import { requireOrgan, requireUnit } from "./Standing.ts"
import { organs, units } from "./State.ts"

export const RenameUnit = decision("RenameUnit", {
  zh: "科（股）室更名",
  en: "Rename a unit",
  clause: "P2.1-2",
  input: Schema.Struct({ organ: OrganId, unit: UnitId, name: Name, from: optional(LocalDate) }),
  allowed: may.RenameUnit,
  reads: ({ organ, unit }) => ({ organ: organs.one(organ), unit: units.one(unit) }),
  decide: (input, { organ, unit }, { today }) =>
    Either.gen(function* () {
      const from = input.from ?? today
      yield* requireOrgan(organ, input.organ, from)
      yield* requireUnit(unit, input.organ, input.unit, from)
      return yield* accept(UnitRenamed.of({ ...input, from }))
    })
})
