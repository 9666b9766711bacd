/** Corrects the category of an item that was filed under a wrong one, from a day on. */
import { Either, Schema } from "effect"
import { instruments } from "../basis/index.ts"
import { accept, canonical, Dated, decision, ItemId, LocalDate, optional, OrganId } from "../kernel/index.ts"
import { organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { ItemCategoryCorrected } from "./Events.ts"
import { CategoryOther } from "./ItemRules.ts"
import { Power } from "./Power.ts"
import { requireCompetent, requireItem } from "./Required.ts"
import { items } from "./State.ts"

export const CorrectItemCategory = decision("CorrectItemCategory", {
  zh: "更正事项类别",
  en: "Correct an item's category",
  clause: "P2.2-1",
  input: Schema.Struct({ organ: OrganId, item: ItemId, power: Power, from: optional(LocalDate) }),
  allowed: may.CorrectItemCategory,
  needsReason: true,
  reads: ({ item, organ }) => ({ organ: organs.one(organ), item: items.one(item) }),
  further: (_, { item }) => ({
    instruments: instruments.some(
      (item?.contents ?? []).flatMap(({ value }) => value.citations.map(({ instrument }) => instrument))
    )
  }),
  decide: ({ from: asked, item, organ, power }, states, { today }) =>
    Either.gen(function* () {
      const from = asked ?? today
      yield* requireOrgan(states.organ, organ, from)
      const found = yield* requireItem(states.item, organ, item, from)
      if (canonical(found.standing.power) === canonical(power)) {
        return yield* CategoryOther.refuse({ item, on: from })
      }
      const corrected = { ...found.known, powers: Dated.set(found.known.powers, from, power) }
      yield* requireCompetent(corrected, states.instruments, from)
      return yield* accept(ItemCategoryCorrected.of({ organ, item, power, from }))
    })
})
