/** The stored tree against the records: each inner node must be what its leaves give, and there must be no others. */
import { appendLeaves, emptyFrontier, hashLength, rootOfFrontier } from "@zhize/tlog"
import type { Driver } from "./driver/index.ts"
import { fault } from "./Fault.ts"
import { hotPath } from "./Statements.ts"
import { reading, type Report } from "./VerifyReport.ts"

const hex = (hash: Uint8Array): string => Buffer.from(hash).toString("hex")

/** Nodes that no complete subtree of a ledger of this size has. */
const surplus =
  "SELECT level, number FROM nodes WHERE ledger = ? AND (level < 1 OR level > 52 OR (number + 1) * (1 << level) > ?)"

export const treeCheck = (driver: Driver, id: number, ledger: string, report: Report) => {
  const nodeAt = driver.prepare(hotPath.node)
  let frontier = emptyFrontier

  return {
    /** Without a leaf nothing above it can be confirmed: each node over it is reported. */
    see: (position: number, leaf: Uint8Array | undefined): void => {
      const sound = leaf?.length === hashLength ? leaf : new Uint8Array(hashLength)
      const { completed, frontier: next } = appendLeaves(frontier, [sound])
      frontier = next
      for (const { hash, index, level } of completed) {
        if (level === 0) continue
        const place = { ledger, position }
        const stored = reading(report, place, () => nodeAt.get([id, level, index])?.["hash"] ?? "missing")
        if (stored instanceof Uint8Array ? hex(stored) !== hex(hash) : stored === "missing") {
          report(fault("node", place, `level ${level}, number ${index}${stored === "missing" ? ", missing" : ""}`))
        }
      }
    },
    /** Returns the root. */
    finish: (): string => {
      for (const [level, index] of reading(report, { ledger }, () =>
        driver.prepare(surplus).values([id, frontier.size])
      ) ?? []) {
        report(fault("node", { ledger }, `level ${level}, number ${index}: beyond the records`))
      }
      return hex(rootOfFrontier(frontier))
    }
  }
}
