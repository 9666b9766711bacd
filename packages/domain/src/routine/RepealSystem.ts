/** Records that a system is no longer carried out from a day on; the reason says why. */
import { Either, Schema } from "effect"
import { accept, decision, LocalDate, optional, OrganId, SystemId } from "../kernel/index.ts"
import { organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { SystemRepealed } from "./Events.ts"
import { requireSystem } from "./Required.ts"
import { RepealLater } from "./Rules.ts"
import { newestVersion, systems } from "./Systems.ts"

export const RepealSystem = decision("RepealSystem", {
  zh: "废止工作制度",
  en: "Repeal a routine system",
  clause: "P2.5-S1",
  input: Schema.Struct({ organ: OrganId, system: SystemId, from: optional(LocalDate) }),
  allowed: may.RepealSystem,
  needsReason: true,
  reads: ({ organ, system }) => ({ organ: organs.one(organ), system: systems.one(system) }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { organ, system } = input
      const from = input.from ?? today
      yield* requireOrgan(states.organ, organ, from)
      const { since, version } = newestVersion(yield* requireSystem(states.system, organ, system))
      if (from <= since.from) {
        return yield* RepealLater.refuse({ system, from, version, effectiveFrom: since.from })
      }
      return yield* accept(SystemRepealed.of({ organ, system, from }))
    })
})
