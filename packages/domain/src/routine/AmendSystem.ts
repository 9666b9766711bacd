/** Records a new version of a system; the version before is carried out until the new one takes effect. */
import { Either, Schema } from "effect"
import {
  accept,
  decision,
  DocumentRef,
  LocalDate,
  Name,
  optional,
  OrganId,
  SystemId,
  VersionId
} from "../kernel/index.ts"
import { organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { SystemAmended } from "./Events.ts"
import { requireLater, requireSystem } from "./Required.ts"
import { VersionOnce } from "./Rules.ts"
import { newestVersion, systems, versionOf } from "./Systems.ts"

export const AmendSystem = decision("AmendSystem", {
  zh: "修订工作制度",
  en: "Amend a routine system",
  clause: "P2.5-S1",
  input: Schema.Struct({
    organ: OrganId,
    system: SystemId,
    version: VersionId,
    title: optional(Name),
    number: optional(Name),
    document: DocumentRef,
    /** By default today. */
    adoptedOn: optional(LocalDate),
    /** By default the day of adoption. */
    effectiveFrom: optional(LocalDate)
  }),
  allowed: may.AmendSystem,
  cites: ({ document }) => [document.sha256],
  reads: ({ organ, system }) => ({ organ: organs.one(organ), system: systems.one(system) }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { organ, system, version } = input
      const adoptedOn = input.adoptedOn ?? today
      const effectiveFrom = input.effectiveFrom ?? adoptedOn
      yield* requireOrgan(states.organ, organ, adoptedOn)
      const known = yield* requireSystem(states.system, organ, system)
      if (versionOf(known, version) !== undefined) return yield* VersionOnce.refuse({ system, version })
      yield* requireLater({ version, adoptedOn, effectiveFrom }, today, newestVersion(known))
      return yield* accept(SystemAmended.of({ ...input, adoptedOn, effectiveFrom }))
    })
})
