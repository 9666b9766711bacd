/** Appoints investigators, at least two on the case; one who was recused is replaced by the same command. */
import { Either, Schema } from "effect"
import { accept, decision, type PersonId } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { type CaseFile, isRespondent } from "./CaseFile.ts"
import { InvestigatorsAppointed } from "./InquiryEvents.ts"
import { Investigators, stepInput } from "./Parts.ts"
import { InvestigatorFree } from "./PeopleRules.ts"
import { requireTwo } from "./Ready.ts"
import { stepOn, stepReads } from "./Steps.ts"

const problemOf = (file: CaseFile, person: PersonId) => {
  if (isRespondent(file, person)) return "respondent"
  if (file.recusals.some((one) => one.person === person && one.standing !== "refused")) return "recused"
  if (file.opinions.some((one) => one.person === person)) return "opinion"
  return file.appointed.includes(person) ? "appointed" : undefined
}

const free = (file: CaseFile, persons: ReadonlyArray<PersonId>) => {
  for (const [index, person] of persons.entries()) {
    const problem = persons.indexOf(person) < index ? "appointed" : problemOf(file, person)
    if (problem !== undefined) return InvestigatorFree.refuse({ case: file.case, person, problem })
  }
  return Either.right(persons)
}

export const AppointInvestigators = decision("AppointInvestigators", {
  zh: "指定调查人员",
  en: "Appoint investigators",
  clause: "行政机关公务员处分条例第四十一条",
  input: Schema.Struct({ ...stepInput, persons: Investigators }),
  allowed: may.AppointInvestigators,
  needsPerson: true,
  reads: stepReads,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { persons } = input
      const { about, file } = yield* stepOn("AppointInvestigators", input, states.file, context)
      yield* free(file, persons)
      yield* requireTwo({ ...file, appointed: [...file.appointed, ...persons] })
      return yield* accept(InvestigatorsAppointed.of({ ...about, persons }))
    })
})
