/** The fold that the views of this module share, and how they name and choose organs. */
import { Either, Option } from "effect"
import { foldAll, type LocalDate, type OrganId } from "../kernel/index.ts"
import { known, responsibleOrgans, organs, requireOrgan, type StandingOrgan, units } from "../organisation/index.ts"
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

/** One organ, which must be there on the day, or all that are. */
export const chosenOrgans = (state: Register, organ: OrganId | undefined, day: LocalDate) =>
  Option.match(Option.fromNullable(organ), {
    onNone: () => Either.right(responsibleOrgans(state.organs, day)),
    onSome: (one) =>
      Either.map(requireOrgan(known(state.organs, one), one, day), (found): ReadonlyArray<StandingOrgan> => [found])
  })
