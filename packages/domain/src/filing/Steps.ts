/** What every step on a filing shares: the filing, its obligation, who receives it, and when it may be dated. */
import { Either, Schema } from "effect"
import { type Actor, type Context, FilingId, LocalDate, optional, OrganId } from "../kernel/index.ts"
import type { Obligation } from "./Events.ts"
import { type Status, statuses } from "./Labels.ts"
import { type Filing, filings, obligationOf, plans } from "./State.ts"
import { FilingKnown, ReceiverActs, StepDated, TransitionDrawn } from "./StepRules.ts"

/** The input that every step begins with. `on`: the day it happened, by default today. */
export const stepInput = { filing: FilingId, organ: OrganId, on: optional(LocalDate) }
export interface StepInput {
  readonly filing: FilingId
  readonly organ: OrganId
  readonly on?: LocalDate
}

export const stepReads = ({ filing }: StepInput) => ({ filing: filings.one(filing) })
export const stepFurther = (_: StepInput, { filing }: { readonly filing: Filing | undefined }) => ({
  plan: plans.one(filing?.plan ?? "")
})

/** From which states each step may be taken. */
const drawn: Readonly<Record<string, ReadonlyArray<Status>>> = {
  ReceivePaperCopy: ["submitted", "deferred", "supplemented"],
  RegisterFiling: ["submitted", "supplemented"],
  DeferFiling: ["submitted", "supplemented"],
  RefuseFiling: ["submitted", "supplemented"],
  SupplementFiling: ["deferred"],
  WithdrawFiling: ["submitted", "deferred", "supplemented"],
  ReviewFiling: ["registered"]
}

const possible = (status: Status): ReadonlyArray<string> =>
  Object.entries(drawn)
    .filter(([, from]) => from.includes(status))
    .map(([step]) => step)

/** The latest day on which something is known to have happened to a filing. */
const lastDay = (filing: Filing): LocalDate => {
  const days = [filing.electronicOn, ...filing.statuses.map(({ from }) => from)]
  return days.reduce((a, b) => (a < b ? b : a))
}

/** The filing, found and in a state that allows the step; or why not. */
export const stepFrom = (step: keyof typeof drawn, input: StepInput, state: Filing | undefined) => {
  if (state === undefined || state.organ !== input.organ) {
    return FilingKnown.refuse({ filing: input.filing, organ: input.organ })
  }
  if (!drawn[step]!.includes(state.status)) {
    const status = statuses[state.status].zh
    return TransitionDrawn.refuse({ filing: input.filing, status, step, possible: possible(state.status) })
  }
  return Either.right(state)
}

/** The filing, and the step's day: not before what last happened to it. */
export const stepOn = (step: keyof typeof drawn, input: StepInput, state: Filing | undefined, context: Context) =>
  Either.gen(function* () {
    const filing = yield* stepFrom(step, input, state)
    const on = yield* dated(input.on ?? context.today, lastDay(filing), context.today)
    return { filing, on }
  })

/** A day neither before the step it follows nor in the future. */
export const dated = (on: LocalDate, earliest: LocalDate, today: LocalDate) =>
  on < earliest || on > today ? StepDated.refuse({ on, earliest, latest: today }) : Either.right(on)

/** Only the receiver that the plan names handles a filing. */
export const receivedBy = (filing: Filing, obligation: Obligation | undefined, actor: Actor) => {
  const receiver = obligation?.to === "organ-leadership" ? "organ-principal" : "legal-office"
  return actor.role === receiver ? Either.right(undefined) : ReceiverActs.refuse({ filing: filing.filing, receiver })
}

/** Both checks of a receiver's step. */
export const receiverStep = (
  step: keyof typeof drawn,
  input: StepInput,
  states: { readonly filing: Filing | undefined; readonly plan: Parameters<typeof obligationOf>[0] },
  context: Context
) =>
  Either.gen(function* () {
    const found = yield* stepOn(step, input, states.filing, context)
    const obligation = obligationOf(states.plan, found.filing.obligation)
    yield* receivedBy(found.filing, obligation, context.actor)
    return { ...found, obligation }
  })

export const StepInputSchema = Schema.Struct(stepInput)
