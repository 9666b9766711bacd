/**
 * Withdraws a publication; the reason is shown to the public. Where what was published was revoked, that has its day:
 * three working days are left from it.
 */
import { Either, Schema } from "effect"
import { calendar, dayCalendar } from "../calendar/index.ts"
import { accept, deadline, decision, LocalDate, optional, OrganId, PublicationId } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { Unpublished } from "./Events.ts"
import { PublicationDated, PublicationKnown, WithdrawnOnce } from "./Rules.ts"
import { publications } from "./State.ts"

/** 三日内: working days, as the act itself says (行政处罚法第八十五条). */
const withdrawal = { kind: "working-days", days: 3 } as const

export const Unpublish = decision("Unpublish", {
  zh: "撤回公布",
  en: "Withdraw a publication",
  clause: "行政处罚法第四十八条",
  input: Schema.Struct({
    organ: OrganId,
    publication: PublicationId,
    /** When what was published was changed, revoked, or found unlawful or void. */
    revokedOn: optional(LocalDate),
    on: optional(LocalDate)
  }),
  allowed: may.Unpublish,
  needsReason: true,
  reads: ({ publication }) => ({ known: publications.one(publication), calendar }),
  decide: ({ revokedOn, ...input }, states, { today }) =>
    Either.gen(function* () {
      const { organ, publication } = input
      const { known } = states
      if (known === undefined || known.organ !== organ) return yield* PublicationKnown.refuse({ organ, publication })
      const { since, withdrawn } = known
      if (withdrawn !== undefined) return yield* WithdrawnOnce.refuse({ publication, on: withdrawn.on })
      const on = input.on ?? today
      if (on < since.from || on > today) {
        return yield* PublicationDated.refuse({ on, earliest: since.from, latest: today })
      }
      if (revokedOn === undefined) return yield* accept(Unpublished.of({ organ, publication, on }))
      if (revokedOn > on) return yield* PublicationDated.refuse({ on: revokedOn, latest: on })
      const revoked = { on: revokedOn, deadline: deadline(withdrawal, revokedOn, dayCalendar(states.calendar)) }
      return yield* accept(Unpublished.of({ organ, publication, on, revoked }))
    })
})
