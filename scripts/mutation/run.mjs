/**
 * npm run mutation [-- MODULE …]: changes the code of each module of the domain, one place at a time, and counts which
 * changes its tests notice. Fails when a module has under 85 %; survivors are listed in reports/mutation/MODULE.txt.
 * `domain` are the files beside the modules.
 *
 * Declarations (schemas, texts, tables) are left out: they are held by the golden files and the laws of the registry.
 */
import { spawnSync } from "node:child_process"
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"

const least = 85
const source = "packages/domain/src"
const folders = readdirSync(source, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "testing")
  .map(({ name }) => name)
const modules = ["domain", ...folders]
const wanted = process.argv.length > 2 ? process.argv.slice(2) : modules
const unknown = wanted.filter((name) => !modules.includes(name))
if (unknown.length > 0) throw new Error(`no module ${unknown.join(", ")}; there are ${modules.join(", ")}`)
mkdirSync("reports/mutation", { recursive: true })

/** @typedef {{ status: string, mutatorName: string, replacement?: string, location: { start: { line: number, column: number } } }} Mutant */
/** @typedef {{ module: string, killed: number, timeouts: number, missed: number }} Result */

/** @returns {Result} */
const mutate = (/** @type {string} */ module) => {
  const folder = module === "domain" ? source : `${source}/${module}`
  const json = `reports/mutation/${module}.json`
  const { status } = spawnSync(
    "npx",
    ["stryker", "run", "scripts/mutation/stryker.config.mjs", "--mutate", `${folder}/*.ts,!${folder}/index.ts`],
    { stdio: "inherit", env: { ...process.env, ZHIZE_MODULE: module, ZHIZE_MUTATION_REPORT: json } }
  )
  if (status !== 0) throw new Error(`mutating ${module} failed`)
  /** @type {Array<[string, { mutants: Mutant[] }]>} */
  const files = Object.entries(JSON.parse(readFileSync(json, "utf8")).files)
  const all = files.flatMap(([file, { mutants }]) => mutants.map((mutant) => ({ ...mutant, file })))
  const of = (/** @type {string[]} */ ...states) => all.filter((one) => states.includes(one.status))
  const [killed, timeouts, missed] = [of("Killed"), of("Timeout"), of("Survived", "NoCoverage")]
  const lines = [...missed, ...timeouts].map(
    ({ file, location: { start }, mutatorName, replacement, status: how }) =>
      `${file}:${start.line}:${start.column} ${how} ${mutatorName} → ${(replacement ?? "").replaceAll(/\s+/g, " ").slice(0, 120)}`
  )
  writeFileSync(`reports/mutation/${module}.txt`, `${lines.join("\n")}\n`)
  return { module, killed: killed.length, timeouts: timeouts.length, missed: missed.length }
}

const percent = (/** @type {Omit<Result, "module">} */ { killed, timeouts, missed }) =>
  (100 * (killed + timeouts)) / Math.max(1, killed + timeouts + missed)

const told = (/** @type {Result} */ result) =>
  `${result.module.padEnd(16)} ${percent(result).toFixed(1).padStart(5)} %  ${result.killed} noticed, ` +
  `${result.timeouts} by going on without end, ${result.missed} not`

const results = wanted.map(mutate)
const sum = (/** @type {"killed" | "timeouts" | "missed"} */ of) => results.reduce((all, one) => all + one[of], 0)
for (const result of results) console.log(told(result))
console.log(told({ module: "all", killed: sum("killed"), timeouts: sum("timeouts"), missed: sum("missed") }))
process.exitCode = results.some((result) => percent(result) < least) ? 1 : 0
