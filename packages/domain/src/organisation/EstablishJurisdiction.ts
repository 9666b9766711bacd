/** Opens the ledger of a county or city. All of China keeps one zone, so a jurisdiction states none. */
import { Schema } from "effect"
import { accept, decision, JurisdictionId, Name, optional } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { JurisdictionEstablished } from "./Events.ts"
import { JurisdictionOnce } from "./Rules.ts"
import { jurisdiction } from "./State.ts"

export const EstablishJurisdiction = decision("EstablishJurisdiction", {
  zh: "设立管辖区",
  en: "Establish the jurisdiction",
  clause: "P0",
  input: Schema.Struct({ jurisdiction: JurisdictionId, name: Name, divisionCode: optional(Name) }),
  allowed: may.EstablishJurisdiction,
  reads: () => ({ known: jurisdiction }),
  decide: (input, { known }) =>
    known === undefined
      ? accept(JurisdictionEstablished.of(input))
      : JurisdictionOnce.refuse({ name: known.name, position: known.position })
})
