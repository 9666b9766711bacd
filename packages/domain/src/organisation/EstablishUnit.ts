/** Establishes a unit inside an organ or affiliated to it. */
import { Either, Schema } from "effect"
import { accept, decision, LocalDate, Name, optional, OrganId, UnitId } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { UnitEstablished } from "./Events.ts"
import { UnitKind } from "./Labels.ts"
import { requireOrgan } from "./Standing.ts"
import { organs, units } from "./State.ts"
import { UnitOnce } from "./UnitRules.ts"

export const EstablishUnit = decision("EstablishUnit", {
  zh: "设立科（股）室",
  en: "Establish a unit",
  clause: "P2.1-2",
  input: Schema.Struct({ organ: OrganId, unit: UnitId, name: Name, kind: UnitKind, from: optional(LocalDate) }),
  allowed: may.EstablishUnit,
  reads: ({ organ, unit }) => ({ organ: organs.one(organ), known: units.one(unit) }),
  decide: (input, { known, organ }, { today }) =>
    Either.gen(function* () {
      const from = input.from ?? today
      yield* requireOrgan(organ, input.organ, from)
      if (known !== undefined) return yield* UnitOnce.refuse({ unit: input.unit, organ: known.organ })
      return yield* accept(UnitEstablished.of({ ...input, from }))
    })
})
