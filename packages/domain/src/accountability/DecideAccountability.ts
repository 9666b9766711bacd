/**
 * Decides: what each respondent bears, within the ladder of the bound rules, and how to appeal. Nothing is decided
 * before facts, evidence, two investigators, shares, notice and defence are in the file (P2.4-S2).
 */
import { Either, Schema } from "effect"
import { dayCalendar } from "../calendar/index.ts"
import {
  accept,
  type Context,
  deadline,
  decision,
  DocumentRef,
  Name,
  optional,
  Passage,
  type PersonId
} from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import type { AccountabilityContent } from "../routine/index.ts"
import type { CaseFile } from "./CaseFile.ts"
import { competent, singleTrack } from "./Competence.ts"
import { DecisionReady, DefenceNeverWorsens, type Need } from "./DecisionRules.ts"
import { AccountabilityDecided } from "./DecisionEvents.ts"
import { withinLadder } from "./Ladder.ts"
import { digests, type Measure, Measures, type Respondent, stepInput } from "./Parts.ts"
import { RespondentKnown } from "./PeopleRules.ts"
import { missingIn } from "./Ready.ts"
import { type Disciplined, disciplinesOf } from "./Disciplines.ts"
import { boundRules, requireRules, stepOn, timedReads } from "./Steps.ts"
import { codes, noHeavier, targetOf } from "./Weight.ts"

const Input = Schema.Struct({
  ...stepInput,
  number: Name,
  measures: Measures,
  appealRoute: optional(Passage),
  /** The decision as sealed. */
  document: optional(DocumentRef)
}).annotations({ identifier: "AccountabilityDecision" })
type Input = typeof Input.Type

/** The decision as it goes out, unless the file or the decision itself lacks something. */
const complete = (file: CaseFile, { appealRoute, document, measures, number }: Input) => {
  const times = (person: PersonId) => measures.filter(({ respondent }) => respondent === person).length
  const covered = file.respondents.every(({ person }) => times(person) === 1)
  const lacks: ReadonlyArray<readonly [Need, boolean]> = [
    ["measures", !covered || measures.every(({ forms }) => forms.length === 0)],
    ["appeal-route", appealRoute === undefined],
    ["sealed", document === undefined]
  ]
  const missing = [...missingIn(file), ...lacks.filter(([, lacking]) => lacking).map(([need]) => need)]
  return missing.length === 0 && appealRoute !== undefined && document !== undefined
    ? Either.right({ appealRoute, document, measures, number })
    : DecisionReady.refuse({ case: file.case, missing })
}

/** Not heavier than what the respondent was told of before the defence. */
const asNotified = (file: CaseFile, content: AccountabilityContent, { forms, respondent }: Measure, of: Respondent) => {
  const proposed = file.notices.find((one) => one.respondent === respondent)?.proposed ?? []
  return noHeavier(content, targetOf(of), forms, proposed)
    ? Either.right(forms)
    : DefenceNeverWorsens.refuse({ case: file.case, respondent, proposed: codes(proposed), decided: codes(forms) })
}

const fits = (
  file: CaseFile,
  content: AccountabilityContent,
  measure: Measure,
  disciplines: ReadonlyArray<Disciplined>,
  { actor }: Context
) =>
  Either.gen(function* () {
    const respondent = file.respondents.find(({ person }) => person === measure.respondent)
    if (respondent === undefined) {
      const known = file.respondents.map(({ person }) => person)
      return yield* RespondentKnown.refuse({ case: file.case, person: measure.respondent, known })
    }
    yield* withinLadder(file, content, measure, respondent)
    yield* asNotified(file, content, measure, respondent)
    yield* competent(file, content, measure.respondent, measure.forms, actor)
    yield* singleTrack(file, measure.respondent, measure.forms, disciplines)
    return measure
  })

export const DecideAccountability = decision("DecideAccountability", {
  zh: "作出追究决定",
  en: "Decide on accountability",
  clause: "P2.4-S2",
  input: Input,
  allowed: may.DecideAccountability,
  needsPerson: true,
  cites: ({ document }) => digests(document),
  reads: (input: Input) => ({
    ...timedReads(input),
    disciplines: disciplinesOf(input.measures.map(({ respondent }) => respondent))
  }),
  further: boundRules,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { about, file, on } = yield* stepOn("DecideAccountability", input, states.file, context)
      const content = yield* requireRules(states.rules, file, on)
      const made = yield* complete(file, input)
      for (const measure of made.measures) yield* fits(file, content, measure, states.disciplines, context)
      const clock = content.clocks.fileDecision
      const report = clock && { report: deadline(clock.rule, on, dayCalendar(states.calendar)) }
      return yield* accept(AccountabilityDecided.of({ ...about, ...made, ...report }))
    })
})
