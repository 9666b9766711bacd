/**
 * Names a cooperating organ with the clauses of a listed instrument that it executes. They are the instrument's clauses,
 * whether or not the listing organ executes them itself. Declared again, it replaces the earlier declaration and must be
 * confirmed anew.
 */
import { Either, Schema } from "effect"
import { accept, decision, InstrumentId, LocalDate, optional, OrganId } from "../kernel/index.ts"
import { organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { Clause } from "./Clause.ts"
import { sameClauses, tidy } from "./ClauseSets.ts"
import { CooperationClauses, CooperationOnce, CooperationOther } from "./CooperationRules.ts"
import { CooperationDeclared } from "./Events.ts"
import { instruments, versionOf } from "./Instruments.ts"
import { cooperationOf } from "./ListedBasis.ts"
import { requireClauses, requireInstrument, requireListed } from "./Required.ts"
import { entry } from "./State.ts"

export const DeclareCooperation = decision("DeclareCooperation", {
  zh: "列明配合部门",
  en: "Name a cooperating organ",
  clause: "P2.1-3",
  input: Schema.Struct({
    organ: OrganId,
    instrument: InstrumentId,
    cooperating: OrganId,
    clauses: Schema.Array(Clause),
    from: optional(LocalDate)
  }),
  allowed: may.DeclareCooperation,
  reads: ({ cooperating, instrument, organ }) => ({
    organ: organs.one(organ),
    cooperating: organs.one(cooperating),
    instrument: instruments.one(instrument),
    history: entry(organ, instrument)
  }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { cooperating, instrument, organ } = input
      const from = input.from ?? today
      if (cooperating === organ) return yield* CooperationOther.refuse({ organ })
      if (input.clauses.length === 0) return yield* CooperationClauses.refuse({ organ, instrument, cooperating })
      yield* requireOrgan(states.organ, organ, from)
      yield* requireOrgan(states.cooperating, cooperating, from)
      const known = yield* requireInstrument(states.instrument, instrument)
      const listed = yield* requireListed(states.history, organ, instrument, from)
      const clauses = tidy(input.clauses)
      const version = versionOf(known, listed.version)
      if (version !== undefined) yield* requireClauses(instrument, version, clauses)
      const before = cooperationOf(listed, cooperating)
      if (before !== undefined && sameClauses(before.clauses, clauses)) {
        return yield* CooperationOnce.refuse({ organ, instrument, cooperating, already: "declared" })
      }
      return yield* accept(CooperationDeclared.of({ organ, instrument, cooperating, clauses, from }))
    })
})
