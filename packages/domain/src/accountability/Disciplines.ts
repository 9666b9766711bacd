/** For which acts people were disciplined: one act, one discipline. */
import { fold, narrow, type PersonId, tag, when } from "../kernel/index.ts"
import { AccountabilityDecided, AppealDecided } from "./DecisionEvents.ts"
import { CaseAccepted } from "./Events.ts"
import type { Imposed } from "./Parts.ts"

/** What a person was disciplined for in a case, as it stands after appeals. */
export interface Disciplined {
  readonly case: string
  readonly act: string
  readonly respondent: PersonId
  readonly disciplined: boolean
}
type Disciplines = ReadonlyArray<Disciplined>

const isDiscipline = (forms: ReadonlyArray<Imposed>) => forms.some(({ discipline }) => discipline !== undefined)
const now = (known: Disciplines, one: string, respondent: PersonId, forms: ReadonlyArray<Imposed>): Disciplines =>
  known.map((entry) =>
    entry.case === one && entry.respondent === respondent ? { ...entry, disciplined: isDiscipline(forms) } : entry
  )

/** The cases of some people, by the act in question: reads only what carries their tags. */
export const disciplinesOf = (persons: ReadonlyArray<PersonId>) =>
  narrow(
    fold<Disciplines>(
      [],
      when(CaseAccepted, (known: Disciplines, { act, case: one, respondents }) => [
        ...known,
        ...respondents.map(({ person }) => ({ case: one, act, respondent: person, disciplined: false }))
      ]),
      when(AccountabilityDecided, (known: Disciplines, { case: one, measures }) =>
        measures.reduce((state, { forms, respondent }) => now(state, one, respondent, forms), known)
      ),
      when(AppealDecided, (known: Disciplines, { case: one, forms, respondent }) => now(known, one, respondent, forms))
    ),
    persons.map((person) => [tag("officer", person)])
  )
