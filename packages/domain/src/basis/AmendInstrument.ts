/**
 * Records a new version of an instrument, and where the clauses of the version before stand in it. Whatever cites the
 * version before is marked for review from the day the new one is in force.
 */
import { Either, Schema } from "effect"
import { accept, decision, InstrumentId, optional } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { Renumbering } from "./ClauseSets.ts"
import { InstrumentAmended, VersionInput } from "./Events.ts"
import { instruments, newestVersion, versionOf } from "./Instruments.ts"
import { requireClauses, requireInstrument, requireLater, requireUnrepealed } from "./Required.ts"
import { VersionOnce } from "./VersionRules.ts"

const Renumbered = Schema.Array(Renumbering).pipe(
  Schema.filter(
    (list) =>
      new Set(list.map(({ from }) => from)).size === list.length || "a clause is renumbered once / 同一条款只能调整一次"
  )
)

export const AmendInstrument = decision("AmendInstrument", {
  zh: "登记执法依据文件的修改",
  en: "Record a new version of an instrument",
  clause: "P2.1-R1",
  input: Schema.Struct({ instrument: InstrumentId, version: VersionInput, renumbered: optional(Renumbered) }),
  allowed: may.AmendInstrument,
  reads: ({ instrument }) => ({ instrument: instruments.one(instrument) }),
  decide: ({ instrument, renumbered = [], version: given }, states) =>
    Either.gen(function* () {
      const known = yield* requireInstrument(states.instrument, instrument)
      yield* requireUnrepealed(known)
      if (versionOf(known, given.version) !== undefined) {
        return yield* VersionOnce.refuse({ instrument, version: given.version })
      }
      const before = newestVersion(known)
      const version = { ...given, inForceFrom: given.inForceFrom ?? given.promulgatedOn }
      yield* requireLater(version, before)
      yield* requireClauses(
        instrument,
        before,
        renumbered.map(({ from }) => from)
      )
      yield* requireClauses(
        instrument,
        version,
        renumbered.flatMap(({ to }) => to ?? [])
      )
      return yield* accept(InstrumentAmended.of({ instrument, version, renumbered }))
    })
})
