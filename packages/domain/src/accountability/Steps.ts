/** What every step on a case shares: the case, a state that allows the step, its day, and who may take it. */
import { Either } from "effect"
import { calendar } from "../calendar/index.ts"
import type { Context, LocalDate, PersonId } from "../kernel/index.ts"
import { type AccountabilityVersion, accountabilityVersion } from "../routine/index.ts"
import { type CaseFile, investigatorsOf, isRespondent } from "./CaseFile.ts"
import { CaseKnown, RulesInForce, StepDated, TransitionDrawn } from "./CaseRules.ts"
import { isDrawn, possibleSteps, type StepName } from "./Drawn.ts"
import { statuses } from "./Labels.ts"
import type { StepInput } from "./Parts.ts"
import { InvestigatorActs, Recused, RespondentKnown, RespondentStep } from "./PeopleRules.ts"
import { cases } from "./State.ts"

export const stepReads = (input: StepInput) => ({ file: cases.one(input.case) })
/** The same, for a step that starts a clock. */
export const timedReads = (input: StepInput) => ({ ...stepReads(input), calendar })
/** The version of the rules to which the case is bound. */
export const boundRules = (_: StepInput, { file }: { readonly file: CaseFile | undefined }) => ({
  rules: accountabilityVersion(file?.organ, file?.rules)
})

/** The acting person: every step names one. */
export const actingPerson = ({ actor }: Context): PersonId | undefined => actor.person

/** What respondents may do in their own case; the last two for nobody but themselves. */
const ownSteps: ReadonlyArray<StepName> = ["RequestRecusal", "WaiveDefence", "LodgeAppeal"]

/** Respondents take none but their own steps; whoever is to recuse takes none at all. */
const mayAct = (step: StepName, file: CaseFile, person: PersonId | undefined, of: PersonId | undefined) => {
  if (person === undefined) return Either.right(undefined)
  if (isRespondent(file, person)) {
    return ownSteps.includes(step) && (of ?? person) === person
      ? Either.right(undefined)
      : RespondentStep.refuse({ case: file.case, person, step })
  }
  const recusal = file.recusals.find((one) => one.person === person && one.standing !== "refused")
  return recusal === undefined
    ? Either.right(undefined)
    : Recused.refuse({ case: file.case, person, step, pending: recusal.standing === "pending" })
}

export const dated = (on: LocalDate, earliest: LocalDate, today: LocalDate) =>
  on < earliest || on > today ? StepDated.refuse({ on, earliest, latest: today }) : Either.right(on)

/** The case and the step's day; else why this step is not taken, on it, then, by this person. */
export const stepOn = (
  step: StepName,
  input: StepInput & { readonly respondent?: PersonId },
  state: CaseFile | undefined,
  context: Context
) =>
  Either.gen(function* () {
    const { case: one, organ, respondent } = input
    if (state === undefined || state.organ !== organ) return yield* CaseKnown.refuse({ case: one, organ })
    if (!isDrawn(step, state.status)) {
      const status = statuses[state.status].zh
      return yield* TransitionDrawn.refuse({ case: one, status, step, possible: possibleSteps(state.status) })
    }
    yield* mayAct(step, state, actingPerson(context), respondent)
    const on = yield* dated(input.on ?? context.today, state.lastOn, context.today)
    if (respondent !== undefined && !isRespondent(state, respondent)) {
      const known = state.respondents.map(({ person }) => person)
      return yield* RespondentKnown.refuse({ case: one, person: respondent, known })
    }
    return { file: state, on, about: { organ, case: one, on } }
  })

/** A step of the inquiry: taken by one of its investigators. */
export const inquiryStep = (
  step: StepName,
  input: StepInput & { readonly respondent?: PersonId },
  state: CaseFile | undefined,
  context: Context
) =>
  Either.gen(function* () {
    const found = yield* stepOn(step, input, state, context)
    const person = actingPerson(context)
    if (person !== undefined && !investigatorsOf(found.file).includes(person)) {
      return yield* InvestigatorActs.refuse({ case: input.case, person, step })
    }
    return found
  })

/** The content of the rules that bind the case. */
export const requireRules = (rules: AccountabilityVersion | undefined, { organ }: CaseFile, on: LocalDate) =>
  rules === undefined ? RulesInForce.refuse({ organ, on }) : Either.right(rules.content)
