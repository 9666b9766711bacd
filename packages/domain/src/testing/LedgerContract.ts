/**
 * The ledger contract: what every adapter of the ports `Ledger` and `Documents` must hold to. An adapter's own test
 * runs each case against its storage, and has then little left to say.
 *
 * ```ts
 * for (const { name, run } of ledgerContract(Effect.sync(storageInMyStore))) it.scopedLive(name, () => run)
 * ```
 */
import { Effect, type Scope } from "effect"
import { appendLaws } from "./LedgerContractAppends.ts"
import { commandLaws } from "./LedgerContractCommands.ts"
import { documentLaws } from "./LedgerContractDocuments.ts"
import { modelLaws } from "./LedgerContractModel.ts"
import { readLaws } from "./LedgerContractReads.ts"
import { recordLaws } from "./LedgerContractRecords.ts"
import type { Storage } from "./LedgerContractTools.ts"

export type { Opened, Storage } from "./LedgerContractTools.ts"

export interface ContractCase {
  readonly name: string
  /** Fails or dies, with what was expected and what was found, when the store does otherwise. Needs a live clock. */
  readonly run: Effect.Effect<void, unknown, Scope.Scope>
}

/** `fresh` makes an empty storage: each case gets its own. */
export const ledgerContract = (fresh: Effect.Effect<Storage, unknown, Scope.Scope>): ReadonlyArray<ContractCase> =>
  [...appendLaws, ...commandLaws, ...readLaws, ...recordLaws, ...documentLaws, ...modelLaws].map(({ holds, name }) => ({
    name,
    run: Effect.flatMap(fresh, holds)
  }))
