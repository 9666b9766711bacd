/**
 * Abolishes a unit that executes no clauses any more, from the day on. A unit is abolished once.
 *
 * It stands here because what a unit carries is known here. It reads the entries of which the unit was ever given
 * clauses, and no other part of the organ's catalogue.
 */
import { Either, HashMap, Schema } from "effect"
import { accept, decision, LocalDate, optional, OrganId, UnitId } from "../kernel/index.ts"
import { organs, requireLastingUnit, requireOrgan, UnitAbolished, units } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { UnitFree } from "./AllocationRules.ts"
import type { Catalogue } from "./Catalogue.ts"
import { tidy } from "./ClauseSets.ts"
import { changeDays, entryOn } from "./Entry.ts"
import { clausesOfUnit } from "./ListedBasis.ts"
import { instrumentsOfUnit, someEntries } from "./State.ts"

/** What the unit executes on the day or on any day that is known to come. */
const carriedBy = ({ entries }: Catalogue, unit: UnitId, from: LocalDate) =>
  [...HashMap.entries(entries)]
    .map(([instrument, history]) => ({
      instrument,
      clauses: tidy(
        changeDays(history, from).flatMap((day) => {
          const listed = entryOn(history, day)
          return listed === undefined ? [] : clausesOfUnit(listed, unit)
        })
      )
    }))
    .filter(({ clauses }) => clauses.length > 0)
    .sort((a, b) => (a.instrument < b.instrument ? -1 : 1))

export const AbolishUnit = decision("AbolishUnit", {
  zh: "撤销科（股）室",
  en: "Abolish a unit",
  clause: "P2.1-2",
  input: Schema.Struct({ organ: OrganId, unit: UnitId, from: optional(LocalDate) }),
  allowed: may.AbolishUnit,
  needsReason: true,
  reads: ({ organ, unit }) => ({
    organ: organs.one(organ),
    unit: units.one(unit),
    instruments: instrumentsOfUnit(unit)
  }),
  further: ({ organ }, { instruments }) => ({ catalogue: someEntries(organ, instruments) }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { organ, unit } = input
      const from = input.from ?? today
      yield* requireOrgan(states.organ, organ, from)
      yield* requireLastingUnit(states.unit, organ, unit, from)
      const carries = carriedBy(states.catalogue, unit, from)
      if (carries.length > 0) return yield* UnitFree.refuse({ unit, on: from, carries })
      return yield* accept(UnitAbolished.of({ organ, unit, from }))
    })
})
