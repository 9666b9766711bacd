/** Takes an item from an organ's powers from a day on, once nobody carries it any more. An item is withdrawn once. */
import { Either, Schema } from "effect"
import { accept, decision, ItemId, LocalDate, optional, OrganId } from "../kernel/index.ts"
import { organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { ItemWithdrawn } from "./Events.ts"
import { ItemKnown } from "./ItemRules.ts"
import { requireContained, requireItem } from "./Required.ts"
import { items } from "./State.ts"

export const WithdrawItem = decision("WithdrawItem", {
  zh: "取消职权事项",
  en: "Withdraw a power item",
  clause: "P2.2-1",
  input: Schema.Struct({ organ: OrganId, item: ItemId, from: optional(LocalDate) }),
  allowed: may.WithdrawItem,
  needsReason: true,
  reads: ({ item, organ }) => ({ organ: organs.one(organ), item: items.one(item) }),
  decide: ({ from: asked, item, organ }, states, { today }) =>
    Either.gen(function* () {
      const from = asked ?? today
      yield* requireOrgan(states.organ, organ, from)
      const { known } = yield* requireItem(states.item, organ, item, from)
      if (known.withdrawn !== undefined) {
        return yield* ItemKnown.refuse({ organ, item, on: known.withdrawn, problem: "withdrawn" })
      }
      yield* requireContained({ ...known, withdrawn: from }, from)
      return yield* accept(ItemWithdrawn.of({ organ, item, from }))
    })
})
