/**
 * Routine: the systems (制度) by which an organ does its daily enforcement work, each with its versions, and among them
 * its accountability rules as structured configuration.
 */
import type { Module } from "../kernel/index.ts"
import { AccountabilityRulesAdopted } from "./AccountabilityEvents.ts"
import { AccountabilityPresets } from "./AccountabilityPresets.ts"
import { AccountabilityRegister } from "./AccountabilityRegister.ts"
import {
  AccountabilityDated,
  AccountabilitySound,
  AccountabilityVersionOnce,
  AccountabilityWhole
} from "./AccountabilityRules.ts"
import { AdoptAccountabilityRules } from "./AdoptAccountabilityRules.ts"
import { AdoptSystem } from "./AdoptSystem.ts"
import { AmendSystem } from "./AmendSystem.ts"
import { SystemAdopted, SystemAmended, SystemRepealed } from "./Events.ts"
import { RepealSystem } from "./RepealSystem.ts"
import { RoutineCoverage } from "./RoutineCoverage.ts"
import { RoutineSystems } from "./RoutineSystems.ts"
import { NineKinds, NotRepealed, RepealLater, SystemKnown, SystemOnce, VersionLater, VersionOnce } from "./Rules.ts"

export * from "./AccountabilityContent.ts"
export * from "./AccountabilityEvents.ts"
export * from "./AccountabilityLabels.ts"
export * from "./AccountabilityPreset.ts"
export * from "./AccountabilityRules.ts"
export * from "./AccountabilityState.ts"
export * from "./AdoptAccountabilityRules.ts"
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
  events: [SystemAdopted, SystemAmended, SystemRepealed, AccountabilityRulesAdopted],
  rules: [
    SystemOnce,
    SystemKnown,
    NotRepealed,
    VersionOnce,
    VersionLater,
    RepealLater,
    NineKinds,
    AccountabilityWhole,
    AccountabilitySound,
    AccountabilityVersionOnce,
    AccountabilityDated
  ],
  commands: [AdoptSystem, AmendSystem, RepealSystem, AdoptAccountabilityRules],
  views: [AccountabilityRegister, AccountabilityPresets, RoutineSystems, RoutineCoverage]
}
