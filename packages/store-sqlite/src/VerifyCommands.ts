/** The register of commands against the records: each command once, with the range, name, digest and time of its records. */
import type { Recorded } from "@zhize/domain"
import type { Driver } from "./driver/index.ts"
import { fault } from "./Fault.ts"
import { hotPath } from "./Statements.ts"
import { reading, type Report } from "./VerifyReport.ts"

/** Records of one command, as they follow each other. */
interface Run {
  readonly command: Recorded["command"]
  readonly recordedAt: string
  readonly first: number
  readonly last: number
}

const count = "SELECT count(*) FROM commands WHERE ledger = ? AND last <= ?"
const all = "SELECT id, first FROM commands WHERE ledger = ? AND last <= ? ORDER BY first"

const show = (name: unknown, digest: unknown, first: unknown, last: unknown, time: unknown): string =>
  `${name} ${first}–${last} ${time} ${digest}`

export const commandsCheck = (driver: Driver, id: number, ledger: string, report: Report) => {
  const find = driver.prepare(hotPath.command)
  const seen = new Set<string>()
  let run: Run | undefined

  const checkRun = ({ command, first, last, recordedAt }: Run): void => {
    const place = { ledger, position: first }
    const row = reading(report, place, () => find.get([id, command.id]) ?? "missing")
    seen.add(command.id)
    if (row === undefined) return
    const wanted = show(command.name, command.digest, first, last, recordedAt)
    const found =
      row === "missing" ? row : show(row["name"], row["digest"], row["first"], row["last"], row["recorded_at"])
    if (found !== wanted) report(fault("command", place, `${command.id}: ${found} ≠ ${wanted}`))
  }

  return {
    see: (position: number, { command, recordedAt }: Recorded): void => {
      if (run !== undefined && run.command.id === command.id) run = { ...run, last: position }
      else {
        if (run !== undefined) checkRun(run)
        run = { command, recordedAt, first: position, last: position }
      }
    },
    finish: (head: number): void => {
      if (run !== undefined) checkRun(run)
      const rows = Number(reading(report, { ledger }, () => driver.prepare(count).values([id, head]))?.[0]?.[0])
      if (rows === seen.size) return
      for (const [command, first] of reading(report, { ledger }, () => driver.prepare(all).values([id, head])) ?? []) {
        if (!seen.has(String(command)))
          report(fault("command", { ledger, position: Number(first) }, `${command}: no such record`))
      }
    }
  }
}
