/**
 * Hands an item down: from the organ to a unit, from a unit to a post, from a post to the officer on it, each from its
 * source. Nobody is given what the level above does not have, on that day or on any later one that is known.
 *
 * It reads the item with its holders, and the unit, post and officer that it names; nothing else of the organ.
 */
import { Either, Schema } from "effect"
import { accept, decision, ItemId, LocalDate, optional, OrganId } from "../kernel/index.ts"
import { organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { AssignedOnce } from "./DutyRules.ts"
import { DutyAssigned } from "./Events.ts"
import { Holder } from "./Holder.ts"
import { sourceOn, withHolding } from "./Item.ts"
import { DutySource } from "./Labels.ts"
import { holderReads, requireContained, requireHolder, requireItem } from "./Required.ts"
import { items } from "./State.ts"

export const AssignDuty = decision("AssignDuty", {
  zh: "分解职责",
  en: "Assign a duty",
  clause: "P2.2-2",
  input: Schema.Struct({
    organ: OrganId,
    item: ItemId,
    holder: Holder,
    source: DutySource,
    from: optional(LocalDate)
  }),
  allowed: may.AssignDuty,
  reads: ({ holder, item, organ }) => ({ organ: organs.one(organ), item: items.one(item), ...holderReads(holder) }),
  decide: ({ from: asked, holder, item, organ, source }, states, { today }) =>
    Either.gen(function* () {
      const from = asked ?? today
      yield* requireOrgan(states.organ, organ, from)
      const { known } = yield* requireItem(states.item, organ, item, from)
      yield* requireHolder(states, organ, holder, from)
      if (sourceOn(known, holder, from) === source) {
        return yield* AssignedOnce.refuse({ item, holder, source, on: from })
      }
      yield* requireContained(withHolding(known, holder, from, source), from)
      return yield* accept(DutyAssigned.of({ organ, item, holder, source, from }))
    })
})
