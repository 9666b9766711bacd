/**
 * Every organ's standing with every obligation of a plan: what the progress views and the findings are made of.
 *
 * An obligation about routine systems has a position for each version that is owed, and one for whatever else was
 * handed in under it; every other obligation has exactly one.
 */
import { HashMap, Option } from "effect"
import { calendar, dayCalendar } from "../calendar/index.ts"
import {
  type Cut,
  Dated,
  type DayCalendar,
  dayIn,
  foldAll,
  type LocalDate,
  type OrganId,
  type PlanId,
  type StateOf
} from "../kernel/index.ts"
import { responsibleOrgans, organs } from "../organisation/index.ts"
import { ofOrgan, type System, systems } from "../routine/index.ts"
import type { Obligation } from "./Events.ts"
import { handsIn, owedVersions, type Term } from "./OwedSystems.ts"
import { type Filing, filings, plans, type ProclaimedPlan } from "./State.ts"
import { type Debtor, type Position, positionOf } from "./Standing.ts"

export const progressFold = foldAll({
  organs: organs.all,
  plans: plans.all,
  filings: filings.all,
  systems: systems.all,
  calendar
})
export type ProgressState = StateOf<typeof progressFold>

/** One organ's row of the matrix: its positions, obligation after obligation. */
export interface OrganProgress {
  readonly organ: OrganId
  readonly name: string
  readonly plan: PlanId
  readonly positions: ReadonlyArray<Position>
}

/** The plan asked for; by default that of the day's year, or else the latest before it. */
export const planFor = (state: ProgressState, plan: PlanId | undefined, day: string): ProclaimedPlan | undefined => {
  if (plan !== undefined) return Option.getOrUndefined(HashMap.get(state.plans, plan))
  const year = Number(day.slice(0, 4))
  const known = [...HashMap.values(state.plans)].filter((one) => one !== undefined).sort((a, b) => a.year - b.year)
  return known.findLast((one) => one.year <= year)
}

const byOrgan = (state: ProgressState): ReadonlyMap<string, ReadonlyArray<Filing>> => {
  const map = new Map<string, Array<Filing>>()
  for (const filing of HashMap.values(state.filings)) {
    if (filing === undefined) continue
    const known = map.get(filing.organ)
    if (known === undefined) map.set(filing.organ, [filing])
    else known.push(filing)
  }
  for (const list of map.values()) list.sort((a, b) => a.position - b.position)
  return map
}

/** From the plan's year until the next plan, if there is one. */
const termOf = (state: ProgressState, { year }: ProclaimedPlan): Term => {
  const later = [...HashMap.values(state.plans)].flatMap((one) =>
    one !== undefined && one.year > year ? [one.year] : []
  )
  const from = dayIn(year, 1, 1)
  return later.length === 0 ? { from } : { from, before: dayIn(Math.min(...later), 1, 1) }
}

interface Held {
  readonly filings: ReadonlyArray<Filing>
  readonly systems: ReadonlyArray<System>
}

/** Something was handed in and not sent back as out of scope. */
const countsOn = (filing: Filing | undefined, day: LocalDate) =>
  filing !== undefined && Dated.on(filing.statuses, day) !== "refused"

const positionsOf = (
  debtor: Debtor,
  plan: ProclaimedPlan,
  term: Term,
  obligation: Obligation,
  held: Held,
  days: DayCalendar,
  day: LocalDate
): ReadonlyArray<Position> => {
  const own = held.filings.filter((one) => one.plan === plan.plan && one.obligation === obligation.obligation)
  const isRoutine = obligation.subject === "routine-systems" || obligation.subject === "new-routine-system"
  const owed = isRoutine ? owedVersions(plan, term, obligation, held.systems, days, day) : []
  const each = owed.map((version) => {
    // The same text registered under another plan is not asked for again.
    const candidates = held.filings.filter((one) =>
      own.includes(one)
        ? handsIn(one, version, obligation)
        : one.content.digest === version.digest && Dated.on(one.statuses, day) === "registered"
    )
    return positionOf(debtor, plan, obligation, candidates, days, day, version)
  })
  const others = own.filter((one) => !owed.some((version) => handsIn(one, version, obligation)))
  const rest = positionOf(debtor, plan, obligation, others, days, day)
  return each.length > 0 && !countsOn(rest.filing, day) ? each : [...each, rest]
}

export const progressOf = (
  state: ProgressState,
  plan: ProclaimedPlan,
  { validOn }: Cut
): ReadonlyArray<OrganProgress> => {
  const filed = byOrgan(state)
  const term = termOf(state, plan)
  const days = dayCalendar(state.calendar)
  return responsibleOrgans(state.organs, validOn).map(({ name, organ, since }) => {
    const held = { filings: filed.get(organ) ?? [], systems: ofOrgan(state.systems, organ) }
    return {
      organ,
      name,
      plan: plan.plan,
      positions: plan.obligations.flatMap((obligation) =>
        positionsOf({ organ, from: since.from }, plan, term, obligation, held, days, validOn)
      )
    }
  })
}
