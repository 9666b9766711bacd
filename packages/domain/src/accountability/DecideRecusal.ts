/** Decides on a request for recusal. */
import { Either, Schema } from "effect"
import { accept, decision, PersonId } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { RecusalDecided } from "./InquiryEvents.ts"
import { stepInput } from "./Parts.ts"
import { RecusalAsked } from "./PeopleRules.ts"
import { stepOn, stepReads } from "./Steps.ts"

export const DecideRecusal = decision("DecideRecusal", {
  zh: "决定回避",
  en: "Decide on a recusal",
  clause: "行政机关公务员处分条例第四十三条",
  input: Schema.Struct({ ...stepInput, person: PersonId, granted: Schema.Boolean }),
  allowed: may.DecideRecusal,
  needsPerson: true,
  reads: stepReads,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { granted, person } = input
      const { about, file } = yield* stepOn("DecideRecusal", input, states.file, context)
      const pending = file.recusals.some((one) => one.person === person && one.standing === "pending")
      if (!pending) return yield* RecusalAsked.refuse({ case: file.case, person, problem: "not-asked" })
      return yield* accept(RecusalDecided.of({ ...about, person, granted }))
    })
})
