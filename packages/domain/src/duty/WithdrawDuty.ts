/** Takes a duty back from its holder from a day on; those below must have given it back first. */
import { Either, Schema } from "effect"
import { accept, decision, ItemId, LocalDate, optional, OrganId } from "../kernel/index.ts"
import { organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { Held } from "./DutyRules.ts"
import { DutyWithdrawn } from "./Events.ts"
import { Holder } from "./Holder.ts"
import { sourceOn, withHolding } from "./Item.ts"
import { requireContained, requireItem } from "./Required.ts"
import { items } from "./State.ts"

export const WithdrawDuty = decision("WithdrawDuty", {
  zh: "收回职责",
  en: "Withdraw a duty",
  clause: "P2.2-2",
  input: Schema.Struct({ organ: OrganId, item: ItemId, holder: Holder, from: optional(LocalDate) }),
  allowed: may.WithdrawDuty,
  needsReason: true,
  reads: ({ item, organ }) => ({ organ: organs.one(organ), item: items.one(item) }),
  decide: ({ from: asked, holder, item, organ }, states, { today }) =>
    Either.gen(function* () {
      const from = asked ?? today
      yield* requireOrgan(states.organ, organ, from)
      const { known } = yield* requireItem(states.item, organ, item, from)
      if (sourceOn(known, holder, from) === undefined) return yield* Held.refuse({ item, holder, on: from })
      yield* requireContained(withHolding(known, holder, from, "none"), from)
      return yield* accept(DutyWithdrawn.of({ organ, item, holder, from }))
    })
})
