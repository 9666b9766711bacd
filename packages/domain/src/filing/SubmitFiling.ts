/**
 * Hands in what an obligation asks for: an adopted edition or document, with its electronic copy.
 *
 * Late is allowed, and marked. A catalogue is gated: its organ has no open basis findings.
 */
import { Either, Schema } from "effect"
import { calendar, dayCalendar } from "../calendar/index.ts"
import {
  accept,
  deadline,
  decision,
  DocumentRef,
  FilingId,
  LocalDate,
  ObligationId,
  optional,
  OrganId,
  PlanId
} from "../kernel/index.ts"
import { organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { type Content, FilingSubmitted, NamedContent } from "./Events.ts"
import { citedBy, contentFurther, contentReads, handedIn, nothing } from "./Handed.ts"
import { EffectiveDateKnown, FilingIdUnused, ObligationKnown, SupersedesRegistered } from "./Rules.ts"
import { type Filing, filings, obligationOf, plans, type ProclaimedPlan, triggerOf } from "./State.ts"
import { dated } from "./Steps.ts"

const Input = Schema.Struct({
  filing: FilingId,
  organ: OrganId,
  plan: PlanId,
  obligation: ObligationId,
  content: NamedContent,
  electronic: Schema.NonEmptyArray(DocumentRef),
  supersedes: optional(FilingId),
  on: optional(LocalDate)
})
type Input = typeof Input.Type

/** The obligation that is answered, in a plan that was proclaimed. */
const answered = (plan: ProclaimedPlan | undefined, input: Input) => {
  const obligation = obligationOf(plan, input.obligation)
  return plan === undefined || obligation === undefined
    ? ObligationKnown.refuse({
        plan: input.plan,
        obligation: input.obligation,
        known: plan?.obligations.map((one) => one.obligation) ?? []
      })
    : Either.right({ plan, obligation })
}

/** A revised system is handed in as new, though its version before may have been filed with the existing ones. */
const isSameSystem = (earlier: Content, content: Content) =>
  earlier.kind === "system" && content.kind === "system" && earlier.system === content.system

/** What is superseded was registered, by this organ, for this obligation or for the same system. */
const superseding = (input: Input, content: Content, earlier: Filing | undefined) => {
  const { organ, obligation, plan, supersedes } = input
  if (supersedes === undefined) return Either.right({})
  const fits =
    earlier?.status === "registered" &&
    earlier.organ === organ &&
    ((earlier.obligation === obligation && earlier.plan === plan) || isSameSystem(earlier.content, content))
  return fits ? Either.right({ supersedes }) : SupersedesRegistered.refuse({ supersedes })
}

export const SubmitFiling = decision("SubmitFiling", {
  zh: "报送备案",
  en: "Submit a filing",
  clause: "P2.1-R3",
  input: Input,
  allowed: may.SubmitFiling,
  cites: citedBy,
  reads: ({ content, filing, organ, plan, supersedes }) => ({
    organ: organs.one(organ),
    plan: plans.one(plan),
    known: filings.one(filing),
    earlier: supersedes === undefined ? nothing : filings.one(supersedes),
    ...contentReads(organ, content),
    calendar
  }),
  further: ({ content, organ }, states) => contentFurther(organ, content, states),
  decide: (input, states, context) =>
    Either.gen(function* () {
      const on = yield* dated(input.on ?? context.today, input.on ?? context.today, context.today)
      yield* requireOrgan(states.organ, input.organ, on)
      const { obligation, plan } = yield* answered(states.plan, input)
      if (states.known !== undefined) return yield* FilingIdUnused.refuse({ filing: input.filing })
      const content = yield* handedIn(input.organ, { plan, obligation }, input.content, states, on)
      const trigger = triggerOf(obligation.due, plan.year, content)
      if (trigger === undefined) return yield* EffectiveDateKnown.refuse({ obligation: input.obligation })
      const replaced = yield* superseding(input, content, states.earlier)
      return yield* accept(
        FilingSubmitted.of({
          filing: input.filing,
          organ: input.organ,
          plan: input.plan,
          obligation: input.obligation,
          content,
          electronic: input.electronic,
          ...replaced,
          on,
          deadline: deadline(obligation.due, trigger, dayCalendar(states.calendar))
        })
      )
    })
})
