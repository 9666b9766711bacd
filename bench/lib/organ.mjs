/** What a ledger holds: the instruments, and of each organ its units, leaders, listings, allocations and editions. */
import { createHash } from "node:crypto"
import { basis, organisation } from "@zhize/domain"

/** @typedef {import("@zhize/domain").DomainEvent} DomainEvent */

const from = "2026-03-01"
const sectors = [
  "农业农村",
  "市场监督管理",
  "自然资源和规划",
  "生态环境",
  "交通运输",
  "水务",
  "卫生健康",
  "文化广电和旅游",
  "应急管理",
  "住房和城乡建设"
]
export const organsInCounty = 20
const commonLaws = 8
const sectorLaws = 40

const sector = (/** @type {number} */ n) => sectors[n % sectors.length] ?? ""
export const hash = (/** @type {string} */ text) => createHash("sha256").update(text).digest("hex")
export const range = (/** @type {number} */ count) => Array.from({ length: count }, (_, index) => index)
/** @param {any} definition @param {object} data @returns {DomainEvent} */
const of = (definition, data) => definition.of(data)

const organId = (/** @type {number} */ n) => `organ-${n}`
const unitId = (/** @type {number} */ n, /** @type {number} */ unit) => `${organId(n)}-unit-${unit}`
const lawId = (/** @type {number} */ law) => (law < commonLaws ? `common-law-${law}` : `sector-law-${law - commonLaws}`)
/** The laws that an organ lists: all common ones, then twelve of its sector. */
const lawsOf = (/** @type {number} */ n) => [
  ...range(commonLaws),
  ...range(12).map((k) => commonLaws + ((n * 7 + k) % sectorLaws))
]
const clausesOf = (/** @type {number} */ law) =>
  law < commonLaws ? [] : range(4 + (law % 5)).map((k) => `${10 + (law % 40) + k}`)

/** @param {number} law */
const instrument = (law) =>
  of(basis.InstrumentRegistered, {
    instrument: lawId(law),
    title: `中华人民共和国${sector(law)}${law < commonLaws ? "行政处罚程序" : "监督管理"}法（第${law}号）`,
    level: law % 3 === 0 ? "law" : "administrative-regulation",
    common: law < commonLaws,
    issuer: "全国人民代表大会常务委员会",
    number: `主席令第${law}号`,
    version: {
      version: "2021",
      promulgatedOn: "2021-01-22",
      inForceFrom: "2021-07-15",
      articles: 120,
      source: { title: "国家法律法规数据库", ref: "https://flk.npc.gov.cn/" }
    }
  })

/** Where every ledger begins: the jurisdiction and its instruments. */
export const opening = () => [
  of(organisation.JurisdictionEstablished, { jurisdiction: "guyuan", name: "沽源县", divisionCode: "130724" }),
  ...range(commonLaws + sectorLaws).map(instrument)
]

/** The fifty records of an organ. @param {number} n @returns {DomainEvent[]} */
export const organRecords = (n) => {
  const organ = organId(n)
  const laws = lawsOf(n)
  const partner = organId(n - (n % organsInCounty) + ((n + 1) % organsInCounty))
  const allocated = laws
    .slice(commonLaws)
    .flatMap((law, k) => range(k < 4 ? 2 : 1).map((share) => ({ law, unit: unitId(n, (k + share) % 6), share })))
  const shared = laws
    .slice(commonLaws, commonLaws + 2)
    .map((law) => ({ organ, instrument: lawId(law), cooperating: partner, from }))
  return [
    of(organisation.OrganRegistered, {
      organ,
      name: `沽源县${sector(n)}局（第${n}号机关）`,
      kind: "administrative",
      led: "local",
      sector: sector(n),
      from
    }),
    ...range(6).map((unit) =>
      of(organisation.UnitEstablished, {
        organ,
        unit: unitId(n, unit),
        name: `${sector(n + unit)}执法监督股`,
        kind: "internal",
        from
      })
    ),
    of(organisation.LeadershipAppointed, {
      organ,
      principal: { name: "张某某", title: "党组书记、局长" },
      supervising: { name: "李某某", title: "党组成员、副局长" },
      undertakingUnit: unitId(n, 0),
      from
    }),
    ...laws.map((law) =>
      of(basis.BasisListed, { organ, instrument: lawId(law), version: "2021", clauses: clausesOf(law), from })
    ),
    ...allocated.map(({ law, share, unit }) =>
      of(basis.ClausesAllocated, { organ, instrument: lawId(law), unit, clauses: clausesOf(law).slice(share), from })
    ),
    ...shared.map((one) => of(basis.CooperationDeclared, { ...one, clauses: [`${10 + (n % 9)}`, "74.1"] })),
    ...shared.map((one) => of(basis.CooperationConfirmed, one)),
    of(basis.CatalogueAdopted, { organ, edition: "2026-1", digest: hash(organ), entries: laws.length, on: from }),
    of(basis.CatalogueDistributed, {
      organ,
      edition: "2026-1",
      units: range(6).map((unit) => unitId(n, unit)),
      on: from
    })
  ]
}
export const recordsAnOrgan = organRecords(0).length
