/** Tables for people and one JSON file for programs. Ratios are what may be quoted; rates belong to one machine. */
import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/**
 * @typedef {import("./rounds.mjs").Result & { readonly target?: number | undefined }} Line
 * @typedef {{ readonly title: string, readonly unit: string, readonly base: string, readonly lines: ReadonlyArray<Line>, readonly checks: ReadonlyArray<string>, readonly notes?: Readonly<Record<string, unknown>>, readonly load: number }} Section
 */

const figure = (/** @type {number} */ value) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

/** @param {import("./rounds.mjs").Spread} one */
const showSpread = ({ max, median, min }) => `${figure(min)} – ${figure(median)} – ${figure(max)}`

/** @param {Line} line */
const verdict = ({ ratio, target }) =>
  target === undefined ? "" : `≥ ${target} ${ratio.median >= target ? "met" : "MISSED"}`

/** @param {ReadonlyArray<ReadonlyArray<string>>} rows */
const table = (rows) => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map(
      (row) =>
        "  " +
        row
          .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
          .join("  ")
    )
    .join("\n")
}

/** @param {Section} section */
export const print = ({ base, checks, lines, load, notes, title, unit }) => {
  console.log(`\n${title} (load ${load})`)
  const rows = lines.map((line) => [line.name, figure(line.perSecond.median), showSpread(line.ratio), verdict(line)])
  if (rows.length > 0) console.log(`  ratio to ${base}: min – median – max`)
  if (rows.length > 0) console.log(table([["", `${unit}/s here`, "ratio", "target"], ...rows]))
  for (const [name, value] of Object.entries(notes ?? {}))
    console.log(`  ${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
  console.log(`  checked: ${checks.join("; ")}`)
}

/** @param {unknown} results @returns where they were written */
export const save = (results) => {
  const file = join(
    dirname(fileURLToPath(import.meta.url)),
    "..",
    "results",
    `${new Date().toISOString().replaceAll(":", "-")}.json`
  )
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(results, null, 2) + "\n")
  return file
}
