/** Gives an organ another name from a day on; what was recorded before keeps the name of its day. */
import { Either, Schema } from "effect"
import { accept, decision, LocalDate, Name, optional, OrganId } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { OrganRenamed } from "./Events.ts"
import { requireOrgan } from "./Standing.ts"
import { organs } from "./State.ts"

export const RenameOrgan = decision("RenameOrgan", {
  zh: "机关更名",
  en: "Rename an organ",
  clause: "P2.0",
  input: Schema.Struct({ organ: OrganId, name: Name, from: optional(LocalDate) }),
  allowed: may.RenameOrgan,
  reads: ({ organ }) => ({ organ: organs.one(organ) }),
  decide: (input, { organ }, { today }) =>
    Either.gen(function* () {
      const from = input.from ?? today
      yield* requireOrgan(organ, input.organ, from)
      return yield* accept(OrganRenamed.of({ ...input, from }))
    })
})
