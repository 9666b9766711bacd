/** The bare events of a life, and the few slow questions by which every oracle reads them. Nothing of the domain's folds. */
import type { Actor } from "@zhize/domain"

/** An event as recorded, who acted, and on which day it was. */
export interface Fact {
  readonly type: string
  readonly data: any
  readonly actor: Actor
  readonly today: string
}
export type Facts = ReadonlyArray<Fact>

/** A finding that an oracle holds to be true. */
export interface Found {
  readonly rule: string
  readonly details: Readonly<Record<string, unknown>>
}

/** The day from which a fact holds. */
export const since = ({ data }: Fact): string => data.from ?? data.on

/** What was looked for in a list is kept with it: an oracle asks the same again for every organ, item and day. */
const looked = new WeakMap<Facts, Map<string, Facts>>()

export const all = (facts: Facts, ...types: ReadonlyArray<string>): Facts => {
  const known = looked.get(facts) ?? new Map<string, Facts>()
  looked.set(facts, known)
  const key = types.join(" ")
  const found = known.get(key) ?? facts.filter(({ type }) => types.includes(type))
  known.set(key, found)
  return found
}

/** What had been recorded before a fact: kept with all the facts, for what was looked for in it. */
const cut = new WeakMap<Facts, Map<Fact, Facts>>()
export const before = (facts: Facts, fact: Fact): Facts => {
  const known = cut.get(facts) ?? new Map<Fact, Facts>()
  cut.set(facts, known)
  const found = known.get(fact) ?? facts.slice(0, facts.indexOf(fact))
  known.set(fact, found)
  return found
}

/** What some rounds, cases, items … have in common is the value of a field. */
export const about = (facts: Facts, field: string, value: unknown): Facts =>
  facts.filter(({ data }) => data[field] === value)

/** In the order of their days; of one day, in the order in which they were recorded. */
export const inOrder = (facts: Facts): Facts =>
  facts
    .map((fact, index) => ({ fact, index }))
    .sort((a, b) => (since(a.fact) < since(b.fact) ? -1 : since(a.fact) > since(b.fact) ? 1 : a.index - b.index))
    .map(({ fact }) => fact)

/** What of these facts holds on a day: the last whose day has come. */
export const latest = (facts: Facts, day: string): Fact | undefined =>
  inOrder(facts.filter((fact) => since(fact) <= day)).at(-1)

export const distinct = <Value>(values: ReadonlyArray<Value>): ReadonlyArray<Value> => [...new Set(values)]

export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Every day on which anything changes, and the day before each. */
export const turningDays = (facts: Facts): ReadonlyArray<string> =>
  distinct(facts.map(since).flatMap((day) => (day === undefined ? [] : [day, plusDays(day, -1)])))

export const isLiveOrgan = (facts: Facts, organ: string, day: string): boolean =>
  all(facts, "OrganRegistered").some(({ data }) => data.organ === organ && data.from <= day) &&
  !all(facts, "OrganDissolved").some(({ data }) => data.organ === organ && data.from <= day)

/** How an organ was dissolved by a day, and which one stands in its place then, however often that went on. */
export const dissolvedBy = (facts: Facts, organ: string, day: string): Fact | undefined =>
  all(facts, "OrganDissolved").find(({ data }) => data.organ === organ && data.from <= day)
export const successorOn = (facts: Facts, organ: string, day: string): string => {
  const gone = dissolvedBy(facts, organ, day)
  return gone === undefined ? organ : successorOn(facts, gone.data.successor, day)
}

export const liveOrgans = (facts: Facts, day: string): ReadonlyArray<string> =>
  all(facts, "OrganRegistered")
    .map(({ data }) => data.organ)
    .filter((organ) => isLiveOrgan(facts, organ, day))

/** Whoever enforces in its own name: for an entrusted organisation, the organ that entrusts it answers. */
export const responsibleOrgans = (facts: Facts, day: string): ReadonlyArray<string> =>
  liveOrgans(facts, day).filter(
    (organ) => !all(facts, "OrganRegistered").some(({ data }) => data.organ === organ && data.kind === "entrusted")
  )

export const isLiveUnit = (facts: Facts, organ: string, unit: string, day: string): boolean =>
  all(facts, "UnitEstablished").some(({ data }) => data.organ === organ && data.unit === unit && data.from <= day) &&
  !all(facts, "UnitAbolished").some(({ data }) => data.unit === unit && data.from <= day)

export const liveUnits = (facts: Facts, organ: string, day: string): ReadonlyArray<string> =>
  all(facts, "UnitEstablished")
    .map(({ data }) => data.unit)
    .filter((unit) => isLiveUnit(facts, organ, unit, day))

export const isLivePost = (facts: Facts, organ: string, unit: string, post: string, day: string): boolean =>
  all(facts, "PostEstablished").some(
    ({ data }) => data.organ === organ && data.unit === unit && data.post === post && data.from <= day
  ) && !all(facts, "PostAbolished").some(({ data }) => data.post === post && data.from <= day)

export const isForEnforcement = (facts: Facts, post: string): boolean =>
  all(facts, "PostEstablished").some(({ data }) => data.post === post && data.enforcement)

export interface Serving {
  readonly organ: string
  readonly staffing: string
  readonly unit?: string
  readonly post?: string
}
/** Where an officer serves on a day, and on which post: one given in this very service. */
export const servingOn = (facts: Facts, officer: string, day: string): Serving | undefined => {
  const of = facts.filter(({ data }) => data.officer === officer)
  const services = all(of, "OfficerEnrolled", "OfficerTransferred", "OfficerLeft")
  const service = latest(services, day)
  if (service === undefined || service.type === "OfficerLeft") return undefined
  const organ = service.data.toOrgan ?? service.data.organ
  const assigned = latest(all(of, "OfficerAssigned"), day)
  const holds = assigned !== undefined && assigned.data.organ === organ && since(service) <= since(assigned)
  // What was said last of the person, in this service.
  const told = latest([...services, ...all(of, "OfficerDetailsChanged")], day) ?? service
  return {
    organ,
    staffing: told.data.staffing,
    ...(holds ? { unit: assigned.data.unit, post: assigned.data.post } : {})
  }
}
export const everyOfficer = (facts: Facts): ReadonlyArray<string> =>
  distinct(all(facts, "OfficerEnrolled").map(({ data }) => data.officer))
