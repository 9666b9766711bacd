/** Says what the county's legal office is called from a day on. */
import { Either, Schema } from "effect"
import { accept, decision, LocalDate, Name, optional } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { LegalOfficeNamed } from "./Events.ts"
import { requireJurisdiction } from "./Standing.ts"
import { jurisdiction } from "./State.ts"

export const NameLegalOffice = decision("NameLegalOffice", {
  zh: "确定政府法制机构名称",
  en: "Name the legal office",
  clause: "P2.1-R3",
  input: Schema.Struct({ name: Name, from: optional(LocalDate) }),
  allowed: may.NameLegalOffice,
  reads: () => ({ jurisdiction }),
  decide: ({ from, name }, states, { today }) =>
    Either.gen(function* () {
      yield* requireJurisdiction(states.jurisdiction)
      return yield* accept(LegalOfficeNamed.of({ name, from: from ?? today }))
    })
})
