/** Adopts the year's scheme: in full, or from a ready preset. A draft is adopted anew under its id until it is published. */
import { Either, Schema } from "effect"
import { accept, decision, LocalDate, optional, OrganId, SchemeId, Year } from "../kernel/index.ts"
import { organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { SchemeAdopted } from "./Events.ts"
import { presets } from "./Presets.ts"
import { SchemeFrozen } from "./SchemeRules.ts"
import { schemes } from "./Schemes.ts"
import { sound } from "./Standards.ts"
import { dated } from "./Steps.ts"
import { NamedTerms } from "./Terms.ts"

export const AdoptScheme = decision("AdoptScheme", {
  zh: "制定评议考核办法",
  en: "Adopt an assessment scheme",
  clause: "P2.3-1.1",
  input: Schema.Struct({
    organ: OrganId,
    scheme: SchemeId,
    year: Year,
    terms: NamedTerms,
    on: optional(LocalDate)
  }),
  allowed: may.AdoptScheme,
  reads: ({ organ, scheme }) => ({ organ: organs.one(organ), known: schemes.one(scheme) }),
  decide: (input, { known, organ: state }, { today }) =>
    Either.gen(function* () {
      const { organ, scheme, year } = input
      const on = yield* dated(input.on ?? today, known?.adoptedOn ?? input.on ?? today, today)
      yield* requireOrgan(state, organ, on)
      if (known !== undefined && known.organ !== organ) {
        return yield* SchemeFrozen.refuse({ scheme, organ: known.organ })
      }
      if (known?.published !== undefined) {
        return yield* SchemeFrozen.refuse({ scheme, organ, published: known.published.on })
      }
      const terms = yield* sound("preset" in input.terms ? presets[input.terms.preset] : input.terms)
      return yield* accept(SchemeAdopted.of({ organ, scheme, year, terms, on }))
    })
})
