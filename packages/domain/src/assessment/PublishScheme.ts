/** Makes the standard public, and freezes it. */
import { Either, Schema } from "effect"
import { accept, decision, DocumentRef, LocalDate, Name, optional, OrganId, SchemeId } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { SchemePublished } from "./Events.ts"
import { SchemeFrozen, SchemeKnown } from "./SchemeRules.ts"
import { schemes } from "./Schemes.ts"
import { dated } from "./Steps.ts"

export const PublishScheme = decision("PublishScheme", {
  zh: "公开评议考核标准",
  en: "Publish an assessment scheme",
  clause: "P2.3-1.1",
  input: Schema.Struct({
    organ: OrganId,
    scheme: SchemeId,
    channel: Name,
    document: optional(DocumentRef),
    on: optional(LocalDate)
  }),
  allowed: may.PublishScheme,
  cites: ({ document }) => (document === undefined ? [] : [document.sha256]),
  reads: ({ scheme }) => ({ known: schemes.one(scheme) }),
  decide: (input, { known }, { today }) =>
    Either.gen(function* () {
      const { organ, scheme } = input
      if (known === undefined || known.organ !== organ) return yield* SchemeKnown.refuse({ scheme, organ })
      if (known.published !== undefined) {
        return yield* SchemeFrozen.refuse({ scheme, organ, published: known.published.on })
      }
      const on = yield* dated(input.on ?? today, known.adoptedOn, today)
      return yield* accept(SchemePublished.of({ ...input, on }))
    })
})
