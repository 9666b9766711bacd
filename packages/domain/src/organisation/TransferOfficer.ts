/**
 * Transfers an officer to another organ, also out of an organ that is dissolved. The post ends with the service; the
 * certificate is returned on its own, and until then is found open.
 */
import { Either, Schema } from "effect"
import { accept, decision, LocalDate, optional, OrganId, PersonId } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { OfficerOnce } from "./OfficerRules.ts"
import { OfficerTransferred } from "./StaffEvents.ts"
import { requireInOrder, requireOfficer } from "./StaffStanding.ts"
import { officers } from "./StaffState.ts"
import { requireOrgan, requireRegistered } from "./Standing.ts"
import { organs } from "./State.ts"

export const TransferOfficer = decision("TransferOfficer", {
  zh: "调动执法人员",
  en: "Transfer an officer",
  clause: "P2.2-3",
  input: Schema.Struct({ organ: OrganId, officer: PersonId, toOrgan: OrganId, from: optional(LocalDate) }),
  allowed: may.TransferOfficer,
  reads: ({ officer, organ, toOrgan }) => ({
    organ: organs.one(organ),
    toOrgan: organs.one(toOrgan),
    officer: officers.one(officer)
  }),
  decide: (input, states, { today }) =>
    Either.gen(function* () {
      const { officer, organ, toOrgan } = input
      const from = input.from ?? today
      yield* requireRegistered(states.organ, organ, from)
      yield* requireOrgan(states.toOrgan, toOrgan, from)
      const { name, since, staffing, title } = yield* requireOfficer(states.officer, organ, officer, from)
      if (organ === toOrgan) return yield* OfficerOnce.refuse({ officer, organ, since: since.from })
      yield* requireInOrder(states.officer, officer, from)
      const who = { officer, name, ...(title === undefined ? {} : { title }), staffing }
      return yield* accept(OfficerTransferred.of({ organ, toOrgan, ...who, from }))
    })
})
