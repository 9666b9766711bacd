/** Asks that somebody recuse, the own person included. Until it is decided that person takes no step. */
import { Either, Schema } from "effect"
import { accept, decision, Passage, PersonId } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { RecusalRequested } from "./InquiryEvents.ts"
import { stepInput } from "./Parts.ts"
import { RecusalAsked } from "./PeopleRules.ts"
import { stepOn, stepReads } from "./Steps.ts"

export const RequestRecusal = decision("RequestRecusal", {
  zh: "申请回避",
  en: "Request a recusal",
  clause: "行政机关公务员处分条例第四十二条",
  input: Schema.Struct({ ...stepInput, person: PersonId, ground: Passage }),
  allowed: may.RequestRecusal,
  needsPerson: true,
  reads: stepReads,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { ground, person } = input
      const { about, file } = yield* stepOn("RequestRecusal", input, states.file, context)
      const earlier = file.recusals.find((one) => one.person === person && one.standing !== "refused")
      if (earlier !== undefined) {
        const problem = earlier.standing === "granted" ? "granted" : "pending"
        return yield* RecusalAsked.refuse({ case: file.case, person, problem })
      }
      return yield* accept(RecusalRequested.of({ ...about, person, ground }))
    })
})
