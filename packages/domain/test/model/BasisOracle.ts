/** What is open in the organs' catalogues on a day, told from the bare events. */
import {
  about,
  all,
  before,
  distinct,
  type Fact,
  type Facts,
  type Found,
  inOrder,
  isLiveOrgan,
  latest,
  dissolvedBy,
  responsibleOrgans,
  since,
  successorOn
} from "./Facts.ts"

export type Clauses = ReadonlyArray<string>
/** A clause covers itself and its parts. */
export const covers = (whole: string, part: string) => part === whole || part.startsWith(`${whole}.`)
export const isIn = (clause: string, set: Clauses) => set.some((one) => covers(one, clause))
const inside = (clauses: Clauses, limit: Clauses): Clauses =>
  limit.length === 0
    ? clauses
    : distinct(clauses.flatMap((one) => (isIn(one, limit) ? [one] : limit.filter((narrower) => covers(one, narrower)))))

export interface Entry {
  readonly instrument: string
  readonly version: string
  readonly clauses: Clauses
  readonly units: ReadonlyMap<string, Clauses>
  readonly cooperating: ReadonlyMap<string, { readonly clauses: Clauses; readonly confirmed: boolean }>
}

const types = [
  "BasisListed",
  "BasisUnlisted",
  "ClausesAllocated",
  "ClausesReallocated",
  "CooperationDeclared",
  "CooperationConfirmed",
  "CooperationWithdrawn"
]

const renamed = (clause: string, list: ReadonlyArray<{ readonly from: string; readonly to?: string }>): Clauses => {
  const nearest = [...list].filter(({ from }) => covers(from, clause)).sort((a, b) => b.from.length - a.from.length)[0]
  if (nearest === undefined) return [clause]
  if (nearest.to === undefined) return []
  const sameDepth = nearest.from.split(".").length === nearest.to.split(".").length
  return [sameDepth ? nearest.to + clause.slice(nearest.from.length) : nearest.to]
}

/** One change upon what is listed; `undefined`: it has nothing to take effect on. */
const changed = (entry: Entry | undefined, { data, type }: Fact): Entry | "gone" | undefined => {
  if (type === "BasisListed") {
    const { clauses, instrument, version } = data
    if (entry === undefined) return { instrument, version, clauses, units: new Map(), cooperating: new Map() }
    const here = (held: Clauses) =>
      version === entry.version ? held : held.flatMap((one) => renamed(one, data.renumbered ?? []))
    const units = [...entry.units].map(([unit, held]) => [unit, inside(here(held), clauses)] as const)
    const others = [...entry.cooperating].map(([one, of]) => [one, { ...of, clauses: here(of.clauses) }] as const)
    return {
      instrument,
      version,
      clauses,
      units: new Map(units.filter(([, held]) => held.length > 0)),
      cooperating: new Map(others.filter(([, of]) => of.clauses.length > 0))
    }
  }
  if (entry === undefined) return undefined
  if (type === "BasisUnlisted") return "gone"
  const [units, cooperating] = [new Map(entry.units), new Map(entry.cooperating)]
  if (type === "ClausesAllocated") {
    const given = inside(data.clauses, entry.clauses)
    if (given.length === 0) return undefined
    units.set(data.unit, [...(units.get(data.unit) ?? []), ...given])
  } else if (type === "ClausesReallocated") {
    const moved = (units.get(data.fromUnit) ?? []).filter((one) => isIn(one, data.clauses))
    if (moved.length === 0) return undefined
    units.set(
      data.fromUnit,
      (units.get(data.fromUnit) ?? []).filter((one) => !isIn(one, data.clauses))
    )
    units.set(data.toUnit, [...(units.get(data.toUnit) ?? []), ...moved])
  } else if (type === "CooperationDeclared") {
    cooperating.set(data.cooperating, { clauses: data.clauses, confirmed: false })
  } else if (type === "CooperationConfirmed") {
    const known = cooperating.get(data.cooperating)
    if (known !== undefined) cooperating.set(data.cooperating, { ...known, confirmed: true })
  } else cooperating.delete(data.cooperating)
  return { ...entry, units, cooperating }
}

/** An entry as it stands on a day. What a late entry leaves without ground when it is recorded is void from then on. */
export const entryOn = (facts: Facts, organ: string, instrument: string, day: string): Entry | undefined => {
  const told = all(facts, ...types).filter(({ data }) => data.organ === organ && data.instrument === instrument)
  let valid: Facts = []
  for (const one of told) {
    let entry: Entry | undefined
    const late = valid.some((before) => since(before) > since(one))
    valid = inOrder([...valid, one]).filter((fact) => {
      const next = changed(entry, fact)
      if (next === undefined) return !late
      entry = next === "gone" ? undefined : next
      return true
    })
  }
  let entry: Entry | undefined
  for (const one of valid.filter((fact) => since(fact) <= day)) {
    const next = changed(entry, one) ?? entry
    entry = next === "gone" ? undefined : next
  }
  return entry
}

export const listedOn = (facts: Facts, organ: string, day: string): ReadonlyArray<Entry> =>
  distinct(all(facts, "BasisListed").map(({ data }) => data.instrument)).flatMap(
    (instrument) => entryOn(facts, organ, instrument, day) ?? []
  )

export const registered = (facts: Facts, instrument: string) =>
  all(facts, "InstrumentRegistered").find(({ data }) => data.instrument === instrument)?.data

/** Of the version in force on a day, its id; nothing once the instrument is repealed. */
export const versionOn = (facts: Facts, instrument: string, day: string): string | undefined => {
  const of = facts.filter(({ data }) => data.instrument === instrument)
  if (all(of, "InstrumentRepealed").some(({ data }) => data.from <= day)) return undefined
  const versions = all(of, "InstrumentRegistered", "InstrumentAmended").map(({ data }) => data.version)
  return versions.findLast(({ inForceFrom }) => inForceFrom <= day)?.version
}

/** All in force long before any day of a life. */
const titles = ["行政处罚法", "行政许可法", "行政复议法", "行政强制法"].map((one) => `中华人民共和国${one}`)

/** What a common law is today: itself, or whatever replaced it once it was repealed; nothing where nothing did. */
const standingFor = (facts: Facts, title: string, day: string): ReadonlyArray<string> | undefined => {
  const isIt = ({ data }: Fact) =>
    data.level === "law" && [title, title.slice("中华人民共和国".length)].includes(data.title)
  let ids = all(facts, "InstrumentRegistered")
    .filter(isIt)
    .map(({ data }) => data.instrument as string)
  if (ids.length === 0) return undefined
  // No line of successors is longer than there are repeals; one that comes back to where it began stands nowhere.
  const repeals = all(facts, "InstrumentRepealed")
  for (let step = 0; step < repeals.length; step++) {
    ids = ids.flatMap((id) => {
      const gone = repeals.find(({ data }) => data.instrument === id && data.from <= day)
      return gone === undefined ? [id] : gone.data.by === undefined ? [] : [gone.data.by]
    })
  }
  return ids.filter((id) => !isRepealedOn(facts, id, day))
}
const isRepealedOn = (facts: Facts, instrument: string, day: string): boolean =>
  all(facts, "InstrumentRepealed").some(({ data }) => data.instrument === instrument && data.from <= day)

const ofOrgan = (facts: Facts, organ: string, day: string): ReadonlyArray<Found> => {
  const listed = listedOn(facts, organ, day)
  return [
    ...titles.flatMap((title): ReadonlyArray<Found> => {
      const standing = standingFor(facts, title, day)
      const [first] = standing ?? []
      if (standing !== undefined && first === undefined) return []
      if (listed.some(({ instrument }) => standing?.includes(instrument))) return []
      const called = first === undefined ? title : registered(facts, first)?.title
      const own = called === title.slice("中华人民共和国".length) ? title : called
      return [{ rule: "R-BASIS-COMMON-LAWS", details: { organ, title: own } }]
    }),
    ...listed.flatMap(({ clauses, cooperating, instrument, units, version }): ReadonlyArray<Found> => {
      const held = [...units.values()].flat()
      const open = registered(facts, instrument)?.common ? [] : clauses.filter((clause) => !isIn(clause, held))
      const current = versionOn(facts, instrument, day)
      const repealed = isRepealedOn(facts, instrument, day)
      const drifts = repealed || (current !== undefined && current !== version)
      return [
        ...(open.length === 0 ? [] : [{ rule: "R-BASIS-ALLOCATED", details: { organ, instrument, clauses: open } }]),
        ...(drifts ? [{ rule: "R-BASIS-DRIFT", details: { organ, instrument } }] : []),
        ...[...cooperating]
          .filter(([other, { confirmed }]) => !confirmed && isLiveOrgan(facts, other, day))
          .map(([other]) => ({
            rule: "R-BASIS-COOPERATION-AGREED",
            details: { organ, instrument, cooperating: other }
          })),
        ...[...cooperating.keys()]
          .filter((other) => dissolvedBy(facts, other, day) !== undefined)
          .map((other) => ({
            rule: "R-BASIS-COOPERATOR-THERE",
            details: { organ, instrument, cooperating: other, successor: successorOn(facts, other, day) }
          }))
      ]
    })
  ]
}

const tidy = (clauses: Clauses): Clauses =>
  distinct(clauses)
    .filter((one, _, whole) => !whole.some((other) => other !== one && covers(other, one)))
    .toSorted()

/** What an edition tells of an entry: which clauses of which version, who executes them and who cooperates. */
const asTold = ({ clauses, cooperating, instrument, units, version }: Entry): readonly [string, string] => [
  instrument,
  JSON.stringify([
    version,
    tidy(clauses),
    [...units].map(([unit, held]) => [unit, tidy(held)]).sort(),
    [...cooperating].map(([other, of]) => [other, tidy(of.clauses)]).sort()
  ])
]

/** The edition that an organ adopted last by a day, and what was known when it was. */
export const adoptedBy = (facts: Facts, type: string, organ: string, day: string) => {
  const edition = latest(about(all(facts, type), "organ", organ), day)
  return edition && { ...edition.data, known: before(facts, edition) }
}

/** The ids of what is told otherwise in two lists, or in one of them alone. */
export const differing = (
  before: ReadonlyArray<readonly [string, string]>,
  now: ReadonlyArray<readonly [string, string]>
): ReadonlyArray<string> =>
  distinct([...before, ...now].map(([id]) => id))
    .filter((id) => new Map(before).get(id) !== new Map(now).get(id))
    .toSorted()

const editionFound = (facts: Facts, organ: string, day: string): ReadonlyArray<Found> => {
  const edition = adoptedBy(facts, "CatalogueAdopted", organ, day)
  const before = edition === undefined ? [] : listedOn(edition.known, organ, edition.on)
  const changed = differing(before.map(asTold), listedOn(facts, organ, day).map(asTold))
  const details = { organ, edition: edition?.edition, changed }
  return changed.length === 0 ? [] : [{ rule: "R-BASIS-EDITION-CURRENT", details }]
}

export const basisFound = (facts: Facts, day: string): ReadonlyArray<Found> =>
  responsibleOrgans(facts, day).flatMap((organ) => [...ofOrgan(facts, organ, day), ...editionFound(facts, organ, day)])
