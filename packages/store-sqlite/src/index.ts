/** The embedded store: the ports `Ledger` and `Documents` over one SQLite file. */
export { type DriverName } from "./driver/index.ts"
export { type Fault } from "./Fault.ts"
export { type LedgerEntry, ledgers } from "./Ledgers.ts"
export { open } from "./Open.ts"
export { type Root, SqliteTree } from "./SqliteTree.ts"
export { type FileOptions, layer, type StoreOptions } from "./Store.ts"
export { type Verified, verify } from "./Verify.ts"
export { type VerifiedLedger } from "./VerifyLedger.ts"
