/** The index of tags against the records: each record under exactly the tags that its event's definition gives. */
import type { Registry } from "@zhize/domain"
import type { Driver } from "./driver/index.ts"
import { fault } from "./Fault.ts"
import { hotPath } from "./Statements.ts"
import { checkRecord, type RecordRow } from "./VerifyRecord.ts"
import { reading, type Report } from "./VerifyReport.ts"

const count = "SELECT count(*) FROM tags WHERE ledger = ? AND position <= ?"
const all = "SELECT tag, type, position FROM tags WHERE ledger = ? AND position <= ? ORDER BY position"

export const tagsCheck = (driver: Driver, registry: Registry, id: number, ledger: string, report: Report) => {
  const tagged = driver.prepare(hotPath.tagged)
  let found = 0

  /** Index rows that no record asks for. Only looked for where there are more rows than were found by record. */
  const reportSurplus = (head: number, rowAt: (position: number) => RecordRow | undefined): void => {
    for (const [tag, type, position] of reading(report, { ledger }, () => driver.prepare(all).values([id, head])) ??
      []) {
      const place = { ledger, position: Number(position) }
      // What cannot be read was reported when its turn came.
      const row = reading(
        () => {},
        place,
        () => rowAt(Number(position)) ?? "absent"
      )
      if (row === undefined) continue
      const checked = row === "absent" ? undefined : checkRecord(registry, ledger, row)
      if (checked !== undefined && checked.tags === undefined) continue
      const rightly = checked?.record?.type === type && checked?.tags?.has(String(tag)) === true
      if (!rightly) report(fault("tags", place, `${type}, tag "${tag}": not of this record`))
    }
  }

  return {
    see: (position: number, type: string, tags: ReadonlySet<string>): void => {
      for (const tag of tags) {
        const place = { ledger, position }
        const row = reading(report, place, () => tagged.get([id, tag, type, position]) ?? "missing")
        if (row === "missing") report(fault("tags", place, `${type}, tag "${tag}": missing`))
        else if (row !== undefined) found++
      }
    },
    finish: (head: number, rowAt: (position: number) => RecordRow | undefined): void => {
      const rows = Number(reading(report, { ledger }, () => driver.prepare(count).values([id, head]))?.[0]?.[0])
      if (rows !== found) reportSurplus(head, rowAt)
    }
  }
}
