/** What power items rest on, and whether the decomposition changed since it was adopted: told from the bare events. */
import { canonical } from "@zhize/domain"
import { adoptedBy, differing, entryOn, isIn, registered, versionOn } from "./BasisOracle.ts"

import { about, all, distinct, everyOfficer, type Facts, type Found, latest, servingOn } from "./Facts.ts"
import { carriersOn, contentOn, itemsOf, powerOn } from "./Items.ts"
import { certificateHeld } from "./OrganisationOracle.ts"

const localRegulations = ["provincial-regulation", "municipal-regulation"]
const regulations = ["administrative-regulation", ...localRegulations]
const rules = ["departmental-rule", "provincial-rule", "municipal-rule"]

/** Who may create a power: Penalty Act arts 10-14, Coercion Act arts 10 and 13, Licensing Act arts 14, 15. */
const maySet = (part: string, level: string): boolean => {
  const [power, kind = ""] = part.split("/")
  if (level === "law") return true
  if (part === "penalty/detention" || part === "measure/liberty" || part === "measure/freezing") return false
  if (part === "penalty/business-licence-revocation") return level === "administrative-regulation"
  if (power === "penalty") {
    return regulations.includes(level) || (rules.includes(level) && ["warning", "criticism", "fine"].includes(kind))
  }
  if (power === "measure") {
    return level === "administrative-regulation" || (localRegulations.includes(level) && /^seal|^seiz/.test(kind))
  }
  if (power === "licensing") return [...regulations, "provincial-rule"].includes(level)
  return power !== "execution"
}
const partsOf = (power: any): ReadonlyArray<string> => {
  if (power.category === "penalty") return power.penalties.map((one: string) => `penalty/${one}`)
  if (power.category !== "coercion") return [power.category]
  return power.kind === "execution" ? ["execution"] : power.measures.map((one: string) => `measure/${one}`)
}
/** The parts of a power that none of the cited instruments may set. */
export const unset = (facts: Facts, power: any, instruments: ReadonlyArray<string>): ReadonlyArray<string> =>
  distinct(partsOf(power)).filter(
    (part) => !instruments.some((one) => maySet(part, registered(facts, one)?.level ?? "none"))
  )

const isRepealed = (facts: Facts, instrument: string, day: string): boolean =>
  all(facts, "InstrumentRepealed").some(({ data }) => data.instrument === instrument && data.from <= day)

/** Each power rests on what is in force and listed; and nothing cites what the law has left behind. */
export const groundFound = (facts: Facts, organ: string, item: string, day: string): ReadonlyArray<Found> => {
  const { citations } = contentOn(facts, item, day)
  const inForce = ({ instrument, version }: any) => versionOn(facts, instrument, day) === version
  const listed = ({ clauses, instrument, version }: any) => {
    const entry = entryOn(facts, organ, instrument, day)
    const whole = entry?.clauses.length === 0
    return entry?.version === version && (whole || clauses.some((one: string) => isIn(one, entry?.clauses ?? [])))
  }
  const standing = citations.filter((one: any) => inForce(one) && listed(one))
  const bare = unset(
    facts,
    powerOn(facts, item, day),
    standing.map(({ instrument }: any) => instrument)
  )
  return [
    ...citations
      .filter((one: any) => !inForce(one))
      .filter(
        ({ instrument }: any) => versionOn(facts, instrument, day) !== undefined || isRepealed(facts, instrument, day)
      )
      .map(({ instrument, version }: any) => ({ rule: "R-DUTY-DRIFT", details: { organ, item, instrument, version } })),
    ...(bare.length === 0 ? [] : [{ rule: "R-DUTY-GROUNDED", details: { organ, item, zh: bare } }])
  ]
}

const leadersOn = (facts: Facts, organ: string, day: string): string => {
  const told = about(all(facts, "LeaderDutyDefined"), "organ", organ)
  const whose = distinct(told.map(({ data: { leader, unit } }) => JSON.stringify([unit, leader])))
  const content = (one: string) =>
    latest(
      told.filter(({ data: { leader, unit } }) => JSON.stringify([unit, leader]) === one),
      day
    )?.data.content
  return JSON.stringify(whose.flatMap((one) => (content(one) === undefined ? [] : [`${one} ${content(one)}`])).sort())
}
/** An item as an edition tells it: what it says, what it may do, and who carries it. */
const itemsOn = (facts: Facts, organ: string, day: string): ReadonlyArray<readonly [string, string]> =>
  itemsOf(facts, organ, day).map((item) => {
    const carriers = carriersOn(facts, item, day).map(({ holder, source }) => JSON.stringify([holder, source]))
    return [item, canonical([contentOn(facts, item, day), powerOn(facts, item, day), carriers.sort()])]
  })

/** What annex 4 says of where each officer of an organ serves, and with which certificate. */
const placesOn = (facts: Facts, organ: string, day: string): ReadonlyArray<readonly [string, string]> =>
  everyOfficer(facts).flatMap((officer) => {
    const serving = servingOn(facts, officer, day)
    if (serving?.organ !== organ) return []
    const held = certificateHeld(facts, organ, officer, day)?.data.certificate
    return [[officer, JSON.stringify([serving.unit, serving.post, held])] as const]
  })

/** A decomposition is adopted, and again whenever it has changed. */
export const decompositionFound = (facts: Facts, organ: string, day: string): ReadonlyArray<Found> => {
  const edition = adoptedBy(facts, "DecompositionAdopted", organ, day)
  const before = edition === undefined ? [] : itemsOn(edition.known, organ, edition.on)
  const changed = differing(before, itemsOn(facts, organ, day))
  const leaders = edition !== undefined && leadersOn(edition.known, organ, edition.on) !== leadersOn(facts, organ, day)
  // Of the edition's day as it is known by now: what is entered late of days before is no change since.
  const placed = placesOn(facts, organ, edition?.on ?? day)
  const officers = differing(placed, placesOn(facts, organ, day))
  const details = { organ, edition: edition?.edition, changed, leaders, officers }
  return edition !== undefined && changed.length + officers.length === 0 && !leaders
    ? []
    : [{ rule: "R-DUTY-EDITION-CURRENT", details }]
}
