/** Guards of ids, of time, and of who carries what: what no life may break, judged over its bare events. */
import { all, distinct, everyOfficer, type Facts, isLiveUnit, servingOn, since, turningDays } from "./Facts.ts"
import { carriersOn, isItemOn, powerOn } from "./Items.ts"
import { both, each, type Law, once, whenever } from "./Laws.ts"
import { isLiveCertificate } from "./OrganisationOracle.ts"

const idsOnce: Readonly<Record<string, Law>> = {
  "R-ORG-JURISDICTION-ONCE": once("JurisdictionEstablished"),
  "R-ORG-ORGAN-ONCE": once("OrganRegistered", "organ"),
  "R-ORG-UNIT-ONCE": once("UnitEstablished", "unit"),
  "R-ORG-POST-ONCE": once("PostEstablished", "post"),
  "R-ORG-CERTIFICATE-ONCE": once("CertificateIssued", "certificate"),
  "R-BASIS-INSTRUMENT-ONCE": once("InstrumentRegistered", "instrument"),
  "R-BASIS-EDITION-ONCE": once("CatalogueAdopted", "organ", "edition"),
  "R-DUTY-ITEM-ONCE": once("ItemDefined", "item"),
  "R-DUTY-DELEGATION-ONCE": once("DelegationGranted", "delegation"),
  "R-DUTY-EDITION-ONCE": once("DecompositionAdopted", "organ", "edition"),
  "R-ROUTINE-SYSTEM-ONCE": once("SystemAdopted", "system"),
  "R-FILING-PLAN-ONCE": both(once("PlanProclaimed", "plan"), once("PlanProclaimed", "year")),
  "R-FILING-ID-UNUSED": once("FilingSubmitted", "filing"),
  "R-FILING-NUMBER-UNUSED": once("FilingRegistered", "number"),
  "R-ASSESS-ROUND-ONCE": both(once("RoundOpened", "round"), once("RoundOpened", "organ", "year")),
  "R-ACCT-CASE-ONCE": once("ClueReceived", "case"),
  "R-PUBLICATION-ID-ONCE": once("Published", "publication"),
  "R-PUBLICATION-WITHDRAWN-ONCE": once("Unpublished", "publication")
}

const aboutCertificates = ["CertificateIssued", "CertificateRenewed"]
const oneCertificate: Law = whenever(aboutCertificates, (facts) =>
  turningDays(facts.filter(({ data }) => data.certificate !== undefined)).flatMap((day) =>
    everyOfficer(facts)
      .filter((officer) => {
        const held = all(facts, "CertificateIssued").filter(({ data }) => data.officer === officer)
        return held.filter((one) => isLiveCertificate(facts, one, day)).length > 1
      })
      .map((officer) => `${officer} holds two on ${day}`)
  )
)

/** As it was known then: whom a later record sends away has the certificate to hand back, which a finding tells. */
const onTheEstablishment: Law = each(
  ["CertificateIssued"],
  (one, before) => servingOn(before, one.data.officer, since(one))?.staffing !== "establishment"
)

const itemsOf = (facts: Facts) => distinct(all(facts, "ItemDefined").map(({ data }) => data.item as string))
const daysOf = (facts: Facts, item: string) =>
  turningDays(facts.filter(({ data, type }) => data.item === item || type === "UnitAbolished"))

const aboutItems = ["ItemDefined", "ItemWithdrawn", "DutyAssigned", "DutyMoved", "DutyWithdrawn"]
/** On every day: officer in post, post in unit, unit in what the organ has. */
const contained: Law = whenever(aboutItems, (facts) =>
  itemsOf(facts).flatMap((item) =>
    daysOf(facts, item).flatMap((day) => {
      const held = carriersOn(facts, item, day).map(({ holder }) => holder)
      return held
        .filter(({ kind, post, unit }) => {
          if (kind === "unit") return !isItemOn(facts, item, day)
          if (kind === "post") return !held.some((one) => one.kind === "unit" && one.unit === unit)
          return !held.some((one) => one.kind === "post" && one.unit === unit && one.post === post)
        })
        .map((holder) => `${item} ${JSON.stringify(holder)} ${day}`)
    })
  )
)

/** A unit is free of its work before it goes. */
const unitsFree: Law = whenever([...aboutItems, "UnitAbolished"], (facts) =>
  itemsOf(facts).flatMap((item) =>
    daysOf(facts, item).flatMap((day) =>
      carriersOn(facts, item, day)
        .filter(({ holder: { unit } }) => {
          const { organ } = all(facts, "UnitEstablished").find(({ data }) => data.unit === unit)?.data ?? {}
          return !isLiveUnit(facts, organ, unit, day)
        })
        .map(({ holder }) => `${item} ${holder.unit} ${day}`)
    )
  )
)

/** Delegated as it was known then, and of the category of the first day. */
const delegable = (breaks: (power: any, delegation: any) => boolean): Law =>
  each(["DelegationGranted"], ({ data }, before) =>
    data.items.some((item: string) => breaks(powerOn(before, item, data.from), data))
  )

const adopted: Readonly<Record<string, string>> = {
  catalogue: "CatalogueAdopted",
  decomposition: "DecompositionAdopted"
}
const publishedAdopted: Law = each(["Published"], ({ data: { on, organ, subject } }, before) => {
  const type = adopted[subject.kind]
  return (
    type !== undefined &&
    !all(before, type).some(
      ({ data }) =>
        data.organ === organ && data.edition === subject.edition && data.digest === subject.digest && data.on <= on
    )
  )
})

export const lawsOfIds: Readonly<Record<string, Law>> = {
  ...idsOnce,
  "R-ORG-CERTIFICATE-ALONE": oneCertificate,
  "R-ORG-ESTABLISHMENT-ONLY": onTheEstablishment,
  "R-DUTY-CONTAINED": contained,
  "R-DUTY-UNIT-FREE": unitsFree,
  "R-DUTY-DELEGATION-COERCION": delegable((power) => power?.category === "coercion" && power.kind === "measure"),
  "R-DUTY-DELEGATION-PENALTY": delegable(
    (power, { delegate, document, published }) =>
      power?.category === "penalty" &&
      (delegate.kind !== "public-institution" || document === undefined || published === undefined)
  ),
  "R-DUTY-DELEGATION-LICENSING": delegable(
    (power, { delegate, published }) =>
      power?.category === "licensing" && (delegate.kind !== "administrative-organ" || published === undefined)
  ),
  "R-PUBLICATION-ADOPTED": publishedAdopted
}
