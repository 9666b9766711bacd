/** Gives listed clauses to a unit of the organ. Several units may execute one clause. */
import { Either, Schema } from "effect"
import { accept, decision, InstrumentId, LocalDate, optional, OrganId, UnitId } from "../kernel/index.ts"
import { organs, requireLastingUnit, requireOrgan, units } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { AllocatedOnce } from "./AllocationRules.ts"
import { Clause } from "./Clause.ts"
import { notCovered, tidy } from "./ClauseSets.ts"
import { ClausesAllocated } from "./Events.ts"
import { instruments, versionOf } from "./Instruments.ts"
import { clausesOfUnit } from "./ListedBasis.ts"
import { requireClauses, requireInside, requireInstrument, requireListed } from "./Required.ts"
import { entry } from "./State.ts"

export const AllocateClauses = decision("AllocateClauses", {
  zh: "分解条款到科（股）室",
  en: "Allocate clauses to a unit",
  clause: "P2.1-2",
  input: Schema.Struct({
    organ: OrganId,
    instrument: InstrumentId,
    unit: UnitId,
    clauses: Schema.NonEmptyArray(Clause),
    from: optional(LocalDate)
  }),
  allowed: may.AllocateClauses,
  reads: ({ instrument, organ, unit }) => ({
    organ: organs.one(organ),
    unit: units.one(unit),
    instrument: instruments.one(instrument),
    history: entry(organ, instrument)
  }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { instrument, organ, unit } = input
      const from = input.from ?? today
      yield* requireOrgan(states.organ, organ, from)
      yield* requireLastingUnit(states.unit, organ, unit, from)
      const known = yield* requireInstrument(states.instrument, instrument)
      const listed = yield* requireListed(states.history, organ, instrument, from)
      const clauses = tidy(input.clauses)
      yield* requireInside(organ, listed, clauses)
      const version = versionOf(known, listed.version)
      if (version !== undefined) yield* requireClauses(instrument, version, clauses)
      if (notCovered(clauses, clausesOfUnit(listed, unit)).length === 0) {
        return yield* AllocatedOnce.refuse({ instrument, unit, clauses })
      }
      return yield* accept(ClausesAllocated.of({ organ, instrument, unit, clauses, from }))
    })
})
