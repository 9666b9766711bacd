/**
 * The rest of the same workload on @event-driven-io/emmett-sqlite: reading everything in global order, and rebuilding a
 * projection. The append stands in append.mjs, in turns with ours.
 *
 * The projection counts what each organ has, in memory on both sides. Zhize folds it and is done; the peer also keeps a
 * checkpoint after every event, which is how its processors work.
 */
import { canonical, everything, readInto } from "@zhize/domain"
import { join } from "node:path"
import * as bare from "./lib/bare.mjs"
import { same } from "./lib/checks.mjs"
import { batchOf, ledger } from "./lib/county.mjs"
import { load } from "./lib/environment.mjs"
import { findPeer, forPeer } from "./lib/peer.mjs"
import { takeTurns, timed } from "./lib/rounds.mjs"
import { open } from "./lib/zhize.mjs"

/** @typedef {Record<string, Record<string, number>>} Counts */

/** @param {Counts} counts @param {{ readonly type: string, readonly data: any }} event */
const count = (counts, { data, type }) => {
  const organ = (counts[data.organ ?? ""] ??= {})
  organ[type] = (organ[type] ?? 0) + 1
  return counts
}

/** @param {import("./main.mjs").Options} options @returns {Promise<import("./lib/report.mjs").Section | string>} */
export const peer = async ({ folder, lend, quick, rounds }) => {
  const found = await findPeer()
  if (found === undefined) return "The peer is not installed here: npm run bench:peer (it compiles its own SQLite)."
  const size = quick ? 1_000 : 10_000
  const driver = /** @type {bare.Driver} */ (bare.drivers()[0])
  const file = await lend(size, "peer")
  const [store, database] = [await open(file), driver.open(file)]
  const emmett = await found.open(join(folder, "emmett.db"))
  const source = ledger()
  for (let n = 0; n < size; n++) {
    const batch = batchOf(/** @type {import("@zhize/domain").DomainEvent} */ (source.next().value))
    await emmett.append(String(batch.events[0]?.data.organ ?? "opening"), forPeer(batch))
  }
  const busy = load()
  let read = 0
  /** @type {Record<string, Counts>} */
  const states = {}

  const results = await takeTurns(
    [
      {
        name: driver.name,
        run: () =>
          timed(size, () => {
            for (const { text } of database.prepare("SELECT text FROM records ORDER BY position").all())
              JSON.parse(text)
          })
      },
      {
        name: "zhize, read all",
        run: () =>
          timed(size, () =>
            store.run(
              readInto({ query: everything, initial: 0, step: (/** @type {number} */ seen) => seen + 1 }, 0, everything)
            )
          )
      },
      {
        name: "emmett-sqlite, read all",
        run: async () => {
          read = 0
          const measured = await timed(size, () => emmett.readAll(() => read++))
          same("events of the peer", read, size)
          return measured
        }
      },
      {
        name: "zhize, rebuild",
        run: () =>
          timed(
            size,
            async () =>
              (states["zhize"] = await store.run(
                readInto({ query: everything, initial: {}, step: count }, {}, everything)
              ))
          )
      },
      {
        name: "emmett-sqlite, rebuild",
        run: (round) =>
          timed(size, async () => {
            /** @type {Counts} */
            const counts = {}
            await emmett.rebuild(`round-${round}`, size, (event) => count(counts, event))
            states["emmett"] = counts
          })
      }
    ],
    rounds,
    driver.name
  )
  same("what each organ has", canonical(states["emmett"]), canonical(states["zhize"]))
  await store.close()
  database.close()
  emmett.close()
  return {
    title: `Read ${size} records and rebuild a projection, beside the peer`,
    unit: "records",
    base: `${driver.name} reading the same rows, and JSON.parse`,
    load: busy,
    lines: results,
    notes: { peer: `@event-driven-io/emmett-sqlite 0.42.4 over sqlite3 5.1.7 (SQLite ${emmett.version})` },
    checks: ["events of the peer counted", "both projections equal"]
  }
}
