/** Records that an officer left: retired, resigned, or is no enforcement officer any more. */
import { Either, Schema } from "effect"
import { accept, decision, LocalDate, optional, OrganId, PersonId } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { OfficerLeft } from "./StaffEvents.ts"
import { requireInOrder, requireOfficer } from "./StaffStanding.ts"
import { officers } from "./StaffState.ts"

export const ReleaseOfficer = decision("ReleaseOfficer", {
  zh: "记录执法人员离任",
  en: "Record that an officer left",
  clause: "P2.2-3",
  input: Schema.Struct({ organ: OrganId, officer: PersonId, from: optional(LocalDate) }),
  allowed: may.ReleaseOfficer,
  reads: ({ officer }) => ({ officer: officers.one(officer) }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { officer, organ } = input
      const from = input.from ?? today
      yield* requireOfficer(states.officer, organ, officer, from)
      yield* requireInOrder(states.officer, officer, from)
      return yield* accept(OfficerLeft.of({ organ, officer, from }))
    })
})
