/**
 * Who belongs to the system: the jurisdiction, its legal office, organs with their leaders, units, posts, officers and
 * their certificates.
 */
import type { Module } from "../kernel/index.ts"
import { AbolishPost } from "./AbolishPost.ts"
import { AppointLeadership } from "./AppointLeadership.ts"
import { AssignOfficer } from "./AssignOfficer.ts"
import {
  CertificateInspected,
  CertificateIssued,
  CertificateLost,
  CertificateReinstated,
  CertificateRenewed,
  CertificateReturned,
  CertificateRevoked,
  CertificateSuspended
} from "./CertificateEvents.ts"
import { CertificateRegister } from "./CertificateRegister.ts"
import {
  CertificateAlone,
  CertificateKnown,
  CertificateOnce,
  CertificateStep,
  CertificateTerm,
  EstablishmentOnly,
  InspectionYear
} from "./CertificateRules.ts"
import { ChangeOfficerDetails } from "./ChangeOfficerDetails.ts"
import { DeclareCertificateLost } from "./DeclareCertificateLost.ts"
import { DissolveOrgan } from "./DissolveOrgan.ts"
import { EnrollOfficer } from "./EnrollOfficer.ts"
import { EstablishJurisdiction } from "./EstablishJurisdiction.ts"
import { EstablishPost } from "./EstablishPost.ts"
import { EstablishUnit } from "./EstablishUnit.ts"
import {
  JurisdictionEstablished,
  LeadershipAppointed,
  LegalOfficeNamed,
  OrganDissolved,
  OrganRegistered,
  OrganRenamed,
  UnitAbolished,
  UnitEstablished,
  UnitRenamed
} from "./Events.ts"
import { InspectCertificate } from "./InspectCertificate.ts"
import { IssueCertificate } from "./IssueCertificate.ts"
import { NameLegalOffice } from "./NameLegalOffice.ts"
import { OfficerRegister } from "./OfficerRegister.ts"
import { MovesInOrder, OfficerKnown, OfficerOnce, Succeeded } from "./OfficerRules.ts"
import { OrganisationChart } from "./OrganisationChart.ts"
import { OrganisationGaps } from "./OrganisationGaps.ts"
import { PostKnown, PostOnce, PostPlaced, PostVacant } from "./PostRules.ts"
import { RegisterOrgan } from "./RegisterOrgan.ts"
import { ReinstateCertificate } from "./ReinstateCertificate.ts"
import { ReleaseOfficer } from "./ReleaseOfficer.ts"
import { RenameOrgan } from "./RenameOrgan.ts"
import { RenameUnit } from "./RenameUnit.ts"
import { RenewCertificate } from "./RenewCertificate.ts"
import { ReturnCertificate } from "./ReturnCertificate.ts"
import { RevokeCertificate } from "./RevokeCertificate.ts"
import { JurisdictionKnown, JurisdictionOnce, NotBefore, OrganKnown, OrganOnce, SuccessorLive } from "./Rules.ts"
import {
  OfficerAssigned,
  OfficerDetailsChanged,
  OfficerEnrolled,
  OfficerLeft,
  OfficerTransferred,
  PostAbolished,
  PostEstablished
} from "./StaffEvents.ts"
import { Certified, HandedBack, Inspected } from "./StaffFindingRules.ts"
import { SuspendCertificate } from "./SuspendCertificate.ts"
import { TransferOfficer } from "./TransferOfficer.ts"
import { LeadershipNamed, UnitKnown, UnitOnce } from "./UnitRules.ts"

export * from "./AbolishPost.ts"
export * from "./AppointLeadership.ts"
export * from "./AssignOfficer.ts"
export * from "./CertificateEvents.ts"
export * from "./CertificateRegister.ts"
export * from "./CertificateRules.ts"
export * from "./CertificateStanding.ts"
export * from "./CertificateState.ts"
export * from "./ChangeOfficerDetails.ts"
export * from "./ChosenOrgans.ts"
export * from "./DeclareCertificateLost.ts"
export * from "./DissolveOrgan.ts"
export * from "./EnrollOfficer.ts"
export * from "./EstablishJurisdiction.ts"
export * from "./EstablishPost.ts"
export * from "./EstablishUnit.ts"
export * from "./Events.ts"
export * from "./InspectCertificate.ts"
export * from "./IssueCertificate.ts"
export * from "./Labels.ts"
export * from "./NameLegalOffice.ts"
export * from "./OfficerRules.ts"
export * from "./OfficerRegister.ts"
export * from "./OrganisationChart.ts"
export * from "./OrganisationGaps.ts"
export * from "./PostRules.ts"
export * from "./RegisterOrgan.ts"
export * from "./ReinstateCertificate.ts"
export * from "./ReleaseOfficer.ts"
export * from "./RenameOrgan.ts"
export * from "./RenameUnit.ts"
export * from "./RenewCertificate.ts"
export * from "./ReturnCertificate.ts"
export * from "./RevokeCertificate.ts"
export * from "./Rules.ts"
export * from "./StaffEvents.ts"
export * from "./StaffFindingRules.ts"
export * from "./StaffFindings.ts"
export * from "./StaffStanding.ts"
export * from "./StaffState.ts"
export * from "./Standing.ts"
export * from "./State.ts"
export * from "./Succession.ts"
export * from "./SuspendCertificate.ts"
export * from "./TransferOfficer.ts"
export * from "./UnitRules.ts"

export const organisationModule: Module = {
  name: "organisation",
  zh: "机构",
  en: "Organisation",
  events: [
    JurisdictionEstablished,
    LegalOfficeNamed,
    OrganRegistered,
    OrganRenamed,
    OrganDissolved,
    LeadershipAppointed,
    UnitEstablished,
    UnitRenamed,
    UnitAbolished,
    PostEstablished,
    PostAbolished,
    OfficerEnrolled,
    OfficerDetailsChanged,
    OfficerAssigned,
    OfficerTransferred,
    OfficerLeft,
    CertificateIssued,
    CertificateInspected,
    CertificateRenewed,
    CertificateSuspended,
    CertificateReinstated,
    CertificateReturned,
    CertificateLost,
    CertificateRevoked
  ],
  rules: [
    JurisdictionOnce,
    JurisdictionKnown,
    OrganOnce,
    OrganKnown,
    SuccessorLive,
    UnitOnce,
    UnitKnown,
    NotBefore,
    LeadershipNamed,
    PostOnce,
    PostKnown,
    PostVacant,
    PostPlaced,
    OfficerOnce,
    OfficerKnown,
    MovesInOrder,
    Succeeded,
    CertificateOnce,
    CertificateKnown,
    CertificateAlone,
    EstablishmentOnly,
    CertificateStep,
    CertificateTerm,
    InspectionYear,
    Certified,
    Inspected,
    HandedBack
  ],
  commands: [
    EstablishJurisdiction,
    NameLegalOffice,
    RegisterOrgan,
    RenameOrgan,
    DissolveOrgan,
    AppointLeadership,
    EstablishUnit,
    RenameUnit,
    EstablishPost,
    AbolishPost,
    EnrollOfficer,
    ChangeOfficerDetails,
    AssignOfficer,
    TransferOfficer,
    ReleaseOfficer,
    IssueCertificate,
    InspectCertificate,
    RenewCertificate,
    SuspendCertificate,
    ReinstateCertificate,
    ReturnCertificate,
    DeclareCertificateLost,
    RevokeCertificate
  ],
  views: [OrganisationChart, OfficerRegister, CertificateRegister, OrganisationGaps]
}
