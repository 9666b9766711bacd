/**
 * npm run bench [-- --quick] [--only append,commands,modules,reading,peer,memory] [--rounds N] [--folder DIR]
 *
 * Measures in one run, contestants taking turns, and checks what was measured. Prints ratios and writes everything to
 * bench/results as JSON. Files go to a temporary folder that is removed at the end.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { append } from "./append.mjs"
import { commands } from "./commands.mjs"
import { environment } from "./lib/environment.mjs"
import { ledgers } from "./lib/ledgers.mjs"
import { print, save } from "./lib/report.mjs"
import { memory } from "./memory.mjs"
import { modules } from "./modules.mjs"
import { peer } from "./peer.mjs"
import { reading } from "./reading.mjs"

/** @typedef {{ readonly folder: string, readonly quick: boolean, readonly rounds: number, readonly lend: ReturnType<typeof ledgers>["lend"] }} Options */

const sections = { append, commands, modules, reading, peer, memory }

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string", default: Object.keys(sections).join(",") },
    rounds: { type: "string" },
    folder: { type: "string", default: tmpdir() }
  }
})

const folder = mkdtempSync(join(values.folder, "zhize-bench-"))
process.once("exit", () => rmSync(folder, { recursive: true, force: true }))
process.once("SIGINT", () => process.exit(130))

const rounds = Number(values.rounds ?? (values.quick ? 3 : 9))
const about = environment(folder)
console.log(
  `Node ${about.node}, ${about.cores} × ${about.processor}, ${about.memoryGiB} GiB, ${about.fileSystem}; ${rounds} rounds`
)
const { lend } = ledgers(folder)
const results = []
for (const name of values.only.split(",")) {
  const section = await sections[/** @type {keyof typeof sections} */ (name)]({
    folder,
    quick: values.quick,
    rounds,
    lend
  })
  if (typeof section === "string") console.log(`\n${section}`)
  else {
    print(section)
    results.push(section)
  }
}
console.log(`\n${save({ environment: about, rounds, quick: values.quick, sections: results })}`)
