/** The fold that the views of this module share, and what of it concerns one organ. */
import { Either, Option } from "effect"
import { catalogueOf, catalogues, instruments } from "../basis/index.ts"
import { foldAll, type LocalDate, type OrganId } from "../kernel/index.ts"
import {
  certificates,
  known,
  responsibleOrgans,
  officers,
  organs,
  posts,
  requireOrgan,
  type StandingOrgan,
  units
} from "../organisation/index.ts"
import type { Surroundings } from "./Decomposed.ts"
import { type Decomposition, decompositionOf, decompositions, delegations } from "./State.ts"

export const register = foldAll({
  organs: organs.all,
  units: units.all,
  posts: posts.all,
  officers: officers.all,
  certificates: certificates.all,
  instruments: instruments.all,
  catalogues: catalogues.all,
  decompositions: decompositions.all,
  delegations: delegations.all
})
type Register = typeof register.initial

interface Chosen {
  readonly organ: OrganId
  readonly name: string
  readonly decomposition: Decomposition
  readonly around: Surroundings
}

/** One organ, which must be there on the day, or all that are; each with its decomposition. */
export const chosenOrgans = (state: Register, organ: OrganId | undefined, day: LocalDate) => {
  const chosen = Option.match(Option.fromNullable(organ), {
    onNone: () => Either.right(responsibleOrgans(state.organs, day)),
    onSome: (one) =>
      Either.map(requireOrgan(known(state.organs, one), one, day), (found): ReadonlyArray<StandingOrgan> => [found])
  })
  return Either.map(chosen, (list) =>
    list.map(
      ({ name, organ: one }): Chosen => ({
        organ: one,
        name,
        decomposition: decompositionOf(state.decompositions, one),
        around: { ...state, catalogue: catalogueOf(state.catalogues, one) }
      })
    )
  )
}
