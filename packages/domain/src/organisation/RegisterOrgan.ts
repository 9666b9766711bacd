/** Registers a department or organisation that is qualified to enforce in its own name. */
import { Either, Schema } from "effect"
import { accept, decision, LocalDate, Name, optional, OrganId } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { OrganRegistered } from "./Events.ts"
import { Led, OrganKind } from "./Labels.ts"
import { OrganOnce } from "./Rules.ts"
import { requireJurisdiction } from "./Standing.ts"
import { jurisdiction, organs } from "./State.ts"

export const RegisterOrgan = decision("RegisterOrgan", {
  zh: "登记行政执法机关",
  en: "Register an organ",
  clause: "P2.0",
  input: Schema.Struct({
    organ: OrganId,
    name: Name,
    kind: OrganKind,
    led: Led,
    sector: optional(Name),
    from: optional(LocalDate)
  }),
  allowed: may.RegisterOrgan,
  reads: ({ organ }) => ({ jurisdiction, known: organs.one(organ) }),
  decide: (input, { jurisdiction: established, known }, { today }) =>
    Either.gen(function* () {
      yield* requireJurisdiction(established)
      if (known !== undefined) {
        return yield* OrganOnce.refuse({ organ: input.organ, name: known.names.at(-1)?.value ?? input.organ })
      }
      return yield* accept(OrganRegistered.of({ ...input, from: input.from ?? today }))
    })
})
