/**
 * Memory while folding: each fold in a process of its own, so that the most that the process ever held is the fold's.
 */
import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { everything, readInto, Views, zhize } from "@zhize/domain"
import { Effect } from "effect"
import { same } from "./lib/checks.mjs"
import { load } from "./lib/environment.mjs"
import { tidy } from "./lib/rounds.mjs"
import { open } from "./lib/zhize.mjs"

/** "nothing" opens the ledger and reads one record: what the program takes by itself. */
const folds = ["nothing", "count", "organisation-chart", "basis-catalogue"]
const mebibytes = (/** @type {number} */ bytes) => Math.round(bytes / 2 ** 20)

/** @param {string} file @param {string} name @param {number} size */
const foldIn = async (file, name, size) => {
  const store = await open(file)
  const counting = { query: everything, initial: 0, step: (/** @type {number} */ count) => count + 1 }
  const view = zhize.views.get(name)
  const state =
    view === undefined
      ? await store.run(readInto(counting, 0, everything, name === "nothing" ? { limit: 1 } : {}))
      : await store.run(Effect.flatMap(Views, (views) => views.state(view, size)))
  tidy()
  const kept = process.memoryUsage().heapUsed
  await store.close()
  if (name === "count") same("records counted", state, size)
  else same("a state is there", state === undefined, false)
  console.log(
    JSON.stringify({ fold: name, most: mebibytes(process.resourceUsage().maxRSS * 1024), kept: mebibytes(kept) })
  )
}

/** @param {import("./main.mjs").Options} options @returns {Promise<import("./lib/report.mjs").Section>} */
export const memory = async ({ lend, quick }) => {
  const busy = load()
  /** @type {Record<string, string>} */
  const notes = {}
  for (const size of quick ? [1_000, 20_000] : [1_000, 100_000, 1_000_000]) {
    const file = await lend(size, "memory")
    for (const fold of folds) {
      const script = fileURLToPath(import.meta.url)
      const answer = JSON.parse(
        execFileSync(process.execPath, [script, file, fold, String(size)], { encoding: "utf8" })
      )
      notes[`${size} records, ${fold}`] = `at most ${answer.most} MiB resident, ${answer.kept} MiB of heap kept`
    }
  }
  return {
    title: "Memory while folding",
    unit: "",
    base: "",
    load: busy,
    lines: [],
    notes,
    checks: ["records counted"]
  }
}

const [, script, file, fold, size] = process.argv
if (script === fileURLToPath(import.meta.url) && file !== undefined) await foldIn(file, fold ?? "", Number(size))
