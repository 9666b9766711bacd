/** Decides an appeal, by hands that did not investigate: upheld, changed to what is lighter, or revoked. */
import { Either, Schema } from "effect"
import { accept, type Context, decision, Passage, type PersonId } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import type { AccountabilityContent } from "../routine/index.ts"
import { AppealNeverWorsens, AppealOpen } from "./AppealRules.ts"
import { type CaseFile, formsOf, openAppeal } from "./CaseFile.ts"
import { competent } from "./Competence.ts"
import { AppealDecided } from "./DecisionEvents.ts"
import { type Imposed, ImposedForms, Outcome, type Respondent, RespondentId, stepInput } from "./Parts.ts"
import { AppealOtherHands } from "./PeopleRules.ts"
import { actingPerson, boundRules, requireRules, stepOn, stepReads } from "./Steps.ts"
import { codes, noHeavier, targetOf } from "./Weight.ts"

const otherHands = ({ appointed, case: one }: CaseFile, context: Context) => {
  const person = actingPerson(context)
  return person !== undefined && appointed.includes(person)
    ? AppealOtherHands.refuse({ case: one, person })
    : Either.right(person)
}

/** What stands afterwards: the same, something lighter, or nothing. */
const standing = (
  file: CaseFile,
  content: AccountabilityContent,
  respondent: Respondent,
  outcome: Outcome,
  forms: ReadonlyArray<Imposed>
) => {
  const before = formsOf(file, respondent.person)
  const target = targetOf(respondent)
  const lighter = noHeavier(content, target, forms, before) && !noHeavier(content, target, before, forms)
  const fits = outcome === "changed" ? forms.length > 0 && lighter : forms.length === 0
  if (fits) return Either.right({ upheld: before, changed: forms, revoked: [] }[outcome])
  return AppealNeverWorsens.refuse({
    case: file.case,
    respondent: respondent.person,
    outcome,
    before: codes(before),
    after: codes(forms)
  })
}

const open = (file: CaseFile, respondent: PersonId) =>
  openAppeal(file, respondent) === undefined
    ? AppealOpen.refuse({ case: file.case, respondent, problem: "not-appealed" })
    : Either.right(respondent)

export const DecideAppeal = decision("DecideAppeal", {
  zh: "决定申诉",
  en: "Decide an appeal",
  clause: "公务员法第九十六条",
  input: Schema.Struct({
    ...stepInput,
    respondent: RespondentId,
    outcome: Outcome,
    /** Only when it is changed. */
    forms: ImposedForms,
    opinion: Passage
  }),
  allowed: may.DecideAppeal,
  needsPerson: true,
  reads: stepReads,
  further: boundRules,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { forms, opinion, outcome, respondent } = input
      const { about, file, on } = yield* stepOn("DecideAppeal", input, states.file, context)
      yield* otherHands(file, context)
      yield* open(file, respondent)
      const content = yield* requireRules(states.rules, file, on)
      yield* competent(file, content, respondent, forms, context.actor)
      const as = file.respondents.find(({ person }) => person === respondent)?.as ?? "officer"
      const stands = yield* standing(file, content, { person: respondent, as }, outcome, forms)
      return yield* accept(AppealDecided.of({ ...about, respondent, outcome, forms: stands, opinion }))
    })
})
