/**
 * Writes the reference pages from the registry of the built domain; with `--check` only says which are stale.
 *
 * It also fails on what a page would otherwise hide: a guard that no command refuses by.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { kernelRules, planCoverage, zhize } from "@zhize/domain"
import { commandsPage, eventsPage, rulesPage, typesPage, viewsPage } from "./docs/pages.mjs"
import { permissionsPage } from "./docs/permissions.mjs"
import { planPage } from "./docs/plan.mjs"
import { properties } from "./docs/properties.mjs"
import { refusals } from "./docs/refusals.mjs"

/** @type {import("@zhize/domain").Module} */
const kernel = { name: "kernel", zh: "内核", en: "Kernel", rules: kernelRules, events: [], commands: [], views: [] }
const modules = [kernel, ...zhize.modules]
const refusedBy = refusals(zhize.modules.map(({ name }) => `packages/domain/dist/${name}/index.d.ts`))
const heldBy = properties()

/** Decisions by number and title. */
const decisions = readdirSync("docs/decisions")
  .filter((name) => /^\d{4}-.*\.md$/.test(name))
  .sort()
  .map((name) => {
    const title = /^# (.*)$/m.exec(readFileSync(`docs/decisions/${name}`, "utf8"))?.[1] ?? name
    return `- [${title}](${name})`
  })

const pages = {
  "docs/rules.md": rulesPage(modules, refusedBy, heldBy),
  "docs/events.md": eventsPage(modules),
  "docs/commands.md": commandsPage(modules, refusedBy),
  "docs/views.md": viewsPage(modules),
  "docs/types.md": typesPage(),
  "docs/permissions.md": permissionsPage(zhize),
  "docs/plan-coverage.md": planPage(planCoverage(zhize), heldBy),
  "docs/decisions/README.md": `# Decisions\n\n<!-- Written by \`npm run docs\`. -->\n\nWhy things are as they are, a page each: context, decision, consequences.\n\n${decisions.join("\n")}\n`
}

const read = (/** @type {string} */ file) => {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return undefined
  }
}

const refusing = new Set([...refusedBy.values()].flat())
const faults = modules
  .filter((module) => module !== kernel)
  .flatMap(({ rules }) => rules.filter(({ enforcement, id }) => enforcement === "guard" && !refusing.has(id)))
  .map(({ id }) => `${id} is a guard, and no command refuses by it`)
const stale = Object.entries(pages).filter(([file, text]) => read(file) !== text)

if (process.argv.includes("--check")) {
  for (const [file] of stale) faults.push(`${file} is stale: run npm run docs`)
} else {
  mkdirSync("docs", { recursive: true })
  for (const [file, text] of stale) writeFileSync(file, text)
}
for (const fault of faults) console.error(fault)
console.log(`Reference pages: ${Object.keys(pages).length}, ${faults.length} faults`)
process.exitCode = faults.length > 0 ? 1 : 0
