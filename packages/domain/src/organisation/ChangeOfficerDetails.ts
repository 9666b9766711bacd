/**
 * Says anew what an officer is called, which title (职务) and which staffing (编制) the officer has, from a day on: all of
 * it, so that what is left out, such as a title, ends. The service and the post go on.
 *
 * As with names of organs and units, a mistake is set right by the same command: given for the day from which the
 * mistaken entry holds, the new one takes its place. Who is no longer on the establishment by it keeps a certificate no
 * longer, which is then found open.
 */
import { Either, Schema } from "effect"
import { accept, decision, LocalDate, Name, optional, OrganId, PersonId } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { Staffing } from "./Labels.ts"
import { OfficerDetailsChanged } from "./StaffEvents.ts"
import { requireOfficer } from "./StaffStanding.ts"
import { officers } from "./StaffState.ts"
import { requireOrgan } from "./Standing.ts"
import { organs } from "./State.ts"

export const ChangeOfficerDetails = decision("ChangeOfficerDetails", {
  zh: "变更执法人员信息",
  en: "Change an officer's name, title or staffing",
  clause: "P2.2-3",
  input: Schema.Struct({
    organ: OrganId,
    officer: PersonId,
    name: Name,
    title: optional(Name),
    staffing: Staffing,
    from: optional(LocalDate)
  }),
  allowed: may.ChangeOfficerDetails,
  reads: ({ officer, organ }) => ({ organ: organs.one(organ), officer: officers.one(officer) }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { officer, organ } = input
      const from = input.from ?? today
      yield* requireOrgan(states.organ, organ, from)
      yield* requireOfficer(states.officer, organ, officer, from)
      return yield* accept(OfficerDetailsChanged.of({ ...input, from }))
    })
})
