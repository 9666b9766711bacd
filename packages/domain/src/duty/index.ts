/** Power items, who carries them, to whom they are delegated, and the editions of the decomposition that organs adopt. */
import type { Module } from "../kernel/index.ts"
import { AbolishUnit } from "./AbolishUnit.ts"
import { AdoptDecomposition } from "./AdoptDecomposition.ts"
import { AssignDuty } from "./AssignDuty.ts"
import { CorrectItemCategory } from "./CorrectItemCategory.ts"
import { DecompositionEditions } from "./DecompositionEditions.ts"
import { DefineItem } from "./DefineItem.ts"
import { DefineLeaderDuty } from "./DefineLeaderDuty.ts"
import { DelegationRegister } from "./DelegationRegister.ts"
import {
  DelegateFits,
  DelegateThere,
  DelegationKnown,
  DelegationOnce,
  DelegationPeriod,
  LicensingDelegated,
  MeasureNotDelegated,
  NotRedelegated,
  PenaltyDelegated
} from "./DelegationRules.ts"
import { DutyDrift } from "./DutyDrift.ts"
import { DutyGaps } from "./DutyGaps.ts"
import { AssignedOnce, Contained, Held, LetterCarried, MovesLevel, OnPost, UnitIdle } from "./DutyRules.ts"
import { DecompositionCurrent, DecompositionFilled, DecompositionKnown, DecompositionOnce } from "./EditionRules.ts"
import {
  DecompositionAdopted,
  DelegationGranted,
  DelegationRevoked,
  DutyAssigned,
  DutyMoved,
  DutyWithdrawn,
  ItemCategoryCorrected,
  ItemDefined,
  ItemRevised,
  ItemWithdrawn,
  LeaderDutyDefined,
  ResponsibilityLetterSigned
} from "./Events.ts"
import {
  DelegationRuns,
  DutyDrifts,
  Grounded,
  HolderThere,
  LeadersNamed,
  OfficerCovered,
  PostCovered,
  TwoOfficers,
  UnitCovered
} from "./GapRules.ts"
import { GrantDelegation } from "./GrantDelegation.ts"
import { CategoryOther, Competent, ItemKnown, ItemOnce, LeadOrgan } from "./ItemRules.ts"
import { MoveDuty } from "./MoveDuty.ts"
import { OfficerDuties } from "./OfficerDuties.ts"
import { PowerItems } from "./PowerItems.ts"
import { ResponsibilityTree } from "./ResponsibilityTree.ts"
import { ReviseItem } from "./ReviseItem.ts"
import { RevokeDelegation } from "./RevokeDelegation.ts"
import { SignResponsibilityLetter } from "./SignResponsibilityLetter.ts"
import { WithdrawDuty } from "./WithdrawDuty.ts"
import { WithdrawItem } from "./WithdrawItem.ts"

export * from "./AbolishUnit.ts"
export * from "./AdoptDecomposition.ts"
export * from "./Annexes.ts"
export * from "./AssignDuty.ts"
export * from "./Competence.ts"
export * from "./CorrectItemCategory.ts"
export * from "./Decomposed.ts"
export * from "./DecompositionEditions.ts"
export * from "./DefineItem.ts"
export * from "./DefineLeaderDuty.ts"
export * from "./DelegateFindings.ts"
export * from "./DelegationRegister.ts"
export * from "./DelegationRules.ts"
export * from "./Drift.ts"
export * from "./DutyDrift.ts"
export * from "./DutyGaps.ts"
export * from "./DutyRules.ts"
export * from "./EditionRules.ts"
export * from "./Events.ts"
export * from "./Findings.ts"
export * from "./GapRules.ts"
export * from "./GrantDelegation.ts"
export * from "./Holder.ts"
export * from "./Item.ts"
export * from "./ItemRules.ts"
export * from "./Labels.ts"
export * from "./MoveDuty.ts"
export * from "./OfficerDuties.ts"
export * from "./Power.ts"
export * from "./PowerItems.ts"
export * from "./ResponsibilityTree.ts"
export * from "./ReviseItem.ts"
export * from "./RevokeDelegation.ts"
export * from "./SignResponsibilityLetter.ts"
export * from "./State.ts"
export * from "./TwoOfficers.ts"
export * from "./WithdrawDuty.ts"
export * from "./WithdrawItem.ts"

export const dutyModule: Module = {
  name: "duty",
  zh: "职责分解",
  en: "Duties",
  events: [
    ItemDefined,
    ItemRevised,
    ItemCategoryCorrected,
    ItemWithdrawn,
    DutyAssigned,
    DutyMoved,
    DutyWithdrawn,
    LeaderDutyDefined,
    DelegationGranted,
    DelegationRevoked,
    ResponsibilityLetterSigned,
    DecompositionAdopted
  ],
  rules: [
    ItemOnce,
    ItemKnown,
    Competent,
    LeadOrgan,
    CategoryOther,
    Contained,
    AssignedOnce,
    Held,
    MovesLevel,
    OnPost,
    LetterCarried,
    UnitIdle,
    DelegationOnce,
    DelegationKnown,
    DelegationPeriod,
    MeasureNotDelegated,
    PenaltyDelegated,
    LicensingDelegated,
    NotRedelegated,
    DelegateFits,
    DecompositionOnce,
    DecompositionFilled,
    DecompositionKnown,
    DecompositionCurrent,
    UnitCovered,
    PostCovered,
    OfficerCovered,
    TwoOfficers,
    HolderThere,
    LeadersNamed,
    Grounded,
    DutyDrifts,
    DelegationRuns,
    DelegateThere
  ],
  commands: [
    DefineItem,
    ReviseItem,
    CorrectItemCategory,
    WithdrawItem,
    AssignDuty,
    MoveDuty,
    WithdrawDuty,
    DefineLeaderDuty,
    GrantDelegation,
    RevokeDelegation,
    SignResponsibilityLetter,
    AdoptDecomposition,
    AbolishUnit
  ],
  views: [PowerItems, ResponsibilityTree, OfficerDuties, DutyGaps, DutyDrift, DecompositionEditions, DelegationRegister]
}
