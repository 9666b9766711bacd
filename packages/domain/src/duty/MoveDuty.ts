/** Moves a duty to another holder of the same level, from its source; those below must have given it back first. */
import { Either, Schema } from "effect"
import { accept, decision, ItemId, LocalDate, optional, OrganId } from "../kernel/index.ts"
import { organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { Held, MovesLevel } from "./DutyRules.ts"
import { DutyMoved } from "./Events.ts"
import { Holder, holderKey } from "./Holder.ts"
import { moved, sourceOn } from "./Item.ts"
import { holderReads, requireContained, requireHolder, requireItem } from "./Required.ts"
import { items } from "./State.ts"

export const MoveDuty = decision("MoveDuty", {
  zh: "调整职责",
  en: "Move a duty",
  clause: "P2.2-2",
  input: Schema.Struct({
    organ: OrganId,
    item: ItemId,
    fromHolder: Holder,
    toHolder: Holder,
    from: optional(LocalDate)
  }),
  allowed: may.MoveDuty,
  reads: ({ item, organ, toHolder }) => ({ organ: organs.one(organ), item: items.one(item), ...holderReads(toHolder) }),
  decide: ({ from: asked, fromHolder, item, organ, toHolder }, states, { today }) =>
    Either.gen(function* () {
      const from = asked ?? today
      yield* requireOrgan(states.organ, organ, from)
      const { known } = yield* requireItem(states.item, organ, item, from)
      if (fromHolder.kind !== toHolder.kind) {
        return yield* MovesLevel.refuse({ item, fromHolder, toHolder, problem: "other-level" })
      }
      if (holderKey(fromHolder) === holderKey(toHolder)) {
        return yield* MovesLevel.refuse({ item, fromHolder, toHolder, problem: "same" })
      }
      const source = sourceOn(known, fromHolder, from)
      if (source === undefined) return yield* Held.refuse({ item, holder: fromHolder, on: from })
      yield* requireHolder(states, organ, toHolder, from)
      yield* requireContained(moved(known, fromHolder, toHolder, from, source), from)
      return yield* accept(DutyMoved.of({ organ, item, fromHolder, toHolder, source, from }))
    })
})
