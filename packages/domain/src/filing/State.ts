/** The folds of the filing module: plans with their obligations, and the life of each filing. */
import {
  type CountingRule,
  Dated,
  type Deadline,
  type DocumentRef,
  dayIn,
  entity,
  type FilingId,
  fold,
  type LocalDate,
  type ObligationId,
  type OrganId,
  type PlanId,
  type Recorded,
  tag,
  when
} from "../kernel/index.ts"
import {
  type Content,
  FilingDeferred,
  FilingRefused,
  FilingRegistered,
  FilingReviewed,
  FilingSubmitted,
  FilingSupplemented,
  FilingWithdrawn,
  type Obligation,
  PaperCopyReceived,
  PlanProclaimed
} from "./Events.ts"
import type { Status } from "./Labels.ts"

export interface ProclaimedPlan {
  readonly plan: PlanId
  readonly year: number
  readonly title: string
  readonly obligations: ReadonlyArray<Obligation>
  readonly position: number
}

export const plans = entity<"plan", ProclaimedPlan | undefined>("plan", undefined, (on) => [
  on(PlanProclaimed, (_, { obligations, plan, title, year }, { position }) => ({
    plan,
    year,
    title,
    obligations,
    position
  }))
])

/** The plan of a year, if one was proclaimed. */
export const planOfYear = (year: number) =>
  fold<PlanId | undefined>(
    undefined,
    when(PlanProclaimed, (_: PlanId | undefined, { plan }): PlanId | undefined => plan, [tag("year", year)])
  )

export const obligationOf = (plan: ProclaimedPlan | undefined, id: ObligationId): Obligation | undefined =>
  plan?.obligations.find(({ obligation }) => obligation === id)

/** The day that starts the count: the year's first day for a fixed date, the day of taking effect for a relative one. */
export const triggerOf = (rule: CountingRule, year: number, content: Content): LocalDate | undefined =>
  rule.kind === "fixed-date" ? dayIn(year, 1, 1) : "effectiveFrom" in content ? content.effectiveFrom : undefined

export interface Filing {
  readonly filing: FilingId
  readonly organ: OrganId
  readonly plan: PlanId
  readonly obligation: ObligationId
  readonly content: Content
  readonly electronic: ReadonlyArray<DocumentRef>
  readonly deadline: Deadline
  readonly supersedes?: FilingId
  readonly electronicOn: LocalDate
  readonly paperOn?: LocalDate
  readonly correction?: { readonly on: LocalDate; readonly defects: ReadonlyArray<string>; readonly deadline: Deadline }
  readonly supplementedOn?: LocalDate
  readonly number?: string
  readonly review?: { readonly on: LocalDate; readonly opinion?: string }
  /** As last recorded; `statuses` tells it by day. */
  readonly status: Status
  readonly statuses: Dated.Dated<Status>
  /** When its submission was recorded, and where. */
  readonly recordedAt: string
  readonly position: number
}

type Maybe = Filing | undefined
const moved = (state: Filing, status: Status, on: LocalDate): Filing => ({
  ...state,
  status,
  statuses: Dated.set(state.statuses, on, status)
})

/** Steps on a filing that the ledger does not hold change nothing. */
const onKnown =
  <Step extends { readonly on: LocalDate }>(evolve: (state: Filing, data: Step) => Filing) =>
  (state: Maybe, data: Step): Maybe =>
    state === undefined ? undefined : evolve(state, data)

export const filings = entity<"filing", Maybe>("filing", undefined, (on) => [
  on(
    FilingSubmitted,
    (_, { on: day, ...rest }, { position, recordedAt }: Recorded): Maybe => ({
      ...rest,
      electronicOn: day,
      status: "submitted",
      statuses: [{ from: day, value: "submitted" }],
      recordedAt,
      position
    })
  ),
  on(
    PaperCopyReceived,
    onKnown((state, { on: paperOn }) => ({ ...state, paperOn }))
  ),
  on(
    FilingRegistered,
    onKnown((state, { number, on: day }) => ({ ...moved(state, "registered", day), number }))
  ),
  on(
    FilingDeferred,
    onKnown((state, { deadline, defects, on: day }) => ({
      ...moved(state, "deferred", day),
      correction: { on: day, defects, deadline }
    }))
  ),
  on(
    FilingSupplemented,
    onKnown((state, { content, electronic, on: day }) => ({
      ...moved(state, "supplemented", day),
      supplementedOn: day,
      electronic: [...state.electronic, ...electronic],
      content: content ?? state.content
    }))
  ),
  on(
    FilingRefused,
    onKnown((state, { on: day }) => moved(state, "refused", day))
  ),
  on(
    FilingReviewed,
    onKnown((state, { on: day, opinion }) => ({
      ...state,
      review: opinion === undefined ? { on: day } : { on: day, opinion }
    }))
  ),
  on(
    FilingWithdrawn,
    onKnown((state, { on: day }) => moved(state, "withdrawn", day))
  )
])

/** The filing that holds a registration number. */
export const numberHolder = (number: string) =>
  fold<FilingId | undefined>(
    undefined,
    when(FilingRegistered, (_: FilingId | undefined, { filing }): FilingId | undefined => filing, [
      tag("number", number)
    ])
  )
