/** Filing (备案): the plan's obligations, what was handed in, and how every organ stands on any day. */
import type { Module } from "../kernel/index.ts"
import { DeferFiling } from "./DeferFiling.ts"
import {
  FilingDeferred,
  FilingRefused,
  FilingRegistered,
  FilingReviewed,
  FilingSubmitted,
  FilingSupplemented,
  FilingWithdrawn,
  PaperCopyReceived,
  PlanProclaimed
} from "./Events.ts"
import { FilingRegister } from "./FilingRegister.ts"
import { Obligations } from "./Obligations.ts"
import { ProclaimPlan } from "./ProclaimPlan.ts"
import { Progress } from "./Progress.ts"
import { ReceivePaperCopy } from "./ReceivePaperCopy.ts"
import { RefuseFiling } from "./RefuseFiling.ts"
import { RegisterFiling } from "./RegisterFiling.ts"
import { ReviewFiling } from "./ReviewFiling.ts"
import {
  ContentAdopted,
  EffectiveDateKnown,
  FilingIdUnused,
  NoOpenFindings,
  ObligationKnown,
  ObligationsDistinct,
  PlanOnce,
  SupersedesRegistered,
  SystemPlace
} from "./Rules.ts"
import {
  BothCopies,
  CorrectionOverdue,
  FiledInTime,
  FiledLate,
  FilingKnown,
  NumberUnused,
  Overdue,
  PaperOnce,
  ReceiverActs,
  StepDated,
  TransitionDrawn
} from "./StepRules.ts"
import { SubmitFiling } from "./SubmitFiling.ts"
import { SupplementFiling } from "./SupplementFiling.ts"
import { WithdrawFiling } from "./WithdrawFiling.ts"

export * from "./DeferFiling.ts"
export * from "./Events.ts"
export * from "./FilingRegister.ts"
export * from "./Labels.ts"
export * from "./Obligations.ts"
export * from "./OwedSystems.ts"
export * from "./ProclaimPlan.ts"
export * from "./Progress.ts"
export * from "./ReceivePaperCopy.ts"
export * from "./RefuseFiling.ts"
export * from "./RegisterFiling.ts"
export * from "./ReviewFiling.ts"
export * from "./Rules.ts"
export * from "./Standing.ts"
export * from "./State.ts"
export * from "./StepRules.ts"
export * from "./SubmitFiling.ts"
export * from "./SupplementFiling.ts"
export * from "./Timeliness.ts"
export * from "./WithdrawFiling.ts"

export const filingModule: Module = {
  name: "filing",
  zh: "备案",
  en: "Filing",
  events: [
    PlanProclaimed,
    FilingSubmitted,
    PaperCopyReceived,
    FilingRegistered,
    FilingDeferred,
    FilingSupplemented,
    FilingRefused,
    FilingReviewed,
    FilingWithdrawn
  ],
  rules: [
    PlanOnce,
    ObligationsDistinct,
    ObligationKnown,
    FilingIdUnused,
    ContentAdopted,
    NoOpenFindings,
    EffectiveDateKnown,
    SupersedesRegistered,
    SystemPlace,
    FilingKnown,
    TransitionDrawn,
    BothCopies,
    PaperOnce,
    NumberUnused,
    ReceiverActs,
    StepDated,
    FiledLate,
    Overdue,
    FiledInTime,
    CorrectionOverdue
  ],
  commands: [
    ProclaimPlan,
    SubmitFiling,
    ReceivePaperCopy,
    RegisterFiling,
    DeferFiling,
    SupplementFiling,
    RefuseFiling,
    ReviewFiling,
    WithdrawFiling
  ],
  views: [Progress, Obligations, FilingRegister]
}
