/** Durable appends of one event each, on a condition: one caller, 64 at once, the bare driver, and the peer. */
import { copyFileSync } from "node:fs"
import { join } from "node:path"
import * as bare from "./lib/bare.mjs"
import { checkLedger, same } from "./lib/checks.mjs"
import { batchOf, caller } from "./lib/county.mjs"
import { findPeer, forPeer } from "./lib/peer.mjs"
import { load } from "./lib/environment.mjs"
import { takeTurns, timed } from "./lib/rounds.mjs"
import { build, open } from "./lib/zhize.mjs"

/** @typedef {import("./lib/zhize.mjs").Store} Store */
/** @typedef {import("@zhize/domain").DomainEvent} DomainEvent */

const seed = 100
const callers = 64

/** Nothing new about this organ, of the kinds that such a decision reads. @param {DomainEvent} event @param {number} after */
const condition = ({ tags, type }, after) => ({
  query: {
    items: [
      { types: [type], tags },
      { types: ["OrganRegistered", "OrganRenamed", "OrganDissolved"], tags: tags.slice(0, 1) }
    ]
  },
  after
})

/** A caller sends the next when the last is answered. @param {Store} store @param {ReadonlyArray<DomainEvent>} events */
const send = async (store, events) => {
  let after = await store.head()
  for (const event of events)
    after = (await store.run(store.ledger.append(batchOf(event), condition(event, after)))).last
}

/** A service that has been running for a while: compiled code is what is measured. @param {string} file */
const warmUp = async (file) => {
  const store = await open(file)
  await send(store, take(caller(3_000_000, 1), 5000))
  await store.close()
}

/** @param {Iterator<DomainEvent, any>} source @param {number} count @returns {DomainEvent[]} */
const take = (source, count) => Array.from({ length: count }, () => source.next().value)

/** @param {{ folder: string, rounds: number, quick: boolean }} options @returns {Promise<import("./lib/report.mjs").Section>} */
export const append = async ({ folder, quick, rounds }) => {
  const count = quick ? 500 : 2000
  const busy = load()
  const drivers = bare.drivers()
  const driver = /** @type {bare.Driver} */ (drivers[0])
  const file = (/** @type {string} */ name) => join(folder, `append-${name.replaceAll(/\W/g, "-")}.db`)
  await build(file("one"), seed)
  for (const name of ["many", "shared", ...drivers.map(({ name }) => name)]) copyFileSync(file("one"), file(name))
  const [one, many] = [await open(file("one")), await open(file("many"))]
  const [readOne, readMany, shared] = [driver.open(file("one")), driver.open(file("many")), driver.open(file("shared"))]
  const floors = drivers.map(({ name, open: openFile }) => ({ name, database: openFile(file(name)) }))
  const peer = await (await findPeer())?.open(file("peer"))

  await warmUp(file("warm"))
  const source = caller(1_000_000, 1)
  const sources = Array.from({ length: callers }, (_, n) => caller(1_000_000 + n, callers))
  const since = (/** @type {number} */ round) => seed + round * count

  const results = await takeTurns(
    [
      {
        name: "zhize, one caller",
        run: () => {
          const events = take(source, count)
          return timed(count, () => send(one, events))
        }
      },
      ...floors.map(({ database, name }) => ({
        name,
        run: (/** @type {number} */ round) => {
          const [rows, write] = [bare.appendsAfter(readOne, since(round)), bare.writer(database)]
          return timed(count, () => write(rows))
        }
      })),
      {
        name: `zhize, ${callers} callers`,
        run: () => {
          const events = sources.map((own, n) => take(own, Math.floor((count + n) / callers)))
          return timed(count, () => Promise.all(events.map((list) => send(many, list))))
        }
      },
      {
        name: `${driver.name}, ${callers} a commit`,
        run: (round) => {
          const [rows, write] = [bare.appendsAfter(readMany, since(round)), bare.writer(shared)]
          return timed(count, () => write(rows, callers))
        }
      },
      ...(peer === undefined
        ? []
        : [
            {
              name: "emmett-sqlite, one caller",
              run: (/** @type {number} */ round) => {
                const batches = take(caller(2_000_000 + 1000 * round, 1), count).map(batchOf)
                return timed(count, async () => {
                  for (const batch of batches) await peer.append(String(batch.events[0]?.data.organ), forPeer(batch))
                })
              }
            }
          ])
    ],
    rounds,
    driver.name
  )

  const total = since(rounds + 1)
  checkLedger(readOne, { count: total, root: await one.root() })
  checkLedger(readMany, { count: total, root: await many.root() })
  for (const { database } of floors)
    same("rows of the bare driver", bare.digestAfter(database, seed), bare.digestAfter(readOne, seed))
  same("rows of shared commits", bare.digestAfter(shared, seed), bare.digestAfter(readMany, seed))
  let ofPeer = 0
  await peer?.readAll(() => ofPeer++)
  if (peer !== undefined) same("events of the peer", ofPeer, total - seed)
  for (const { close } of [one, many]) await close()
  for (const database of [readOne, readMany, shared, ...floors.map(({ database }) => database)]) database.close()
  peer?.close()

  const targets = new Map([
    ["zhize, one caller", 0.6],
    [`zhize, ${callers} callers`, 3]
  ])
  return {
    title: "Durable append, one event each",
    unit: "appends",
    base: driver.name,
    load: busy,
    lines: results.map((line) => ({ ...line, ...(targets.has(line.name) ? { target: targets.get(line.name) } : {}) })),
    checks: [
      "positions dense",
      "roots equal to an independent computation",
      "rows of both drivers equal",
      ...(peer === undefined ? [] : ["events of the peer counted"])
    ]
  }
}
