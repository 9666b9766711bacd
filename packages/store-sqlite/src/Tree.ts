/** The Merkle tree of a ledger as its tables keep it: leaves beside the records, inner nodes in `nodes`. */
import { type Frontier, frontierAt, type NodeLookup } from "@zhize/tlog"
import { DriverError, type SqlValue } from "./driver/index.ts"
import type { Statements } from "./Statements.ts"

const bytes = (value: SqlValue | undefined): Uint8Array | undefined => (value instanceof Uint8Array ? value : undefined)

const storedNode =
  (db: Statements, ledger: number): NodeLookup =>
  ({ index, level }) =>
    level === 0
      ? bytes(db.leaf.get([ledger, index + 1])?.["leaf"])
      : bytes(db.node.get([ledger, level, index])?.["hash"])

/** The tree's frontier when it had this size. A node that is missing or no hash is damage like any other. */
export const storedFrontier = (db: Statements, ledger: number, size: number): Frontier => {
  try {
    return frontierAt(size, storedNode(db, ledger))
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown
    throw new DriverError({ code: "SQLITE_CORRUPT", message: thrown.message, cause: thrown })
  }
}
