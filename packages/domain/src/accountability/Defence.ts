/** The defence comes after the notice, and once for each. */
import { Either } from "effect"
import type { PersonId } from "../kernel/index.ts"
import type { CaseFile } from "./CaseFile.ts"
import { DefenceInOrder } from "./FactRules.ts"

export const defenceDue = ({ case: one, heard, notices }: CaseFile, person: PersonId) => {
  if (!notices.some(({ respondent }) => respondent === person)) {
    return DefenceInOrder.refuse({ case: one, person, problem: "not-notified" })
  }
  return heard.includes(person) ? DefenceInOrder.refuse({ case: one, person, problem: "heard" }) : Either.right(person)
}
