/**
 * Freezes an organ's catalogue of a day as an edition: its whole content, in order, as one document that the event pins
 * by digest. What the organ changes later goes into a later edition.
 *
 * By nature this reads the organ's whole catalogue, the instruments that it names, and the names of its units and of
 * the organs that cooperate.
 */
import { Either, Schema } from "effect"
import { acceptWith, canonical, decision, EditionId, LocalDate, optional, OrganId } from "../kernel/index.ts"
import { organs, requireOrgan, unitsOf } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { cooperatorsIn, instrumentsIn, listedOn } from "./Catalogue.ts"
import { type CatalogueLine, catalogueLines } from "./CatalogueLines.ts"
import { EditionFilled, EditionOnce } from "./EditionRules.ts"
import { CatalogueAdopted } from "./Events.ts"
import { instruments } from "./Instruments.ts"
import { catalogues, levelOrder, levelOrderOn } from "./State.ts"

/** A line as an edition freezes it: everything but whether the cooperating organ has agreed yet. */
const frozen = ({ cooperating, ...line }: CatalogueLine) => ({
  ...line,
  cooperating: cooperating.map(({ clauses, name, organ }) => ({ organ, name, clauses }))
})

export const AdoptCatalogue = decision("AdoptCatalogue", {
  zh: "审定执法依据目录",
  en: "Adopt an edition of the catalogue",
  clause: "P2.1-R2",
  input: Schema.Struct({ organ: OrganId, edition: EditionId, on: optional(LocalDate) }),
  allowed: may.AdoptCatalogue,
  reads: ({ organ }) => ({
    organ: organs.one(organ),
    units: unitsOf(organ),
    catalogue: catalogues.one(organ),
    levelOrder
  }),
  further: (_, { catalogue }) => ({
    instruments: instruments.some(instrumentsIn(catalogue)),
    organs: organs.some(cooperatorsIn(catalogue))
  }),
  decide: (input, states, { digest, today }) =>
    Either.gen(function* () {
      const { edition, organ } = input
      const on = input.on ?? today
      const { name } = yield* requireOrgan(states.organ, organ, on)
      const earlier = states.catalogue.editions.find((one) => one.edition === edition)
      if (earlier !== undefined) return yield* EditionOnce.refuse({ organ, edition, on: earlier.since.from })
      const order = levelOrderOn(states.levelOrder, on)
      const lines = catalogueLines(states, listedOn(states.catalogue, on), order, on)
      if (lines.length === 0) return yield* EditionFilled.refuse({ organ, on })
      const content = canonical({ organ, name, edition, on, entries: lines.map(frozen) })
      const adopted = CatalogueAdopted.of({ organ, edition, digest: digest(content), entries: lines.length, on })
      return yield* acceptWith([content], adopted)
    })
})
