/** The fold that the views of this module share. */
import { foldAll } from "../kernel/index.ts"
import { organs, units } from "../organisation/index.ts"
import { instruments } from "./Instruments.ts"
import { catalogues, levelOrder } from "./State.ts"

export const register = foldAll({
  organs: organs.all,
  units: units.all,
  instruments: instruments.all,
  catalogues: catalogues.all,
  levelOrder
})
export type Register = typeof register.initial
