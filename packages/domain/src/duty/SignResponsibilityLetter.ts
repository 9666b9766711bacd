/**
 * Records that a unit or an officer signed a responsibility letter (责任书): for items that the signer carries that day,
 * or for all that an adopted edition gives.
 */
import { Either, Schema } from "effect"
import { accept, decision, DocumentRef, type Fold, fold, LocalDate, optional, OrganId } from "../kernel/index.ts"
import { known, organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { LetterCarried } from "./DutyRules.ts"
import { DecompositionKnown } from "./EditionRules.ts"
import { LetterScope, ResponsibilityLetterSigned } from "./Events.ts"
import { Holder } from "./Holder.ts"
import { sourceOn } from "./Item.ts"
import { holderReads, requireHolder, requireItem } from "./Required.ts"
import { type AdoptedDecomposition, adoptedDecomposition, items } from "./State.ts"

const none: Fold<AdoptedDecomposition | undefined> = fold<AdoptedDecomposition | undefined>(undefined)

export const SignResponsibilityLetter = decision("SignResponsibilityLetter", {
  zh: "签订责任书",
  en: "Sign a responsibility letter",
  clause: "P2.2-3",
  input: Schema.Struct({
    organ: OrganId,
    holder: Holder,
    scope: LetterScope,
    document: optional(DocumentRef),
    on: optional(LocalDate)
  }),
  allowed: may.SignResponsibilityLetter,
  reads: ({ holder, organ, scope }) => ({
    organ: organs.one(organ),
    ...holderReads(holder),
    items: items.some("items" in scope ? scope.items : []),
    edition: "edition" in scope ? adoptedDecomposition(organ, scope.edition) : none
  }),
  cites: ({ document }) => (document === undefined ? [] : [document.sha256]),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { holder, organ, scope } = input
      const on = input.on ?? today
      yield* requireOrgan(states.organ, organ, on)
      if (holder.kind === "post") return yield* LetterCarried.refuse({ organ, holder, on, missing: [] })
      yield* requireHolder(states, organ, holder, on)
      if ("edition" in scope) {
        const { edition } = scope
        if (states.edition === undefined || states.edition.on > on) {
          return yield* DecompositionKnown.refuse({ organ, edition, on })
        }
      } else {
        const missing: Array<string> = []
        for (const item of scope.items) {
          const found = yield* requireItem(known(states.items, item), organ, item, on)
          if (sourceOn(found.known, holder, on) === undefined) missing.push(item)
        }
        if (missing.length > 0) return yield* LetterCarried.refuse({ organ, holder, on, missing })
      }
      return yield* accept(ResponsibilityLetterSigned.of({ ...input, on }))
    })
})
