/** Who belongs to the system: the jurisdiction, its legal office, organs with their leaders, and units. */
import type { Module } from "../kernel/index.ts"
import { AppointLeadership } from "./AppointLeadership.ts"
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
import { DissolveOrgan } from "./DissolveOrgan.ts"
import { EstablishJurisdiction } from "./EstablishJurisdiction.ts"
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
import { NameLegalOffice } from "./NameLegalOffice.ts"
import { OrganisationChart } from "./OrganisationChart.ts"
import { RegisterOrgan } from "./RegisterOrgan.ts"
import { RenameOrgan } from "./RenameOrgan.ts"
import { RenameUnit } from "./RenameUnit.ts"
import { JurisdictionKnown, JurisdictionOnce, NotBefore, OrganKnown, OrganOnce, SuccessorLive } from "./Rules.ts"
import {
  OfficerAssigned,
  OfficerEnrolled,
  OfficerLeft,
  OfficerTransferred,
  PostAbolished,
  PostEstablished
} from "./StaffEvents.ts"
import { LeadershipNamed, UnitKnown, UnitOnce } from "./UnitRules.ts"

export * from "./AppointLeadership.ts"
export * from "./CertificateEvents.ts"
export * from "./CertificateStanding.ts"
export * from "./CertificateState.ts"
export * from "./DissolveOrgan.ts"
export * from "./EstablishJurisdiction.ts"
export * from "./EstablishUnit.ts"
export * from "./Events.ts"
export * from "./Labels.ts"
export * from "./NameLegalOffice.ts"
export * from "./OfficerRules.ts"
export * from "./OrganisationChart.ts"
export * from "./PostRules.ts"
export * from "./RegisterOrgan.ts"
export * from "./RenameOrgan.ts"
export * from "./RenameUnit.ts"
export * from "./Rules.ts"
export * from "./StaffEvents.ts"
export * from "./StaffStanding.ts"
export * from "./StaffState.ts"
export * from "./Standing.ts"
export * from "./State.ts"
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
    LeadershipNamed
  ],
  commands: [
    EstablishJurisdiction,
    NameLegalOffice,
    RegisterOrgan,
    RenameOrgan,
    DissolveOrgan,
    AppointLeadership,
    EstablishUnit,
    RenameUnit
  ],
  views: [OrganisationChart]
}
