/** `zhize init`: a new ledger, opened by establishing its jurisdiction. */
import { decodeInput, execute, gate } from "@zhize/domain"
import { Effect } from "effect"
import { commandIdOf, readActorText } from "../Checked.ts"
import { commandNamed } from "../Domain.ts"
import { creating, ledgerToCreate } from "../Store.ts"
import { printOutcome } from "./Outcome.ts"
import type { Given } from "../Spec.ts"
import type { initSpec } from "../specs/Init.ts"

export const run = Effect.fnUntraced(function* (given: Given<typeof initSpec>) {
  const decision = yield* commandNamed("EstablishJurisdiction")
  const envelope = {
    id: yield* commandIdOf(given.id),
    actor: yield* readActorText("--as", given.as ?? "legal-office")
  }
  const ledger = yield* ledgerToCreate
  const code = given["division-code"]
  const input = { jurisdiction: ledger, name: given.NAME, ...(code === undefined ? {} : { divisionCode: code }) }
  // Before the file is made: a command that cannot stand should leave nothing behind.
  yield* gate(decision, yield* decodeInput(decision.name, decision.input, input), envelope)
  yield* printOutcome(yield* creating(ledger, execute(decision, input, envelope)))
})
