/** Records a system that the organ adopted, with its document. An organ may have several of one kind. */
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
import { SystemAdopted } from "./Events.ts"
import { SystemKind } from "./Labels.ts"
import { requireLater } from "./Required.ts"
import { SystemOnce } from "./Rules.ts"
import { newestVersion, systems } from "./Systems.ts"

export const AdoptSystem = decision("AdoptSystem", {
  zh: "制定工作制度",
  en: "Adopt a routine system",
  clause: "P2.5-S1",
  input: Schema.Struct({
    organ: OrganId,
    system: SystemId,
    kind: SystemKind,
    title: Name,
    version: VersionId,
    number: optional(Name),
    document: DocumentRef,
    /** By default today. */
    adoptedOn: optional(LocalDate),
    /** By default the day of adoption. */
    effectiveFrom: optional(LocalDate)
  }),
  allowed: may.AdoptSystem,
  cites: ({ document }) => [document.sha256],
  reads: ({ organ, system }) => ({ organ: organs.one(organ), system: systems.one(system) }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const adoptedOn = input.adoptedOn ?? today
      const effectiveFrom = input.effectiveFrom ?? adoptedOn
      yield* requireOrgan(states.organ, input.organ, adoptedOn)
      const { system: known } = states
      if (known !== undefined) {
        const { title } = newestVersion(known)
        return yield* SystemOnce.refuse({ system: input.system, organ: known.organ, title })
      }
      yield* requireLater({ version: input.version, adoptedOn, effectiveFrom }, today)
      return yield* accept(SystemAdopted.of({ ...input, adoptedOn, effectiveFrom }))
    })
})
