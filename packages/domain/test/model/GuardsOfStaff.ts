/** Guards of organs, units, posts, officers, certificates and the calendar: who and what must be there on the day. */
import { isAnnounced } from "./Days.ts"
import {
  about,
  all,
  type Fact,
  type Facts,
  isLiveOrgan,
  isLivePost,
  isLiveUnit,
  latest,
  servingOn,
  since
} from "./Facts.ts"
import { both, each, type Law, once } from "./Laws.ts"
import { certificateStatus } from "./OrganisationOracle.ts"

const hasJurisdiction = (before: Facts) => all(before, "JurisdictionEstablished").length > 0
const exists = (before: Facts, type: string, field: string, value: unknown): string | undefined =>
  about(all(before, type), field, value)[0]?.data.from

/** What an organ may record only while it is there. */
const ofLiveOrgans = [
  "LeadershipAppointed",
  "UnitEstablished",
  "UnitAbolished",
  "UnitRenamed",
  "PostEstablished",
  "PostAbolished",
  "OfficerEnrolled",
  "OfficerAssigned",
  "CertificateIssued",
  "CertificateInspected",
  "CertificateRenewed",
  "BasisListed",
  "BasisUnlisted",
  "ClausesAllocated",
  "ClausesReallocated",
  "CooperationDeclared",
  "CooperationWithdrawn",
  "CatalogueAdopted",
  "CatalogueDistributed",
  "ItemDefined",
  "ItemRevised",
  "ItemCategoryCorrected",
  "ItemWithdrawn",
  "DutyAssigned",
  "DutyMoved",
  "DutyWithdrawn",
  "LeaderDutyDefined",
  "DelegationGranted",
  "DelegationRevoked",
  "DecompositionAdopted",
  "FilingSubmitted",
  "SchemeAdopted",
  "RoundOpened",
  "ClueReceived",
  "Published"
]
/** The units that a fact gives something to, or takes them as they are. */
const unitsIn = ({ data, type }: Fact): ReadonlyArray<string> => {
  if (type === "ClausesReallocated") return [data.toUnit]
  if (type === "DutyMoved") return [data.toHolder.unit]
  if (type === "DutyAssigned" || type === "ResponsibilityLetterSigned") return [data.holder.unit]
  if (type === "RoundOpened" || type === "CatalogueDistributed") return data.units
  if (type === "LeadershipAppointed") return [data.undertakingUnit]
  return data.unit === undefined ? [] : [data.unit]
}
const ofUnits = [
  "LeadershipAppointed",
  "PostEstablished",
  "OfficerAssigned",
  "ClausesAllocated",
  "ClausesReallocated",
  "CatalogueDistributed",
  "DutyAssigned",
  "DutyMoved",
  "LeaderDutyDefined",
  "ResponsibilityLetterSigned",
  "RoundOpened",
  "UnitAbolished",
  "UnitRenamed"
]
const holderIn = ({ data, type }: Fact) => (type === "OfficerAssigned" ? data : (data.toHolder ?? data.holder))
const ofPosts = ["OfficerAssigned", "DutyAssigned", "DutyMoved"]
const ofOfficers = ["OfficerAssigned", "OfficerTransferred", "OfficerLeft", "CertificateIssued", "CertificateInspected"]

const certificateSteps: Readonly<Record<string, ReadonlyArray<string>>> = {
  CertificateInspected: ["active", "uninspected"],
  CertificateRenewed: ["active", "uninspected", "expired"],
  CertificateSuspended: ["active", "uninspected"],
  CertificateReinstated: ["suspended"],
  CertificateReturned: ["active", "suspended", "uninspected", "expired"],
  CertificateLost: ["active", "suspended", "uninspected", "expired"],
  CertificateRevoked: ["active", "suspended", "uninspected", "expired"]
}
const issueOf = (before: Facts, { data }: Fact) =>
  about(all(before, "CertificateIssued"), "certificate", data.certificate)[0]
const moves = ["OfficerEnrolled", "OfficerTransferred", "OfficerLeft"]

export const lawsOfStaff: Readonly<Record<string, Law>> = {
  "R-CALENDAR-ANNOUNCED-ONCE": once("HolidaysAnnounced", "year"),
  "R-CALENDAR-AMENDS-ANNOUNCED": each(["HolidaysAmended"], ({ data }, before) => !isAnnounced(before, data.year)),
  "R-CALENDAR-DAYS-OF-THE-YEAR": each(["HolidaysAnnounced", "HolidaysAmended"], ({ data }) => {
    const days = [...data.holidays, ...data.makeUpDays].map(({ date }) => date)
    const [first, last] = [`${data.year - 1}-12-01`, `${data.year + 1}-01-31`]
    return new Set(days).size < days.length || days.some((day) => day < first || day > last)
  }),
  "R-ORG-JURISDICTION-KNOWN": each(
    ["OrganRegistered", "InstrumentRegistered", "LegalOfficeNamed"],
    (_, before) => !hasJurisdiction(before)
  ),
  "R-ORG-ORGAN-KNOWN": each(ofLiveOrgans, (fact, before) => !isLiveOrgan(before, fact.data.organ, since(fact))),
  "R-ORG-NOT-BEFORE": each([...ofLiveOrgans, "OrganDissolved", "OfficerTransferred"], (fact, before) => {
    const start = exists(before, "OrganRegistered", "organ", fact.data.organ)
    return start === undefined || since(fact) < start
  }),
  "R-ORG-SUCCESSOR": each(["OrganDissolved"], ({ data: { from, organ, successor } }, before) => {
    const passed = about(all(before, "OrganDissolved"), "successor", organ).some((one) => one.data.from >= from)
    return organ === successor || !isLiveOrgan(before, successor, from) || passed
  }),
  "R-ORG-UNIT-KNOWN": each(ofUnits, (fact, before) =>
    unitsIn(fact).some((unit) => !isLiveUnit(before, fact.data.organ, unit, since(fact)))
  ),
  "R-ORG-POST-KNOWN": both(
    each(ofPosts, (fact, before) => {
      const { post, unit } = holderIn(fact)
      return post !== undefined && !isLivePost(before, fact.data.organ, unit, post, since(fact))
    }),
    each(["PostAbolished"], ({ data }, before) => !isLivePost(before, data.organ, data.unit, data.post, data.from))
  ),
  "R-ORG-POST-VACANT": each(["PostAbolished"], ({ data: { from, post } }, before) => {
    const days = [from, ...before.map(since).filter((day) => day > from)]
    const assigned = about(all(before, "OfficerAssigned"), "post", post).map(({ data }) => data.officer)
    return assigned.some((officer) => days.some((day) => servingOn(before, officer, day)?.post === post))
  }),
  "R-ORG-OFFICER-ONCE": both(
    each(["OfficerEnrolled"], ({ data }, before) => servingOn(before, data.officer, data.from) !== undefined),
    each(["OfficerTransferred"], ({ data }) => data.organ === data.toOrgan)
  ),
  "R-ORG-OFFICER-KNOWN": both(
    each(ofOfficers, (fact, before) => servingOn(before, fact.data.officer, since(fact))?.organ !== fact.data.organ),
    each(["CaseAccepted"], ({ data }, before) =>
      data.respondents.some(
        ({ as, person }: any) => as === "officer" && servingOn(before, person, data.actOn)?.organ !== data.organ
      )
    )
  ),
  "R-ORG-OFFICER-MOVES": each(moves, ({ data }, before) =>
    about(all(before, ...moves), "officer", data.officer).some((one) => since(one) > data.from)
  ),
  "R-ORG-CERTIFICATE-KNOWN": each(Object.keys(certificateSteps), (fact, before) => {
    const { officer, organ } = issueOf(before, fact)?.data ?? {}
    return fact.data.officer !== officer || fact.data.organ !== organ
  }),
  "R-ORG-CERTIFICATE-STEP": each(Object.keys(certificateSteps), (fact, before) => {
    const status = certificateStatus(before, issueOf(before, fact)!, since(fact))
    return !certificateSteps[fact.type]!.includes(status)
  }),
  "R-ORG-CERTIFICATE-TERM": both(
    each(
      ["CertificateIssued", "CertificateRenewed", "CertificateSuspended"],
      ({ data: { from, until } }) => until !== undefined && until < from
    ),
    each(["CertificateRenewed"], ({ data }, before) => {
      const terms = about(all(before, "CertificateIssued", "CertificateRenewed"), "certificate", data.certificate)
      return data.until <= latest(terms, data.from)?.data.until
    })
  ),
  "R-ORG-INSPECTION-YEAR": both(
    once("CertificateInspected", "certificate", "year"),
    each(["CertificateInspected"], ({ data: { from, year } }) => ![0, 1].includes(Number(from.slice(0, 4)) - year))
  )
}
