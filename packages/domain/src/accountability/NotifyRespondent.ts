/** Tells a respondent what is proposed and on what basis, before the defence is heard. */
import { Either, Schema } from "effect"
import { accept, decision, Passage } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import type { AccountabilityContent } from "../routine/index.ts"
import { type CaseFile, shareOf } from "./CaseFile.ts"
import { RespondentNotified } from "./InquiryEvents.ts"
import { FactsFirst } from "./FactRules.ts"
import { type Imposed, ImposedForms, type Respondent, RespondentId, stepInput } from "./Parts.ts"
import { boundRules, requireRules, stepOn, stepReads } from "./Steps.ts"
import { noHeavier, targetOf } from "./Weight.ts"

const before = (
  file: CaseFile,
  content: AccountabilityContent,
  { as, person }: Respondent,
  proposed: ReadonlyArray<Imposed>
) => {
  const lacks = [
    ["facts", file.facts.length === 0],
    ["share", as !== "organ" && shareOf(file, person) === undefined],
    ["known-form", !noHeavier(content, targetOf({ as, person }), proposed, proposed)]
  ] as const
  const missing = lacks.filter(([, lacking]) => lacking).map(([what]) => what)
  return missing.length === 0 ? Either.right(proposed) : FactsFirst.refuse({ case: file.case, person, missing })
}

export const NotifyRespondent = decision("NotifyRespondent", {
  zh: "告知拟处理意见",
  en: "Notify a respondent",
  clause: "行政机关公务员处分条例第三十九条",
  input: Schema.Struct({ ...stepInput, respondent: RespondentId, basis: Passage, proposed: ImposedForms }),
  allowed: may.NotifyRespondent,
  needsPerson: true,
  reads: stepReads,
  further: boundRules,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { basis, proposed, respondent } = input
      const { about, file, on } = yield* stepOn("NotifyRespondent", input, states.file, context)
      const content = yield* requireRules(states.rules, file, on)
      for (const one of file.respondents) if (one.person === respondent) yield* before(file, content, one, proposed)
      return yield* accept(RespondentNotified.of({ ...about, respondent, basis, proposed }))
    })
})
