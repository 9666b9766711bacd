/**
 * Freezes an organ's decomposition of a day as an edition: annexes 2, 3 and 4 as one document that the event pins by
 * digest. What the organ changes later goes into a later edition. That nothing is missing is asked when it is filed.
 *
 * By nature this reads the organ's whole decomposition, its units, posts, officers and certificates, and the
 * instruments that its items cite.
 */
import { Either, HashMap, Schema } from "effect"
import { emptyCatalogue, instruments } from "../basis/index.ts"
import { acceptWith, canonical, decision, EditionId, LocalDate, optional, OrganId } from "../kernel/index.ts"
import { certificatesOf, known, officersOf, organs, postsOf, requireOrgan, unitsOf } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { itemLines, officerLines, treeLines } from "./Annexes.ts"
import { instrumentsCited, organsJoining } from "./Decomposed.ts"
import { DecompositionFilled, DecompositionOnce } from "./EditionRules.ts"
import { DecompositionAdopted } from "./Events.ts"
import { decompositions } from "./State.ts"

export const AdoptDecomposition = decision("AdoptDecomposition", {
  zh: "审定职责分解",
  en: "Adopt an edition of the decomposition",
  clause: "P2.2-T1",
  input: Schema.Struct({ organ: OrganId, edition: EditionId, on: optional(LocalDate) }),
  allowed: may.AdoptDecomposition,
  reads: ({ organ }) => ({
    units: unitsOf(organ),
    posts: postsOf(organ),
    officers: officersOf(organ),
    certificates: certificatesOf(organ),
    decomposition: decompositions.one(organ)
  }),
  further: ({ organ }, { decomposition }) => ({
    instruments: instruments.some(instrumentsCited(decomposition)),
    organs: organs.some([organ, ...organsJoining(decomposition)])
  }),
  decide: (input, states, { digest, today }) =>
    Either.gen(function* () {
      const { edition, organ } = input
      const on = input.on ?? today
      const { name } = yield* requireOrgan(known(states.organs, organ), organ, on)
      const { decomposition } = states
      const earlier = decomposition.editions.find((one) => one.edition === edition)
      if (earlier !== undefined) return yield* DecompositionOnce.refuse({ organ, edition, on: earlier.since.from })
      const around = { ...states, catalogue: emptyCatalogue, delegations: HashMap.empty() }
      const items = itemLines(decomposition, around, on)
      if (items.length === 0) return yield* DecompositionFilled.refuse({ organ, on })
      const content = canonical({
        organ,
        name,
        edition,
        on,
        items,
        tree: treeLines(decomposition, around, on),
        officers: officerLines(organ, decomposition, around, on)
      })
      const adopted = DecompositionAdopted.of({ organ, edition, digest: digest(content), items: items.length, on })
      return yield* acceptWith([content], adopted)
    })
})
