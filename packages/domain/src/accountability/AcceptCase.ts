/**
 * Accepts a clue as a case: names who answers and for which act, binds the version of the organ's rules in force on the
 * day, and starts the clock (P2.4-S2).
 */
import { Either, Schema } from "effect"
import { dayCalendar } from "../calendar/index.ts"
import { accept, deadline, decision, LocalDate, Name, type OrganId, plainWeek } from "../kernel/index.ts"
import { known, officers, type Officers, requireOfficer } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { accountabilityOn, accountabilityVersions, type Clocks } from "../routine/index.ts"
import type { CaseFile } from "./CaseFile.ts"
import { RespondentsDistinct, RulesInForce, WithinLimitation } from "./CaseRules.ts"
import { CaseAccepted } from "./Events.ts"
import { type Respondent, Respondents, stepInput } from "./Parts.ts"
import { RespondentStep } from "./PeopleRules.ts"
import { actingPerson, stepOn, timedReads } from "./Steps.ts"

const distinct = (one: string, respondents: ReadonlyArray<Respondent>) => {
  for (const [index, { as, person }] of respondents.entries()) {
    const before = respondents.slice(0, index)
    if (before.some((other) => other.person === person)) {
      return RespondentsDistinct.refuse({ case: one, person, problem: "twice" })
    }
    if (as === "organ" && before.some((other) => other.as === "organ")) {
      return RespondentsDistinct.refuse({ case: one, person, problem: "second-for-organ" })
    }
  }
  return Either.right(respondents)
}

/** Whoever answers as an officer of the organ was one on the day of the act. */
const wereOfficers = (respondents: ReadonlyArray<Respondent>, staff: Officers, organ: OrganId, on: LocalDate) =>
  Either.all(
    respondents
      .filter(({ as }) => as === "officer")
      .map(({ person }) => requireOfficer(known(staff, person), organ, person, on))
  )

/** Found after it was done, and within the limitation period where the rules set one. */
const inTime = ({ case: one, clue }: CaseFile, actOn: LocalDate, { limitation }: Clocks) => {
  const due = limitation === undefined ? clue.on : deadline(limitation.rule, actOn, plainWeek).due
  return clue.on < actOn || due < clue.on
    ? WithinLimitation.refuse({ case: one, actOn, due, foundOn: clue.on })
    : Either.right(actOn)
}

export const AcceptCase = decision("AcceptCase", {
  zh: "受理过错案件",
  en: "Accept a case",
  clause: "P2.4-S2",
  input: Schema.Struct({ ...stepInput, respondents: Respondents, act: Name, actOn: LocalDate }),
  allowed: may.AcceptCase,
  needsPerson: true,
  reads: (input) => ({
    ...timedReads(input),
    versions: accountabilityVersions.one(input.organ),
    officers: officers.some(input.respondents.filter(({ as }) => as === "officer").map(({ person }) => person))
  }),
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { act, actOn, organ, respondents } = input
      const { about, file, on } = yield* stepOn("AcceptCase", input, states.file, context)
      const person = actingPerson(context)
      if (person !== undefined && respondents.some((one) => one.person === person)) {
        return yield* RespondentStep.refuse({ case: file.case, person, step: "AcceptCase" })
      }
      yield* distinct(file.case, respondents)
      const rules = accountabilityOn(states.versions, on)
      if (rules === undefined) return yield* RulesInForce.refuse({ organ, on })
      const { clocks } = rules.content
      yield* inTime(file, actOn, clocks)
      yield* wereOfficers(respondents, states.officers, organ, actOn)
      return yield* accept(
        CaseAccepted.of({
          ...about,
          respondents,
          act,
          actOn,
          rules: rules.version,
          deadline: deadline(clocks.handle.rule, on, dayCalendar(states.calendar))
        })
      )
    })
})
