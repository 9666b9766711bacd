/** Whether a case is ripe for a decision: everything that must come before it is in the file. */
import { Either } from "effect"
import type { CaseId } from "../kernel/index.ts"
import { type CaseFile, investigatorsOf, shareOf } from "./CaseFile.ts"
import { DecisionReady, type Need } from "./DecisionRules.ts"
import { TwoInvestigators } from "./PeopleRules.ts"

export const missingIn = (file: CaseFile): ReadonlyArray<Need> => {
  const { facts, heard, notices, respondents } = file
  const persons = respondents.map(({ person }) => person)
  const lacks: ReadonlyArray<readonly [Need, boolean]> = [
    ["investigators", investigatorsOf(file).length < 2],
    ["facts", facts.length === 0],
    ["shares", respondents.some(({ as, person }) => as !== "organ" && shareOf(file, person) === undefined)],
    ["notice", persons.some((person) => !notices.some(({ respondent }) => respondent === person))],
    ["defence", persons.some((person) => !heard.includes(person))]
  ]
  return lacks.filter(([, lacking]) => lacking).map(([need]) => need)
}

export const requireReady = (one: CaseId, missing: ReadonlyArray<Need>) =>
  missing.length === 0 ? Either.right(undefined) : DecisionReady.refuse({ case: one, missing })

export const requireTwo = (file: CaseFile) => {
  const investigators = investigatorsOf(file)
  return investigators.length < 2
    ? TwoInvestigators.refuse({ case: file.case, investigators })
    : Either.right(investigators)
}
