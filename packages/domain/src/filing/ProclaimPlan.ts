/** Proclaims a year's plan: the obligations of every organ, with their due days. Serves P2.0 and the plan's dates T1–T6. */
import { accept, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { Plan, PlanProclaimed } from "./Events.ts"
import { ObligationsDistinct, PlanOnce } from "./Rules.ts"
import { planOfYear, plans } from "./State.ts"

export const ProclaimPlan = decision("ProclaimPlan", {
  zh: "公布实施方案",
  en: "Proclaim a year's plan",
  clause: "P2.0",
  input: Plan,
  allowed: may.ProclaimPlan,
  reads: ({ plan, year }) => ({ known: plans.one(plan), ofYear: planOfYear(year) }),
  decide: (input, { known, ofYear }) => {
    const taken = known?.plan ?? ofYear
    if (taken !== undefined) return PlanOnce.refuse({ plan: input.plan, year: input.year, known: taken })
    const ids = input.obligations.map(({ obligation }) => obligation)
    const repeated = ids.filter((id, index) => ids.indexOf(id) !== index)
    if (repeated.length > 0) return ObligationsDistinct.refuse({ repeated })
    return accept(PlanProclaimed.of(input))
  }
})
