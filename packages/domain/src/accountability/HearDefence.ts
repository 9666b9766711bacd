/** Records a respondent's statement and defence, and what checking it came to. */
import { Either, Schema } from "effect"
import { accept, decision, Passage } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { defenceDue } from "./Defence.ts"
import { DefenceHeard } from "./InquiryEvents.ts"
import { RespondentId, stepInput } from "./Parts.ts"
import { inquiryStep, stepReads } from "./Steps.ts"

export const HearDefence = decision("HearDefence", {
  zh: "听取陈述和申辩",
  en: "Hear the defence",
  clause: "行政机关公务员处分条例第三十九条",
  input: Schema.Struct({ ...stepInput, respondent: RespondentId, statement: Passage, checked: Passage }),
  allowed: may.HearDefence,
  needsPerson: true,
  reads: stepReads,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { checked, respondent, statement } = input
      const { about, file } = yield* inquiryStep("HearDefence", input, states.file, context)
      yield* defenceDue(file, respondent)
      return yield* accept(DefenceHeard.of({ ...about, respondent, statement, checked }))
    })
})
