/** Hands an adopted edition down to units of the organ, each of which must be there on the day. */
import { Either, Schema } from "effect"
import { accept, decision, EditionId, LocalDate, optional, OrganId, UnitId } from "../kernel/index.ts"
import { known, organs, requireOrgan, requireUnit, units } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { EditionAdopted } from "./EditionRules.ts"
import { CatalogueDistributed } from "./Events.ts"
import { adoptedEdition } from "./State.ts"

export const DistributeCatalogue = decision("DistributeCatalogue", {
  zh: "下发执法依据目录",
  en: "Hand the catalogue down to units",
  clause: "P2.1-R2",
  input: Schema.Struct({
    organ: OrganId,
    edition: EditionId,
    units: Schema.NonEmptyArray(UnitId),
    on: optional(LocalDate)
  }),
  allowed: may.DistributeCatalogue,
  reads: (input) => ({
    organ: organs.one(input.organ),
    units: units.some(input.units),
    adopted: adoptedEdition(input.organ, input.edition)
  }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { edition, organ } = input
      const on = input.on ?? today
      yield* requireOrgan(states.organ, organ, on)
      if (states.adopted === undefined || states.adopted.on > on) {
        return yield* EditionAdopted.refuse({ organ, edition, on })
      }
      const receivers = [...new Set(input.units)]
      for (const unit of receivers) yield* requireUnit(known(states.units, unit), organ, unit, on)
      return yield* accept(CatalogueDistributed.of({ organ, edition, units: receivers, on }))
    })
})
