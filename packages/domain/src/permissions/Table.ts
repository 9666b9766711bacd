/**
 * Who may give which command, over what: the one table. A row names the roles; where a role is one's own, it holds for
 * the organ, unit or person that the command is about and for no other.
 */
import {
  anyClerk,
  anyOfficer,
  clerk,
  head,
  leader,
  office,
  officer,
  otherClerk,
  otherPrincipal,
  ownLeader,
  ownOfficer,
  ownPrincipal,
  peerHead,
  principal
} from "./Who.ts"

export const may = {
  // calendar
  AnnounceHolidays: [office],
  AmendHolidays: [office],

  // organisation
  EstablishJurisdiction: [office],
  NameLegalOffice: [office],
  RegisterOrgan: [office],
  RenameOrgan: [office],
  DissolveOrgan: [office],
  AppointLeadership: [clerk, principal, office],
  EstablishUnit: [clerk, office],
  RenameUnit: [clerk, office],
  EstablishPost: [clerk, office],
  AbolishPost: [clerk, office],
  EnrollOfficer: [clerk, office],
  AssignOfficer: [clerk, principal, office],
  TransferOfficer: [clerk, principal, office],
  ReleaseOfficer: [clerk, principal, office],
  // 取消执法资格 is the legal office's alone
  IssueCertificate: [office],
  InspectCertificate: [office],
  RenewCertificate: [office],
  SuspendCertificate: [principal, office],
  ReinstateCertificate: [principal, office],
  ReturnCertificate: [clerk, office],
  DeclareCertificateLost: [officer, clerk, office],
  RevokeCertificate: [office],

  // basis
  SetLevelOrder: [office],
  RegisterInstrument: [office, anyClerk],
  AmendInstrument: [office, anyClerk],
  RepealInstrument: [office, anyClerk],
  ListBasis: [clerk, principal],
  UnlistBasis: [clerk, principal],
  AllocateClauses: [clerk, principal],
  ReallocateClauses: [clerk, principal],
  DeclareCooperation: [clerk, principal],
  ConfirmCooperation: [otherClerk, otherPrincipal],
  WithdrawCooperation: [clerk, principal],
  AdoptCatalogue: [principal, clerk],
  DistributeCatalogue: [principal, clerk],

  // duty
  DefineItem: [clerk, principal],
  ReviseItem: [clerk, principal],
  CorrectItemCategory: [clerk, principal],
  WithdrawItem: [principal, clerk],
  AssignDuty: [clerk, principal],
  MoveDuty: [clerk, principal],
  WithdrawDuty: [clerk, principal],
  DefineLeaderDuty: [clerk, principal],
  GrantDelegation: [principal, clerk],
  RevokeDelegation: [principal, clerk],
  SignResponsibilityLetter: [clerk, principal],
  AdoptDecomposition: [principal, clerk],
  AbolishUnit: [clerk, office],

  // routine
  AdoptSystem: [principal, clerk],
  AmendSystem: [principal, clerk],
  RepealSystem: [principal, clerk],
  AdoptAccountabilityRules: [principal, clerk],

  // filing: to the legal office, or to the organ's own leadership
  ProclaimPlan: [office],
  SubmitFiling: [clerk, principal],
  SupplementFiling: [clerk, principal],
  WithdrawFiling: [clerk, principal],
  ReceivePaperCopy: [office, principal],
  RegisterFiling: [office, principal],
  DeferFiling: [office, principal],
  RefuseFiling: [office, principal],
  ReviewFiling: [office, principal],

  // assessment: units score themselves and each other, the supervising leader proposes, the principal determines
  AdoptScheme: [principal, leader, clerk],
  PublishScheme: [principal, clerk],
  OpenRound: [principal, leader, clerk],
  RecordObservation: [leader, principal, clerk],
  SubmitSelfAssessment: [head],
  RecordMissedSelfAssessment: [leader, principal],
  RecuseEvaluator: [leader, principal],
  ExcludeCriterion: [leader, principal],
  SubmitPeerEvaluation: [peerHead],
  ScoreReview: [leader],
  CorrectScore: [leader, principal],
  ProposeGrade: [leader],
  DetermineGrade: [principal],
  LodgeObjection: [head],
  DecideObjection: [principal, leader],
  PublishResult: [principal, clerk],
  ApplyResult: [principal, clerk],
  CloseRound: [principal],

  // accountability: the respondent asks for recusal, waives and appeals; every other step is for others
  ReceiveClue: [clerk, leader, principal, office],
  DismissClue: [leader, principal, office],
  AcceptCase: [leader, principal, office],
  AppointInvestigators: [leader, principal, office],
  RequestRecusal: [anyOfficer, clerk, leader, principal, office],
  DecideRecusal: [leader, principal, office],
  AddEvidence: [clerk, office],
  RecordOpinion: [clerk, office],
  EstablishFact: [clerk, office],
  ApportionResponsibility: [clerk, office],
  NotifyRespondent: [clerk, office],
  HearDefence: [clerk, office],
  WaiveDefence: [ownOfficer, ownLeader, ownPrincipal, clerk],
  ExtendPeriod: [principal, office],
  DecideAccountability: [principal, office],
  ExemptCase: [principal, office],
  FindNoFault: [principal, office],
  TransferCase: [principal, office],
  ServeDecision: [clerk, office],
  ReportDecision: [clerk, office],
  LodgeAppeal: [ownOfficer, ownLeader, ownPrincipal, clerk],
  DecideAppeal: [principal, office],
  ExecuteMeasure: [clerk, office],
  CloseCase: [leader, principal, office],
  ReopenCase: [principal, office],

  // publication
  Publish: [clerk, principal],
  Unpublish: [clerk, principal]
} as const
