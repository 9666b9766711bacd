/** Accountability for faults: from a clue to a closed case (P2.4). */
import type { Module } from "../kernel/index.ts"
import { AccountabilityFindings } from "./AccountabilityFindings.ts"
import { AcceptCase } from "./AcceptCase.ts"
import { AddEvidence } from "./AddEvidence.ts"
import { AppealNeverWorsens, AppealOpen } from "./AppealRules.ts"
import { AppointInvestigators } from "./AppointInvestigators.ts"
import { ApportionResponsibility } from "./ApportionResponsibility.ts"
import {
  CaseKnown,
  CaseOnce,
  Extension,
  RespondentsDistinct,
  RulesInForce,
  StepDated,
  TransitionDrawn,
  WithinLimitation
} from "./CaseRules.ts"
import { CaseTimeline } from "./CaseTimeline.ts"
import { CloseCase } from "./CloseCase.ts"
import { DecideAccountability } from "./DecideAccountability.ts"
import { DecideAppeal } from "./DecideAppeal.ts"
import { DecideRecusal } from "./DecideRecusal.ts"
import {
  CloseReady,
  DeciderCompetent,
  DecisionReady,
  DefenceNeverWorsens,
  ExemptByGround,
  MeasureStands,
  OnceDone,
  OneTrack,
  WithinLadder
} from "./DecisionRules.ts"
import { DismissClue } from "./DismissClue.ts"
import { Docket } from "./Docket.ts"
import { EstablishFact } from "./EstablishFact.ts"
import {
  AccountabilityDecided,
  AppealDecided,
  AppealLodged,
  CaseExempted,
  DecisionReported,
  DecisionServed,
  FaultNotEstablished,
  MeasureExecuted
} from "./DecisionEvents.ts"
import {
  CaseAccepted,
  CaseClosed,
  CaseReopened,
  CaseTransferred,
  ClueDismissed,
  ClueReceived,
  PeriodExtended
} from "./Events.ts"
import {
  DefenceHeard,
  DefenceWaived,
  EvidenceAdded,
  FactEstablished,
  InvestigatorsAppointed,
  OpinionRecorded,
  RecusalDecided,
  RecusalRequested,
  RespondentNotified,
  ResponsibilityApportioned
} from "./InquiryEvents.ts"
import { ExecuteMeasure } from "./ExecuteMeasure.ts"
import { ExemptCase } from "./ExemptCase.ts"
import { ExtendPeriod } from "./ExtendPeriod.ts"
import { DefenceInOrder, FactFounded, FactsFirst, NeverEdited, RightFree, ShareByRule } from "./FactRules.ts"
import { FindNoFault } from "./FindNoFault.ts"
import { HearDefence } from "./HearDefence.ts"
import { LodgeAppeal } from "./LodgeAppeal.ts"
import { NotifyRespondent } from "./NotifyRespondent.ts"
import {
  CaseOverdue,
  CertificateFollows,
  CertificateGivenBack,
  DoneLate,
  Unexecuted,
  UnitHadFault,
  Unserved
} from "./OpenRules.ts"
import {
  AppealOtherHands,
  InvestigatorActs,
  InvestigatorFree,
  RecusalAsked,
  Recused,
  RespondentKnown,
  RespondentStep,
  TwoInvestigators
} from "./PeopleRules.ts"
import { ReceiveClue } from "./ReceiveClue.ts"
import { RecordOpinion } from "./RecordOpinion.ts"
import { ReopenCase } from "./ReopenCase.ts"
import { ReportDecision } from "./ReportDecision.ts"
import { RequestRecusal } from "./RequestRecusal.ts"
import { RespondentRecord } from "./RespondentRecord.ts"
import { ServeDecision } from "./ServeDecision.ts"
import { TransferCase } from "./TransferCase.ts"
import { WaiveDefence } from "./WaiveDefence.ts"

export * from "./AcceptCase.ts"
export * from "./AccountabilityFindings.ts"
export * from "./AddEvidence.ts"
export * from "./AppealRules.ts"
export * from "./AppointInvestigators.ts"
export * from "./ApportionResponsibility.ts"
export * from "./CaseFile.ts"
export * from "./CaseRules.ts"
export * from "./CloseCase.ts"
export * from "./DecideAccountability.ts"
export * from "./DecideAppeal.ts"
export * from "./DecideRecusal.ts"
export * from "./DecisionEvents.ts"
export * from "./DecisionRules.ts"
export * from "./Disciplines.ts"
export * from "./DismissClue.ts"
export * from "./EstablishFact.ts"
export * from "./Events.ts"
export * from "./ExecuteMeasure.ts"
export * from "./ExemptCase.ts"
export * from "./ExtendPeriod.ts"
export * from "./FactRules.ts"
export * from "./FindNoFault.ts"
export * from "./Findings.ts"
export * from "./HearDefence.ts"
export * from "./InquiryEvents.ts"
export * from "./LodgeAppeal.ts"
export * from "./NotifyRespondent.ts"
export * from "./OpenRules.ts"
export * from "./PeopleRules.ts"
export * from "./ReceiveClue.ts"
export * from "./RecordOpinion.ts"
export * from "./ReopenCase.ts"
export * from "./ReportDecision.ts"
export * from "./RequestRecusal.ts"
export * from "./ServeDecision.ts"
export * from "./State.ts"
export * from "./TransferCase.ts"
export * from "./WaiveDefence.ts"

export const accountabilityModule: Module = {
  name: "accountability",
  zh: "责任追究",
  en: "Accountability",
  events: [
    ClueReceived,
    ClueDismissed,
    CaseAccepted,
    InvestigatorsAppointed,
    RecusalRequested,
    RecusalDecided,
    EvidenceAdded,
    OpinionRecorded,
    FactEstablished,
    ResponsibilityApportioned,
    RespondentNotified,
    DefenceHeard,
    DefenceWaived,
    PeriodExtended,
    AccountabilityDecided,
    CaseExempted,
    FaultNotEstablished,
    CaseTransferred,
    DecisionServed,
    DecisionReported,
    AppealLodged,
    AppealDecided,
    MeasureExecuted,
    CaseClosed,
    CaseReopened
  ],
  rules: [
    CaseOnce,
    CaseKnown,
    TransitionDrawn,
    StepDated,
    RulesInForce,
    WithinLimitation,
    RespondentsDistinct,
    RespondentKnown,
    RespondentStep,
    TwoInvestigators,
    InvestigatorFree,
    InvestigatorActs,
    RecusalAsked,
    Recused,
    NeverEdited,
    FactFounded,
    ShareByRule,
    RightFree,
    FactsFirst,
    DefenceInOrder,
    Extension,
    DecisionReady,
    WithinLadder,
    DefenceNeverWorsens,
    DeciderCompetent,
    OneTrack,
    ExemptByGround,
    OnceDone,
    AppealOpen,
    AppealOtherHands,
    AppealNeverWorsens,
    MeasureStands,
    CloseReady,
    CaseOverdue,
    DoneLate,
    Unserved,
    Unexecuted,
    CertificateFollows,
    CertificateGivenBack,
    UnitHadFault
  ],
  commands: [
    ReceiveClue,
    AcceptCase,
    AppointInvestigators,
    RequestRecusal,
    DecideRecusal,
    AddEvidence,
    RecordOpinion,
    EstablishFact,
    ApportionResponsibility,
    NotifyRespondent,
    HearDefence,
    WaiveDefence,
    ExtendPeriod,
    DecideAccountability,
    ServeDecision,
    ReportDecision,
    LodgeAppeal,
    DecideAppeal,
    ExecuteMeasure,
    CloseCase,
    ReopenCase,
    DismissClue,
    ExemptCase,
    FindNoFault,
    TransferCase
  ],
  views: [Docket, CaseTimeline, RespondentRecord, AccountabilityFindings]
}
