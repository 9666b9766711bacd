/** Assessment (评议考核): the yearly round of an organ over its units, from the published standard to the applied result. */
import type { Module } from "../kernel/index.ts"
import { AdoptScheme } from "./AdoptScheme.ts"
import { ApplyResult } from "./ApplyResult.ts"
import { AwardBonus } from "./AwardBonus.ts"
import { BonusBounded, BonusKnown, BonusOnce } from "./BonusRules.ts"
import { AssessmentFindings } from "./AssessmentFindings.ts"
import { AssessmentResults } from "./AssessmentResults.ts"
import { CloseRound } from "./CloseRound.ts"
import { CorrectScore } from "./CorrectScore.ts"
import { DecideObjection } from "./DecideObjection.ts"
import { DetermineGrade } from "./DetermineGrade.ts"
import {
  BonusAwarded,
  CriterionExcluded,
  EvaluatorRecused,
  GradeDetermined,
  GradeProposed,
  ObjectionDecided,
  ObjectionLodged,
  ObservationRecorded,
  PeerEvaluationSubmitted,
  RectificationReported,
  ResultApplied,
  ResultPublished,
  ReviewScored,
  RoundClosed,
  RoundOpened,
  SchemeAdopted,
  SchemePublished,
  ScoreCorrected,
  SelfAssessmentMissed,
  SelfAssessmentSubmitted
} from "./Events.ts"
import { ExcludeCriterion } from "./ExcludeCriterion.ts"
import {
  DeterminedOnce,
  DiffersWithGrounds,
  FollowsBands,
  ObjectionOnce,
  ObjectionTimely,
  SelfLate,
  SelfOverdue,
  Unapplied,
  UnitUnscored,
  Unpublished,
  VetoApplies,
  VetoKnown
} from "./GradeRules.ts"
import { LodgeObjection } from "./LodgeObjection.ts"
import { OpenRound } from "./OpenRound.ts"
import { ProposeGrade } from "./ProposeGrade.ts"
import { PublishResult } from "./PublishResult.ts"
import { PublishScheme } from "./PublishScheme.ts"
import { RectificationOverdue, RectificationOwed } from "./RectificationRules.ts"
import { RecordMissedSelfAssessment } from "./RecordMissedSelfAssessment.ts"
import { RecordObservation } from "./RecordObservation.ts"
import { RecuseEvaluator } from "./RecuseEvaluator.ts"
import { RoundBoard } from "./RoundBoard.ts"
import {
  InMatrix,
  NoConflict,
  NotOwn,
  RoundComplete,
  RoundOnce,
  RoundRunning,
  Separated,
  StepDated,
  StepOrdered,
  UnitInRound,
  UnitsDistinct
} from "./RoundRules.ts"
import { SchemeList } from "./SchemeList.ts"
import { SchemePresets } from "./SchemePresets.ts"
import {
  BandsDescend,
  CodesDistinct,
  NoFines,
  PointsAdd,
  PublishedFirst,
  SchemeFrozen,
  SchemeKnown,
  WeightsWhole
} from "./SchemeRules.ts"
import { ScoreReview } from "./ScoreReview.ts"
import { AllScored, CriterionKnown, InRange, MissedAfterDue, ScoredOnce, SheetKnown, TotalAdds } from "./ScoreRules.ts"
import { ScoreSheet } from "./ScoreSheet.ts"
import { SubmitPeerEvaluation } from "./SubmitPeerEvaluation.ts"
import { SubmitRectificationReport } from "./SubmitRectificationReport.ts"
import { SubmitSelfAssessment } from "./SubmitSelfAssessment.ts"

export * from "./AdoptScheme.ts"
export * from "./ApplyResult.ts"
export * from "./AwardBonus.ts"
export * from "./Bonus.ts"
export * from "./BonusRules.ts"
export * from "./AssessmentFindings.ts"
export * from "./AssessmentResults.ts"
export * from "./CloseRound.ts"
export * from "./CorrectScore.ts"
export * from "./DecideObjection.ts"
export * from "./DetermineGrade.ts"
export { roundsOn } from "./Directory.ts"
export * from "./Events.ts"
export * from "./ExcludeCriterion.ts"
export * from "./Explain.ts"
export * from "./Findings.ts"
export * from "./Fines.ts"
export * from "./GradeRules.ts"
export * from "./Labels.ts"
export * from "./LodgeObjection.ts"
export * from "./OpenRound.ts"
export * from "./Presets.ts"
export * from "./ProposeGrade.ts"
export * from "./PublishResult.ts"
export * from "./PublishScheme.ts"
export * from "./RecordMissedSelfAssessment.ts"
export * from "./RecordObservation.ts"
export * from "./RectificationRules.ts"
export * from "./RecuseEvaluator.ts"
export * from "./RoundBoard.ts"
export * from "./RoundRules.ts"
export * from "./SchemeList.ts"
export * from "./SchemePresets.ts"
export * from "./SchemeRules.ts"
export * from "./Schemes.ts"
export * from "./ScoreReview.ts"
export * from "./ScoreRules.ts"
export * from "./ScoreSheet.ts"
export * from "./Standing.ts"
export * from "./Round.ts"
export * from "./State.ts"
export * from "./Stories.ts"
export * from "./SubmitPeerEvaluation.ts"
export * from "./SubmitRectificationReport.ts"
export * from "./SubmitSelfAssessment.ts"
export * from "./Terms.ts"

export const assessmentModule: Module = {
  name: "assessment",
  zh: "评议考核",
  en: "Assessment",
  events: [
    SchemeAdopted,
    SchemePublished,
    RoundOpened,
    ObservationRecorded,
    SelfAssessmentSubmitted,
    SelfAssessmentMissed,
    PeerEvaluationSubmitted,
    EvaluatorRecused,
    CriterionExcluded,
    ReviewScored,
    ScoreCorrected,
    BonusAwarded,
    GradeProposed,
    GradeDetermined,
    ObjectionLodged,
    ObjectionDecided,
    RectificationReported,
    ResultPublished,
    ResultApplied,
    RoundClosed
  ],
  rules: [
    SchemeFrozen,
    SchemeKnown,
    PointsAdd,
    CodesDistinct,
    WeightsWhole,
    BandsDescend,
    NoFines,
    BonusBounded,
    PublishedFirst,
    RoundOnce,
    UnitsDistinct,
    NotOwn,
    InMatrix,
    NoConflict,
    Separated,
    RoundRunning,
    UnitInRound,
    StepOrdered,
    StepDated,
    RoundComplete,
    CriterionKnown,
    InRange,
    TotalAdds,
    ScoredOnce,
    SheetKnown,
    MissedAfterDue,
    AllScored,
    BonusKnown,
    BonusOnce,
    FollowsBands,
    VetoApplies,
    VetoKnown,
    DeterminedOnce,
    DiffersWithGrounds,
    ObjectionTimely,
    ObjectionOnce,
    SelfOverdue,
    SelfLate,
    UnitUnscored,
    Unpublished,
    Unapplied,
    RectificationOwed,
    RectificationOverdue
  ],
  commands: [
    AdoptScheme,
    PublishScheme,
    OpenRound,
    RecordObservation,
    RecordMissedSelfAssessment,
    SubmitSelfAssessment,
    RecuseEvaluator,
    ExcludeCriterion,
    SubmitPeerEvaluation,
    ScoreReview,
    CorrectScore,
    AwardBonus,
    ProposeGrade,
    DetermineGrade,
    LodgeObjection,
    DecideObjection,
    PublishResult,
    SubmitRectificationReport,
    ApplyResult,
    CloseRound
  ],
  views: [SchemePresets, SchemeList, RoundBoard, ScoreSheet, AssessmentResults, AssessmentFindings]
}
