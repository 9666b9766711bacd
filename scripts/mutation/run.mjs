/**
 * npm run mutation [-- MODULE …]: changes the code of each module of the domain, one place at a time, and counts which
 * changes its tests notice. Fails under 85 % of all; survivors are listed in reports/mutation/MODULE.txt.
 *
 * Declarations (schemas, texts, tables) are left out: they are held by the golden files and the laws of the registry.
 */
import { spawnSync } from "node:child_process"
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"

const least = 85
const source = "packages/domain/src"
const modules = readdirSync("packages/domain/test", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "golden" && entry.name !== "testing")
  .map(({ name }) => name)
const wanted = process.argv.length > 2 ? process.argv.slice(2) : modules
mkdirSync("reports/mutation", { recursive: true })

/** @typedef {{ status: string, mutatorName: string, replacement?: string, location: { start: { line: number, column: number } } }} Mutant */

/** @param {string} module */
const mutate = (module) => {
  const json = `reports/mutation/${module}.json`
  const { status } = spawnSync(
    "npx",
    [
      "stryker",
      "run",
      "scripts/mutation/stryker.config.mjs",
      "--mutate",
      `${source}/${module}/*.ts,!${source}/${module}/index.ts`
    ],
    { stdio: "inherit", env: { ...process.env, ZHIZE_MODULE: module, ZHIZE_MUTATION_REPORT: json } }
  )
  if (status !== 0) throw new Error(`mutating ${module} failed`)
  /** @type {Array<[string, { mutants: Mutant[] }]>} */
  const files = Object.entries(JSON.parse(readFileSync(json, "utf8")).files)
  const all = files.flatMap(([file, { mutants }]) => mutants.map((mutant) => ({ ...mutant, file })))
  const of = (/** @type {string[]} */ ...states) => all.filter((one) => states.includes(one.status))
  const [found, missed] = [of("Killed", "Timeout"), of("Survived", "NoCoverage")]
  const lines = missed.map(
    ({ file, location: { start }, mutatorName, replacement, status: how }) =>
      `${file}:${start.line}:${start.column} ${how} ${mutatorName} → ${(replacement ?? "").replaceAll(/\s+/g, " ").slice(0, 120)}`
  )
  writeFileSync(`reports/mutation/${module}.txt`, `${lines.join("\n")}\n`)
  return { module, found: found.length, missed: missed.length }
}

const percent = (/** @type {number} */ found, /** @type {number} */ missed) =>
  (100 * found) / Math.max(1, found + missed)

const results = wanted.map(mutate)
for (const { found, missed, module } of results) {
  console.log(
    `${module.padEnd(16)} ${percent(found, missed).toFixed(1).padStart(5)} %  ${found} noticed, ${missed} not`
  )
}
const [found, missed] = [
  results.reduce((sum, one) => sum + one.found, 0),
  results.reduce((sum, one) => sum + one.missed, 0)
]
console.log(`${"all".padEnd(16)} ${percent(found, missed).toFixed(1).padStart(5)} %  ${found} noticed, ${missed} not`)
process.exitCode = percent(found, missed) < least ? 1 : 0
