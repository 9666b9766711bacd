/** Routine: the systems (制度) by which an organ does its daily enforcement work, each with its versions. */
import type { Module } from "../kernel/index.ts"
import { AdoptSystem } from "./AdoptSystem.ts"
import { AmendSystem } from "./AmendSystem.ts"
import { SystemAdopted, SystemAmended, SystemRepealed } from "./Events.ts"
import { RepealSystem } from "./RepealSystem.ts"
import { RoutineCoverage } from "./RoutineCoverage.ts"
import { RoutineSystems } from "./RoutineSystems.ts"
import { NineKinds, NotRepealed, RepealLater, SystemKnown, SystemOnce, VersionLater, VersionOnce } from "./Rules.ts"

export * from "./AdoptSystem.ts"
export * from "./AmendSystem.ts"
export * from "./Events.ts"
export * from "./Findings.ts"
export * from "./Labels.ts"
export * from "./RepealSystem.ts"
export * from "./RoutineCoverage.ts"
export * from "./RoutineSystems.ts"
export * from "./Rules.ts"
export * from "./Systems.ts"

export const routineModule: Module = {
  name: "routine",
  zh: "日常工作制度",
  en: "Routine systems",
  events: [SystemAdopted, SystemAmended, SystemRepealed],
  rules: [SystemOnce, SystemKnown, NotRepealed, VersionOnce, VersionLater, RepealLater, NineKinds],
  commands: [AdoptSystem, AmendSystem, RepealSystem],
  views: [RoutineSystems, RoutineCoverage]
}
