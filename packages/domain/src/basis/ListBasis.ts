/**
 * Lists an instrument in an organ's catalogue, or lists it anew with another version or other clauses.
 *
 * Allocations and cooperation stay with the clauses that are still there: in the same version those still listed, in a
 * new version those that survived, under their new numbers. What falls away shows as a gap.
 */
import { Either, Schema } from "effect"
import { accept, decision, InstrumentId, LocalDate, optional, OrganId, VersionId } from "../kernel/index.ts"
import { organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { Clause, compareClauses } from "./Clause.ts"
import { type Renumbering, sameClauses, tidy } from "./ClauseSets.ts"
import { entryOn } from "./Entry.ts"
import { BasisListed } from "./Events.ts"
import { carried, type Instrument, instruments } from "./Instruments.ts"
import type { ListedBasis } from "./ListedBasis.ts"
import { ListedOnce, SectorClauses } from "./ListingRules.ts"
import { requireClauses, requireInForce, requireInstrument, requireUnrepealed } from "./Required.ts"
import { entry } from "./State.ts"

/** Where the clauses that an entry holds stand in another version, as far as they do not stay where they are. */
const movedClauses = (instrument: Instrument, held: ListedBasis, to: VersionId): ReadonlyArray<Renumbering> => {
  const groups = [held, ...held.units, ...held.cooperating]
  const known = new Set(groups.flatMap(({ clauses }) => clauses))
  return [...known].sort(compareClauses).flatMap((from) => {
    const there = carried(instrument, from, held.version, to)
    return there === from ? [] : there === undefined ? [{ from }] : [{ from, to: there }]
  })
}

export const ListBasis = decision("ListBasis", {
  zh: "列入执法依据",
  en: "List a legal basis",
  clause: "P2.1-1",
  input: Schema.Struct({
    organ: OrganId,
    instrument: InstrumentId,
    version: optional(VersionId),
    clauses: Schema.Array(Clause),
    from: optional(LocalDate)
  }),
  allowed: may.ListBasis,
  reads: ({ instrument, organ }) => ({
    organ: organs.one(organ),
    instrument: instruments.one(instrument),
    history: entry(organ, instrument)
  }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { instrument, organ } = input
      const from = input.from ?? today
      yield* requireOrgan(states.organ, organ, from)
      const known = yield* requireInstrument(states.instrument, instrument)
      yield* requireUnrepealed(known, from)
      const inForce = yield* requireInForce(known, input.version, from)
      const { version } = inForce
      const clauses = tidy(input.clauses)
      if (clauses.length === 0 && !known.common) {
        return yield* SectorClauses.refuse({ organ, instrument, title: known.title })
      }
      yield* requireClauses(instrument, inForce, clauses)
      const before = entryOn(states.history, from)
      if (before?.version === version && sameClauses(before.clauses, clauses)) {
        return yield* ListedOnce.refuse({ organ, instrument, title: known.title, version })
      }
      const moves =
        before === undefined || before.version === version ? {} : { renumbered: movedClauses(known, before, version) }
      return yield* accept(BasisListed.of({ organ, instrument, version, clauses, ...moves, from }))
    })
})
