/** What an organ lacks of the nine kinds on a day, each with the command that closes it. */
import type { Finding, LocalDate, OrganId } from "../kernel/index.ts"
import { nineKinds, type SystemKind, systemKinds } from "./Labels.ts"
import { NineKinds } from "./Rules.ts"
import { ofOrgan, type System, type Systems, versionOn } from "./Systems.ts"

/** An organ's systems of a kind that are carried out on a day. */
export const inForce = (systems: Systems, organ: OrganId, kind: SystemKind, day: LocalDate): ReadonlyArray<System> =>
  ofOrgan(systems, organ).filter((one) => one.kind === kind && versionOn(one, day) !== undefined)

export const routineFindings = (organ: OrganId, systems: Systems, day: LocalDate): ReadonlyArray<Finding> =>
  nineKinds
    .filter((kind) => inForce(systems, organ, kind, day).length === 0)
    .map((kind) =>
      NineKinds.find({ organ, kind }, { command: "AdoptSystem", input: { organ, kind, title: systemKinds[kind].zh } })
    )
