/** Enrols an officer in an organ: anew, or again after leaving. Staffing decides whether a certificate may be held. */
import { Either, Schema } from "effect"
import { accept, decision, LocalDate, Name, optional, OrganId, PersonId } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { Staffing } from "./Labels.ts"
import { OfficerOnce } from "./OfficerRules.ts"
import { OfficerEnrolled } from "./StaffEvents.ts"
import { officerOn, requireInOrder } from "./StaffStanding.ts"
import { officers } from "./StaffState.ts"
import { requireOrgan } from "./Standing.ts"
import { organs } from "./State.ts"

export const EnrollOfficer = decision("EnrollOfficer", {
  zh: "登记执法人员",
  en: "Enrol an officer",
  clause: "P2.2-3",
  input: Schema.Struct({
    organ: OrganId,
    officer: PersonId,
    name: Name,
    title: optional(Name),
    staffing: Staffing,
    from: optional(LocalDate)
  }),
  allowed: may.EnrollOfficer,
  reads: ({ officer, organ }) => ({ organ: organs.one(organ), officer: officers.one(officer) }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { officer, organ } = input
      const from = input.from ?? today
      yield* requireOrgan(states.organ, organ, from)
      const serving = officerOn(states.officer, from)
      if (serving !== undefined) {
        return yield* OfficerOnce.refuse({ officer, organ: serving.organ, since: serving.since.from })
      }
      yield* requireInOrder(states.officer, officer, from)
      return yield* accept(OfficerEnrolled.of({ ...input, from }))
    })
})
