/** Corrects a deferred filing: further electronic copies, and where the content itself changed, the new one. */
import { Either, Schema } from "effect"
import { calendar } from "../calendar/index.ts"
import { accept, decision, DocumentRef, optional, Passage } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { FilingSupplemented, NamedContent } from "./Events.ts"
import { citedBy, contentFurther, contentReads, handedIn } from "./Handed.ts"
import { ObligationKnown } from "./Rules.ts"
import { obligationOf } from "./State.ts"
import { stepFurther, stepInput, stepOn, stepReads } from "./Steps.ts"

export const SupplementFiling = decision("SupplementFiling", {
  zh: "补正",
  en: "Supplement a deferred filing",
  clause: "法规规章备案审查条例第九条",
  input: Schema.Struct({
    ...stepInput,
    content: optional(NamedContent),
    electronic: Schema.NonEmptyArray(DocumentRef),
    note: Passage
  }),
  allowed: may.SupplementFiling,
  cites: citedBy,
  reads: (input) => ({ ...stepReads(input), ...contentReads(input.organ, input.content), calendar }),
  further: (input, states) => ({
    ...stepFurther(input, states),
    ...contentFurther(input.organ, input.content, states)
  }),
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { electronic, note, organ } = input
      const { filing, on } = yield* stepOn("SupplementFiling", input, states.filing, context)
      const step = { filing: input.filing, organ, on, electronic, note }
      if (input.content === undefined) return yield* accept(FilingSupplemented.of(step))
      const { plan } = states
      const obligation = obligationOf(plan, filing.obligation)
      if (plan === undefined || obligation === undefined) {
        return yield* ObligationKnown.refuse({ plan: filing.plan, obligation: filing.obligation, known: [] })
      }
      const content = yield* handedIn(organ, { plan, obligation }, input.content, states, on)
      return yield* accept(FilingSupplemented.of({ ...step, content }))
    })
})
