/** The embedded store, by itself: what only those commands load that open a ledger. */
export { backup, layer, ledgers, restore, SqliteTree, verify } from "@zhize/store-sqlite"
