/** Sets the order in which catalogues list levels from a day on. The legal ranking is not touched by it. */
import { Schema } from "effect"
import { accept, decision, LocalDate, optional } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { LevelOrderSet } from "./Events.ts"
import { LevelOrderWhole } from "./InstrumentRules.ts"
import { Level, planOrder } from "./Levels.ts"

export const SetLevelOrder = decision("SetLevelOrder", {
  zh: "设定效力层级排列顺序",
  en: "Set the listing order of levels",
  clause: "P2.1-1",
  input: Schema.Struct({ order: Schema.Array(Level), from: optional(LocalDate) }),
  allowed: may.SetLevelOrder,
  reads: () => ({}),
  decide: ({ from, order }, _, { today }) => {
    const missing = planOrder.filter((level) => !order.includes(level))
    const repeated = planOrder.filter((level) => order.indexOf(level) !== order.lastIndexOf(level))
    return missing.length + repeated.length > 0
      ? LevelOrderWhole.refuse({ missing, repeated })
      : accept(LevelOrderSet.of({ order, from: from ?? today }))
  }
})
