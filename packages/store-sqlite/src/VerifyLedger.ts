/**
 * One ledger from end to end: every record, and everything that was worked out from it. What is damaged is reported and
 * passed over, so that one fault does not hide the next.
 *
 * A ledger only grows, so what lies up to the head at the beginning is the same until the end, whoever writes meanwhile.
 */
import type { Position, Registry } from "@zhize/domain"
import type { Driver } from "./driver/index.ts"
import { fault } from "./Fault.ts"
import { commandsCheck } from "./VerifyCommands.ts"
import { checkRecord, type RecordRow } from "./VerifyRecord.ts"
import { reading, type Report } from "./VerifyReport.ts"
import { tagsCheck } from "./VerifyTags.ts"
import { treeCheck } from "./VerifyTree.ts"

export interface VerifiedLedger {
  readonly name: string
  readonly records: number
  /** When the newest of them was recorded. */
  readonly recordedAt: string
  /** RFC 6962 root over all records as they lie there, in hexadecimal. */
  readonly root: string
}

const one = "SELECT recorded_at, CAST(text AS BLOB), leaf FROM records WHERE ledger = ? AND position = ?"

/** Records between two pauses, in which others may use the database. */
const stretch = 200

export interface LedgerToVerify {
  readonly id: number
  readonly name: string
  readonly head: Position
}

export function* verifyLedger(
  driver: Driver,
  registry: Registry,
  { head, id, name }: LedgerToVerify,
  report: Report
): Generator<void, VerifiedLedger> {
  const rowAt = (position: number): RecordRow | undefined => {
    const row = driver.prepare(one).values([id, position])[0]
    return row && { position, recordedAt: String(row[0]), text: row[1] as Uint8Array, leaf: row[2] as Uint8Array }
  }
  const tree = treeCheck(driver, id, name, report)
  const tags = tagsCheck(driver, registry, id, name, report)
  const commands = commandsCheck(driver, id, name, report)
  let records = 0
  let time = ""

  for (let position = 1; position <= head; position++) {
    if (position % stretch === 0) yield
    const place = { ledger: name, position }
    const row = reading(report, place, () => rowAt(position) ?? "absent")
    if (row === "absent") report(fault("gap", place, String(position)))
    if (row === undefined || row === "absent") {
      tree.see(position, undefined)
      continue
    }
    records++
    const { faults, record, tags: wanted } = checkRecord(registry, name, row)
    faults.forEach(report)
    tree.see(position, row.leaf)
    if (row.recordedAt < time) report(fault("time", place, `${row.recordedAt} < ${time}`))
    time = row.recordedAt
    if (record === undefined) continue
    commands.see(position, record)
    if (wanted !== undefined) tags.see(position, record.type, wanted)
  }
  yield
  commands.finish(head)
  yield
  tags.finish(head, rowAt)
  yield
  return { name, records, recordedAt: time, root: tree.finish() }
}
