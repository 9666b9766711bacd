/** Records the review of a registered filing: an opinion, or none. It stays registered either way (有备必审). */
import { Either, Schema } from "effect"
import { accept, decision, optional, Passage } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { FilingReviewed } from "./Events.ts"
import { receiverStep, stepFurther, stepInput, stepReads } from "./Steps.ts"

export const ReviewFiling = decision("ReviewFiling", {
  zh: "备案审查",
  en: "Record the review of a registered filing",
  clause: "行政执法监督条例第六条",
  input: Schema.Struct({ ...stepInput, opinion: optional(Passage) }),
  allowed: may.ReviewFiling,
  reads: stepReads,
  further: stepFurther,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { on } = yield* receiverStep("ReviewFiling", input, states, context)
      const { filing, opinion, organ } = input
      return yield* accept(FilingReviewed.of({ filing, organ, on, ...(opinion === undefined ? {} : { opinion }) }))
    })
})
