/** Routine systems of the organs: their accountability rules as structured, versioned configuration. */
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

export * from "./AccountabilityContent.ts"
export * from "./AccountabilityEvents.ts"
export * from "./AccountabilityLabels.ts"
export * from "./AccountabilityPreset.ts"
export * from "./AccountabilityRules.ts"
export * from "./AccountabilityState.ts"
export * from "./AdoptAccountabilityRules.ts"

export const routineModule: Module = {
  name: "routine",
  zh: "日常工作制度",
  en: "Routine systems",
  events: [AccountabilityRulesAdopted],
  rules: [AccountabilityWhole, AccountabilitySound, AccountabilityVersionOnce, AccountabilityDated],
  commands: [AdoptAccountabilityRules],
  views: [AccountabilityRegister, AccountabilityPresets]
}
