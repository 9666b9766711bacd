/** The fold that the views of systems share, and how they choose organs. */
import { Either } from "effect"
import { foldAll, type LocalDate, type OrganId } from "../kernel/index.ts"
import { known, responsibleOrgans, organs, requireOrgan, type StandingOrgan } from "../organisation/index.ts"
import { systems } from "./Systems.ts"

export const register = foldAll({ organs: organs.all, systems: systems.all })
type Register = typeof register.initial

/** One organ, which must be there on the day, or all that are. */
export const chosenOrgans = (state: Register, organ: OrganId | undefined, day: LocalDate) =>
  organ === undefined
    ? Either.right(responsibleOrgans(state.organs, day))
    : Either.map(requireOrgan(known(state.organs, organ), organ, day), (found): ReadonlyArray<StandingOrgan> => [found])
