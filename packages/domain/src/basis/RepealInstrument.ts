/** Records that an instrument is no longer in force from a day on, and what replaced it, if anything did. */
import { Either, Schema } from "effect"
import { accept, decision, InstrumentId, LocalDate, optional } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { InstrumentRepealed } from "./Events.ts"
import { RepealLater } from "./InstrumentRules.ts"
import { instruments, newestVersion } from "./Instruments.ts"
import { requireInstrument, requireUnrepealed } from "./Required.ts"

export const RepealInstrument = decision("RepealInstrument", {
  zh: "登记执法依据文件的废止",
  en: "Record the repeal of an instrument",
  clause: "P2.1-R1",
  input: Schema.Struct({ instrument: InstrumentId, from: optional(LocalDate), by: optional(InstrumentId) }),
  allowed: may.RepealInstrument,
  reads: ({ by, instrument }) => ({
    instrument: instruments.one(instrument),
    by: instruments.one(by ?? instrument)
  }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { by, instrument } = input
      const from = input.from ?? today
      const known = yield* requireInstrument(states.instrument, instrument)
      yield* requireUnrepealed(known)
      const { inForceFrom, version } = newestVersion(known)
      if (from <= inForceFrom || by === instrument) {
        return yield* RepealLater.refuse({ instrument, from, version, inForceFrom })
      }
      yield* requireInstrument(states.by, by ?? instrument)
      return yield* accept(InstrumentRepealed.of({ ...input, from }))
    })
})
