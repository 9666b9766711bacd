/** Takes a running delegation back from a day on. */
import { Either, Schema } from "effect"
import { accept, decision, DelegationId, LocalDate, optional, OrganId } from "../kernel/index.ts"
import { organs, requireOrgan } from "../organisation/index.ts"
import { may } from "../permissions/index.ts"
import { DelegationKnown } from "./DelegationRules.ts"
import { DelegationRevoked } from "./Events.ts"
import { delegationOn, delegations } from "./State.ts"

export const RevokeDelegation = decision("RevokeDelegation", {
  zh: "收回委托",
  en: "Revoke a delegation",
  clause: "P2.2-R1",
  input: Schema.Struct({ organ: OrganId, delegation: DelegationId, from: optional(LocalDate) }),
  allowed: may.RevokeDelegation,
  needsReason: true,
  reads: ({ delegation, organ }) => ({ organ: organs.one(organ), known: delegations.one(delegation) }),
  decide: ({ delegation, from: asked, organ }, states, { today }) =>
    Either.gen(function* () {
      const from = asked ?? today
      yield* requireOrgan(states.organ, organ, from)
      const { known } = states
      const about = { organ, delegation, on: from }
      if (known === undefined) return yield* DelegationKnown.refuse({ ...about, problem: "unknown" })
      if (known.organ !== organ) return yield* DelegationKnown.refuse({ ...about, problem: "other-organ" })
      const standing = delegationOn(known, from)
      if (standing !== "running") return yield* DelegationKnown.refuse({ ...about, problem: standing })
      if (known.revoked !== undefined) {
        return yield* DelegationKnown.refuse({ ...about, on: known.revoked, problem: "revoked" })
      }
      return yield* accept(DelegationRevoked.of({ organ, delegation, from }))
    })
})
