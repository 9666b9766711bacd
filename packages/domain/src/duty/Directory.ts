/** The fold that the views of this module share, and what of it concerns one organ. */
import { Either } from "effect"
import { catalogueOf, catalogues, instruments } from "../basis/index.ts"
import { foldAll, type LocalDate, type OrganId } from "../kernel/index.ts"
import {
  certificates,
  chosenOrgans,
  officers,
  organs,
  owingOrgans,
  posts,
  responsibleOrgans,
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

const withDecomposition =
  (state: Register) =>
  ({ name, organ }: Pick<Chosen, "name" | "organ">): Chosen => ({
    organ,
    name,
    decomposition: decompositionOf(state.decompositions, organ),
    around: { ...state, catalogue: catalogueOf(state.catalogues, organ) }
  })

/** The organs that a view is about, each with its decomposition. */
export const chosenDecompositions = (state: Register, organ: OrganId | undefined, day: LocalDate) =>
  Either.map(chosenOrgans(state.organs, organ, day, responsibleOrgans), (all) => all.map(withDecomposition(state)))

/** Of these, the organs that owe one. */
export const owingDecompositions = (state: Register, organ: OrganId | undefined, day: LocalDate) =>
  Either.map(owingOrgans(state.organs, organ, day, responsibleOrgans), (all) => all.map(withDecomposition(state)))
