/**
 * Moves clauses from the unit that executes them to another unit of the organ. A whole stands for the parts of it that
 * the unit holds: what is recorded are the clauses that moved.
 */
import { Either, Schema } from "effect"
import { accept, decision, InstrumentId, LocalDate, optional, OrganId, UnitId } from "../kernel/index.ts"
import { organs, requireLastingUnit, requireOrgan, units } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { ReallocatesHeld } from "./AllocationRules.ts"
import { Clause, covers } from "./Clause.ts"
import { isCovered, tidy } from "./ClauseSets.ts"
import { ClausesReallocated } from "./Events.ts"
import { clausesOfUnit } from "./ListedBasis.ts"
import { requireListed } from "./Required.ts"
import { entry } from "./State.ts"

export const ReallocateClauses = decision("ReallocateClauses", {
  zh: "调整条款的执行科（股）室",
  en: "Move clauses to another unit",
  clause: "P2.1-2",
  input: Schema.Struct({
    organ: OrganId,
    instrument: InstrumentId,
    fromUnit: UnitId,
    toUnit: UnitId,
    clauses: Schema.NonEmptyArray(Clause),
    from: optional(LocalDate)
  }),
  allowed: may.ReallocateClauses,
  reads: ({ instrument, organ, toUnit }) => ({
    organ: organs.one(organ),
    unit: units.one(toUnit),
    history: entry(organ, instrument)
  }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { fromUnit, instrument, organ, toUnit } = input
      const from = input.from ?? today
      yield* requireOrgan(states.organ, organ, from)
      yield* requireLastingUnit(states.unit, organ, toUnit, from)
      const listed = yield* requireListed(states.history, organ, instrument, from)
      const clauses = tidy(input.clauses)
      const held = clausesOfUnit(listed, fromUnit)
      const missing = clauses.filter((clause) => !held.some((one) => covers(clause, one)))
      if (missing.length > 0 || fromUnit === toUnit) {
        return yield* ReallocatesHeld.refuse({ instrument, fromUnit, toUnit, missing, held })
      }
      const moved = held.filter((one) => isCovered(clauses, one))
      return yield* accept(ClausesReallocated.of({ organ, instrument, fromUnit, toUnit, clauses: moved, from }))
    })
})
