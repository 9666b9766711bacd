/** Every organ's standing with every obligation of a plan: what the progress views and the findings are made of. */
import { HashMap, Option } from "effect"
import { calendar, dayCalendar } from "../calendar/index.ts"
import { type Cut, foldAll, type OrganId, type PlanId, type StateOf } from "../kernel/index.ts"
import { liveOrgans, organs } from "../organisation/index.ts"
import { type Filing, filings, plans, type ProclaimedPlan } from "./State.ts"
import { type Position, positionOf } from "./Standing.ts"

export const progressFold = foldAll({ organs: organs.all, plans: plans.all, filings: filings.all, calendar })
export type ProgressState = StateOf<typeof progressFold>

/** One organ's row of the matrix. */
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

const byOrgan = (state: ProgressState, plan: PlanId): ReadonlyMap<string, ReadonlyArray<Filing>> => {
  const map = new Map<string, Array<Filing>>()
  for (const filing of HashMap.values(state.filings)) {
    if (filing === undefined || filing.plan !== plan) continue
    const key = `${filing.organ} ${filing.obligation}`
    const known = map.get(key)
    if (known === undefined) map.set(key, [filing])
    else known.push(filing)
  }
  for (const list of map.values()) list.sort((a, b) => a.position - b.position)
  return map
}

export const progressOf = (
  state: ProgressState,
  plan: ProclaimedPlan,
  { validOn }: Cut
): ReadonlyArray<OrganProgress> => {
  const filed = byOrgan(state, plan.plan)
  const days = dayCalendar(state.calendar)
  return liveOrgans(state.organs, validOn).map(({ name, organ, since }) => ({
    organ,
    name,
    plan: plan.plan,
    positions: plan.obligations.map((obligation) =>
      positionOf(
        { organ, from: since.from },
        plan,
        obligation,
        filed.get(`${organ} ${obligation.obligation}`) ?? [],
        days,
        validOn
      )
    )
  }))
}
