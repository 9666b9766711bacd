/** Guards of instruments, catalogues and cooperation: what may be listed, given to units and taken back. */
import { covers, type Entry, entryOn, isIn, listedOn, registered, versionOn } from "./BasisOracle.ts"
import { about, all, type Fact, type Facts, isLiveUnit, since } from "./Facts.ts"
import { both, each, type Law, once, whenever } from "./Laws.ts"

const versionsOf = (facts: Facts, instrument: string) =>
  about(all(facts, "InstrumentRegistered", "InstrumentAmended"), "instrument", instrument).map(
    ({ data }) => data.version
  )
const isRepealed = (facts: Facts, instrument: string, day = "9999-12-31") =>
  about(all(facts, "InstrumentRepealed"), "instrument", instrument).some((one) => since(one) <= day)
const entry = (before: Facts, fact: Fact): Entry | undefined =>
  entryOn(before, fact.data.organ, fact.data.instrument, since(fact))

/** An article that the version does not count. */
const isBeyond = (version: any, clauses: ReadonlyArray<string>): boolean =>
  version?.articles !== undefined && clauses.some((one) => Number.parseInt(one, 10) > version.articles)
const named = (facts: Facts, instrument: string, id: string | undefined) =>
  versionsOf(facts, instrument).find(({ version }) => version === id)
/** What a power item cites. */
const citing = ["ItemDefined", "ItemRevised"]
const eachCitation = (breaks: (citation: any, fact: Fact, before: Facts) => boolean): Law =>
  both(
    each(["ItemDefined"], (fact, before) => fact.data.content.citations.some((one: any) => breaks(one, fact, before))),
    // What a revision leaves as it was is not asked again.
    each(["ItemRevised"], (fact, before) => {
      const old = about(all(before, ...citing), "item", fact.data.item).map(({ data }) =>
        JSON.stringify(data.content.citations)
      )
      const { citations } = fact.data.content
      return !old.includes(JSON.stringify(citations)) && citations.some((one: any) => breaks(one, fact, before))
    })
  )
const ofEntries = [
  "BasisListed",
  "BasisUnlisted",
  "ClausesAllocated",
  "ClausesReallocated",
  "CooperationDeclared",
  "CooperationConfirmed",
  "CooperationWithdrawn"
]
const sameClauses = (a: ReadonlyArray<string>, b: ReadonlyArray<string>) =>
  JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted())

/** No unit executes clauses on a day on which it is not there. */
const unitsFree = (facts: Facts): ReadonlyArray<string> =>
  all(facts, "UnitAbolished").flatMap(({ data: { from, organ, unit } }) =>
    [
      from,
      ...all(facts, ...ofEntries)
        .map(since)
        .filter((day) => day > from)
    ]
      .filter((day) => !isLiveUnit(facts, organ, unit, day))
      .filter((day) => listedOn(facts, organ, day).some(({ units }) => (units.get(unit) ?? []).length > 0))
      .map((day) => `${unit} ${day}`)
  )

export const lawsOfBasis: Readonly<Record<string, Law>> = {
  "R-BASIS-LEVEL-ORDER": each(
    ["LevelOrderSet"],
    ({ data: { order } }) => new Set(order).size !== 9 || order.length !== 9
  ),
  "R-BASIS-INSTRUMENT-KNOWN": both(
    each(
      ["InstrumentAmended", "InstrumentRepealed", "BasisListed", "ClausesAllocated", "CooperationDeclared"],
      ({ data }, before) => registered(before, data.instrument) === undefined
    ),
    eachCitation(({ instrument }, _, before) => registered(before, instrument) === undefined)
  ),
  "R-BASIS-VERSION-ONCE": each(["InstrumentAmended"], ({ data: { instrument, version } }, before) =>
    versionsOf(before, instrument).some((one) => one.version === version.version)
  ),
  "R-BASIS-VERSION-LATER": each(["InstrumentRegistered", "InstrumentAmended"], ({ data }, before) => {
    const { inForceFrom, promulgatedOn } = data.version
    const last = versionsOf(before, data.instrument).at(-1)
    const follows = last === undefined || (promulgatedOn > last.promulgatedOn && inForceFrom > last.inForceFrom)
    return inForceFrom < promulgatedOn || !follows
  }),
  "R-BASIS-NOT-REPEALED": both(
    each(["InstrumentAmended", "InstrumentRepealed"], ({ data }, before) => isRepealed(before, data.instrument)),
    each(["BasisListed"], ({ data }, before) => isRepealed(before, data.instrument, data.from))
  ),
  "R-BASIS-REPEAL-LATER": each(
    ["InstrumentRepealed"],
    ({ data: { by, from, instrument } }, before) =>
      by === instrument || from <= versionsOf(before, instrument).at(-1).inForceFrom
  ),
  "R-BASIS-CLAUSES-EXIST": both(
    each(["BasisListed"], ({ data }, before) => isBeyond(named(before, data.instrument, data.version), data.clauses)),
    each(["ClausesAllocated", "CooperationDeclared"], (fact, before) =>
      isBeyond(named(before, fact.data.instrument, entry(before, fact)?.version), fact.data.clauses)
    ),
    eachCitation(({ clauses, instrument, version }, _, before) => isBeyond(named(before, instrument, version), clauses))
  ),
  "R-BASIS-IN-FORCE": both(
    each(["BasisListed"], ({ data }, before) => versionOn(before, data.instrument, data.from) !== data.version),
    eachCitation(({ instrument, version }, fact, before) => versionOn(before, instrument, since(fact)) !== version)
  ),
  "R-BASIS-SECTOR-CLAUSES": each(
    ["BasisListed"],
    ({ data }, before) => data.clauses.length === 0 && !registered(before, data.instrument).common
  ),
  "R-BASIS-LISTED-ONCE": each(["BasisListed"], (fact, before) => {
    const held = entry(before, fact)
    return held?.version === fact.data.version && sameClauses(held?.clauses ?? [], fact.data.clauses)
  }),
  "R-BASIS-LISTED": both(
    each(
      ["BasisUnlisted", "ClausesAllocated", "ClausesReallocated", "CooperationDeclared"],
      (fact, before) => entry(before, fact) === undefined
    ),
    eachCitation(
      ({ instrument }, fact, before) => entryOn(before, fact.data.organ, instrument, since(fact)) === undefined
    )
  ),
  "R-BASIS-CLAUSES-LISTED": both(
    each(["ClausesAllocated"], (fact, before) => {
      const limit = entry(before, fact)?.clauses ?? []
      return limit.length > 0 && fact.data.clauses.some((one: string) => !isIn(one, limit))
    }),
    eachCitation(({ clauses, instrument }, fact, before) => {
      const limit = entryOn(before, fact.data.organ, instrument, since(fact))?.clauses ?? []
      return limit.length > 0 && clauses.some((one: string) => !isIn(one, limit))
    })
  ),
  "R-BASIS-ALLOCATED-ONCE": each(["ClausesAllocated"], (fact, before) => {
    const held = entry(before, fact)?.units.get(fact.data.unit) ?? []
    return fact.data.clauses.every((one: string) => isIn(one, held))
  }),
  "R-BASIS-REALLOCATES-HELD": each(["ClausesReallocated"], (fact, before) => {
    const held = entry(before, fact)?.units.get(fact.data.fromUnit) ?? []
    const isHeld = (clause: string) => held.some((one) => covers(clause, one))
    return fact.data.fromUnit === fact.data.toUnit || !fact.data.clauses.every(isHeld)
  }),
  "R-BASIS-UNIT-FREE": whenever(["UnitAbolished", ...ofEntries], unitsFree),
  "R-BASIS-COOPERATION-OTHER": each(["CooperationDeclared"], ({ data }) => data.organ === data.cooperating),
  "R-BASIS-COOPERATION-CLAUSES": each(["CooperationDeclared"], ({ data }) => data.clauses.length === 0),
  "R-BASIS-COOPERATION-ONCE": both(
    each(["CooperationDeclared"], (fact, before) => {
      const held = entry(before, fact)?.cooperating.get(fact.data.cooperating)
      return held !== undefined && sameClauses(held.clauses, fact.data.clauses)
    }),
    each(
      ["CooperationConfirmed"],
      (fact, before) => entry(before, fact)?.cooperating.get(fact.data.cooperating)?.confirmed === true
    )
  ),
  "R-BASIS-COOPERATION-DECLARED": each(
    ["CooperationConfirmed", "CooperationWithdrawn"],
    (fact, before) => entry(before, fact)?.cooperating.has(fact.data.cooperating) !== true
  ),
  "R-BASIS-EDITION-ONCE": once("CatalogueAdopted", "organ", "edition"),
  "R-BASIS-EDITION-FILLED": each(
    ["CatalogueAdopted"],
    (fact, before) => listedOn(before, fact.data.organ, since(fact)).length === 0
  ),
  "R-BASIS-EDITION-ADOPTED": each(["CatalogueDistributed"], (fact, before) => {
    const { edition, organ } = fact.data
    const known = about(all(before, "CatalogueAdopted"), "organ", organ).find(({ data }) => data.edition === edition)
    return known === undefined || since(known) > since(fact)
  })
}
