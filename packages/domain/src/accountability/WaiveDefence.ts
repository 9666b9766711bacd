/** Records that a respondent, once notified, waives the defence. */
import { Either, Schema } from "effect"
import { accept, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { defenceDue } from "./Defence.ts"
import { DefenceWaived } from "./InquiryEvents.ts"
import { RespondentId, stepInput } from "./Parts.ts"
import { stepOn, stepReads } from "./Steps.ts"

export const WaiveDefence = decision("WaiveDefence", {
  zh: "放弃陈述和申辩",
  en: "Waive the defence",
  clause: "行政机关公务员处分条例第三十九条",
  input: Schema.Struct({ ...stepInput, respondent: RespondentId }),
  allowed: may.WaiveDefence,
  needsPerson: true,
  reads: stepReads,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { respondent } = input
      const { about, file } = yield* stepOn("WaiveDefence", input, states.file, context)
      yield* defenceDue(file, respondent)
      return yield* accept(DefenceWaived.of({ ...about, respondent }))
    })
})
