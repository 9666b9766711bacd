/** The embedded store, by itself: what only those commands load that open a ledger. */
export { layer, ledgers, SqliteTree, verify } from "@zhize/store-sqlite"
