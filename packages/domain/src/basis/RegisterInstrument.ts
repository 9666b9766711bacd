/** Registers a law, regulation, rule or document with the version that is known first. */
import { Either, Schema } from "effect"
import { accept, decision } from "../kernel/index.ts"
import { jurisdiction, requireJurisdiction } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { instrumentFields, InstrumentRegistered, VersionInput } from "./Events.ts"
import { InstrumentOnce } from "./InstrumentRules.ts"
import { instruments } from "./Instruments.ts"
import { requireLater } from "./Required.ts"

export const RegisterInstrument = decision("RegisterInstrument", {
  zh: "登记执法依据文件",
  en: "Register an instrument",
  clause: "P2.1-1",
  input: Schema.Struct({ ...instrumentFields, version: VersionInput }),
  allowed: may.RegisterInstrument,
  reads: ({ instrument }) => ({ jurisdiction, known: instruments.one(instrument) }),
  decide: (input, states) =>
    Either.gen(function* () {
      yield* requireJurisdiction(states.jurisdiction)
      if (states.known !== undefined) {
        return yield* InstrumentOnce.refuse({ instrument: input.instrument, title: states.known.title })
      }
      const version = { ...input.version, inForceFrom: input.version.inForceFrom ?? input.version.promulgatedOn }
      yield* requireLater(version)
      return yield* accept(InstrumentRegistered.of({ ...input, version }))
    })
})
