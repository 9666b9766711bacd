/** Legal bases: instruments and their versions, each organ's catalogue, and the editions that it adopts. */
import type { Module } from "../kernel/index.ts"
import { AdoptCatalogue } from "./AdoptCatalogue.ts"
import { AllocateClauses } from "./AllocateClauses.ts"
import { Allocated, AllocatedOnce, ClausesListed, ReallocatesHeld, UnitFree } from "./AllocationRules.ts"
import { AmendInstrument } from "./AmendInstrument.ts"
import { BasisCatalogue } from "./BasisCatalogue.ts"
import { BasisDrift } from "./BasisDrift.ts"
import { BasisGaps } from "./BasisGaps.ts"
import { CatalogueEditions } from "./CatalogueEditions.ts"
import { ConfirmCooperation } from "./ConfirmCooperation.ts"
import {
  CooperationAgreed,
  CooperatorThere,
  CooperationClauses,
  CooperationKnown,
  CooperationOnce,
  CooperationOther
} from "./CooperationRules.ts"
import { DeclareCooperation } from "./DeclareCooperation.ts"
import { DistributeCatalogue } from "./DistributeCatalogue.ts"
import { EditionAdopted, EditionCurrent, EditionFilled, EditionOnce } from "./EditionRules.ts"
import {
  BasisListed,
  BasisUnlisted,
  CatalogueAdopted,
  CatalogueDistributed,
  ClausesAllocated,
  ClausesReallocated,
  CooperationConfirmed,
  CooperationDeclared,
  CooperationWithdrawn,
  InstrumentAmended,
  InstrumentRegistered,
  InstrumentRepealed,
  LevelOrderSet
} from "./Events.ts"
import { InstrumentKnown, InstrumentOnce, LevelOrderWhole, NotRepealed, RepealLater } from "./InstrumentRules.ts"
import { ListBasis } from "./ListBasis.ts"
import { CommonLawsListed, Drift, InForce, Listed, ListedOnce, SectorClauses } from "./ListingRules.ts"
import { ReallocateClauses } from "./ReallocateClauses.ts"
import { RegisterInstrument } from "./RegisterInstrument.ts"
import { RepealInstrument } from "./RepealInstrument.ts"
import { SetLevelOrder } from "./SetLevelOrder.ts"
import { UnitClauses } from "./UnitClauses.ts"
import { UnlistBasis } from "./UnlistBasis.ts"
import { ClausesExist, VersionLater, VersionOnce } from "./VersionRules.ts"
import { WithdrawCooperation } from "./WithdrawCooperation.ts"

export * from "./AdoptCatalogue.ts"
export * from "./AllocateClauses.ts"
export * from "./AllocationRules.ts"
export * from "./AmendInstrument.ts"
export * from "./BasisCatalogue.ts"
export * from "./BasisDrift.ts"
export * from "./BasisGaps.ts"
export * from "./Catalogue.ts"
export * from "./CatalogueEditions.ts"
export * from "./CatalogueLines.ts"
export * from "./Clause.ts"
export * from "./ClauseSets.ts"
export * from "./ClauseText.ts"
export * from "./CommonLaws.ts"
export * from "./ConfirmCooperation.ts"
export * from "./CooperationRules.ts"
export * from "./DeclareCooperation.ts"
export * from "./DistributeCatalogue.ts"
export * from "./EditionRules.ts"
export * from "./Entry.ts"
export * from "./Events.ts"
export * from "./Findings.ts"
export * from "./InstrumentRules.ts"
export * from "./Instruments.ts"
export * from "./LawsRequired.ts"
export * from "./Levels.ts"
export * from "./ListBasis.ts"
export * from "./ListedBasis.ts"
export * from "./ListingRules.ts"
export * from "./ReallocateClauses.ts"
export * from "./RegisterInstrument.ts"
export * from "./RepealInstrument.ts"
export * from "./Required.ts"
export * from "./SetLevelOrder.ts"
export * from "./State.ts"
export * from "./UnitClauses.ts"
export * from "./UnlistBasis.ts"
export * from "./VersionRules.ts"
export * from "./WithdrawCooperation.ts"

export const basisModule: Module = {
  name: "basis",
  zh: "执法依据",
  en: "Legal basis",
  events: [
    LevelOrderSet,
    InstrumentRegistered,
    InstrumentAmended,
    InstrumentRepealed,
    BasisListed,
    BasisUnlisted,
    ClausesAllocated,
    ClausesReallocated,
    CooperationDeclared,
    CooperationConfirmed,
    CooperationWithdrawn,
    CatalogueAdopted,
    CatalogueDistributed
  ],
  rules: [
    LevelOrderWhole,
    InstrumentOnce,
    InstrumentKnown,
    VersionOnce,
    VersionLater,
    NotRepealed,
    RepealLater,
    ClausesExist,
    InForce,
    SectorClauses,
    ListedOnce,
    Listed,
    ClausesListed,
    AllocatedOnce,
    ReallocatesHeld,
    Allocated,
    CommonLawsListed,
    Drift,
    UnitFree,
    CooperationOther,
    CooperationClauses,
    CooperationOnce,
    CooperationKnown,
    CooperationAgreed,
    CooperatorThere,
    EditionOnce,
    EditionFilled,
    EditionAdopted,
    EditionCurrent
  ],
  commands: [
    SetLevelOrder,
    RegisterInstrument,
    AmendInstrument,
    RepealInstrument,
    ListBasis,
    UnlistBasis,
    AllocateClauses,
    ReallocateClauses,
    DeclareCooperation,
    ConfirmCooperation,
    WithdrawCooperation,
    AdoptCatalogue,
    DistributeCatalogue
  ],
  views: [BasisCatalogue, UnitClauses, BasisGaps, BasisDrift, CatalogueEditions]
}
