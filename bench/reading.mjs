/**
 * Reading a whole ledger and folding it, against the bare driver that reads the same rows and parses them with JSON.parse.
 */
import { canonical, everything, readInto, Views, zhize } from "@zhize/domain"
import { Effect } from "effect"
import * as bare from "./lib/bare.mjs"
import { same } from "./lib/checks.mjs"
import { load } from "./lib/environment.mjs"
import { takeTurns, timed } from "./lib/rounds.mjs"
import { open } from "./lib/zhize.mjs"

/** @typedef {import("@zhize/domain").View} View */

const pageSize = 1000

/** Before each turn the garbage of the others is collected, and compiled code with it: a turn begins with so many untimed. */
const warmUp = 5000

/** Counts the records of each type: the least that a fold can do. */
const counting = () => {
  /** @type {Record<string, number>} */
  const counts = {}
  const step = (/** @type {unknown} */ _, /** @type {{ readonly type: string }} */ { type }) => {
    counts[type] = (counts[type] ?? 0) + 1
    return counts
  }
  return { query: everything, initial: counts, step }
}

/** Views from the lightest state to the heaviest. */
const views = ["organisation-chart", "basis-catalogue"]

/** The types that a fold asks for, as SQL. @param {View} view */
const typesOf = (view) =>
  [...new Set(view.fold.query.items.flatMap(({ types }) => types))].map((type) => `'${type}'`).join(", ")

/** The quickest ways that we found, for a driver alone: by pages, or with one statement where types are to be picked. */
const allRows = "SELECT position, text FROM records WHERE ledger = 1 AND position > ? ORDER BY position LIMIT ?"
const rowsOfTypes = (/** @type {View} */ view) =>
  `SELECT text FROM records WHERE ledger = 1 AND position IN (
    SELECT position FROM tags WHERE ledger = 1 AND tag = '' AND type IN (${typesOf(view)})
  ) ORDER BY position`

/** @typedef {(each: (record: any) => void) => void} Read */

/** @param {import("./lib/bare.mjs").Database} database @returns {Read} */
const readAll = (database) => (each) => {
  const page = database.prepare(allRows)
  for (let after = 0, rows = []; ; after = rows.at(-1).position) {
    rows = page.all(after, pageSize)
    for (const { text } of rows) each(JSON.parse(text))
    if (rows.length < pageSize) return
  }
}

/** @param {import("./lib/bare.mjs").Database} database @param {View} view @returns {Read} */
const readTypes = (database, view) => (each) => {
  for (const { text } of database.prepare(rowsOfTypes(view)).iterate()) each(JSON.parse(text))
}

/** @param {import("./main.mjs").Options} options @returns {Promise<import("./lib/report.mjs").Section>} */
export const reading = async ({ lend, quick, rounds }) => {
  const size = quick ? 20_000 : 100_000
  const driver = /** @type {import("./lib/bare.mjs").Driver} */ (bare.drivers()[0])
  const file = await lend(size, "reading")
  const [store, database] = [await open(file), driver.open(file)]
  const busy = load()

  const stands = [
    {
      name: "all records",
      read: readAll(database),
      fold: (/** @type {number} */ until) => {
        const fold = counting()
        return store.run(readInto(fold, fold.initial, everything, { until }))
      },
      expected: () => {
        const { initial, step } = counting()
        readAll(database)((record) => step(initial, record))
        return initial
      }
    },
    ...views.map((name) => {
      const view = /** @type {View} */ (zhize.views.get(name))
      return {
        name,
        read: readTypes(database, view),
        fold: (/** @type {number} */ until) =>
          store.run(
            Effect.map(
              Effect.flatMap(Views, ({ state }) => state(view, until)),
              ({ state }) => state
            )
          ),
        expected: () => {
          let { initial } = view.fold
          readAll(database)((record) => (initial = view.fold.step(initial, record)))
          return initial
        }
      }
    })
  ].map((stand) => {
    let rows = 0
    stand.read(() => rows++)
    return { ...stand, rows, states: /** @type {unknown[]} */ ([]) }
  })

  const bareName = (/** @type {string} */ name) => `${driver.name}, ${name}`
  const results = await takeTurns(
    stands.flatMap((stand) => [
      {
        name: bareName(stand.name),
        run: async () => {
          await stand.fold(warmUp)
          return timed(stand.rows, () => stand.read(() => {}))
        }
      },
      {
        name: `zhize, ${stand.name}`,
        run: async () => {
          stand.states = []
          await stand.fold(warmUp)
          return timed(stand.rows, async () => (stand.states = [await stand.fold(size)]))
        }
      }
    ]),
    rounds,
    (name) => name.replace("zhize", driver.name)
  )

  for (const { expected, name, states } of stands)
    same(`folded state of ${name}`, canonical(states[0]), canonical(expected()))
  same(
    "records counted",
    Object.values(/** @type {any} */ (stands[0]?.states[0])).reduce((sum, one) => sum + one, 0),
    size
  )
  await store.close()
  database.close()
  return {
    title: `Read ${size} records and fold them`,
    unit: "records",
    base: `${driver.name} reading the same rows, and JSON.parse`,
    load: busy,
    lines: results.map((line) => (line.name.startsWith("zhize") ? { ...line, target: 0.5 } : line)),
    notes: Object.fromEntries(stands.map(({ name, rows }) => [`rows read for ${name}`, rows])),
    checks: ["rows counted", "states equal to a fold of the rows that the bare driver read"]
  }
}
