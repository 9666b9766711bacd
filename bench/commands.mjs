/**
 * Whole commands (decode, authorise, read, fold, decide, append) on ledgers of three sizes, against the bare driver that
 * only writes the rows which came of them, into a ledger of the same size.
 */
import { randomUUID } from "node:crypto"
import { execute, zhize } from "@zhize/domain"
import * as bare from "./lib/bare.mjs"
import { checkLedger, same } from "./lib/checks.mjs"
import { organCommands } from "./lib/county.mjs"
import { load } from "./lib/environment.mjs"
import { compare, takeTurns, timed } from "./lib/rounds.mjs"
import { open } from "./lib/zhize.mjs"

const showSize = (/** @type {number} */ size) => (size >= 1_000_000 ? `${size / 1_000_000} M` : `${size / 1000} k`)

/** So far from the organs that a ledger begins with that none is meant twice. */
const firstNew = 10_000_000

/** The life of so many new organs, one command after the other's answer. @param {import("./lib/zhize.mjs").Store} store */
const live = async (store, /** @type {ReturnType<typeof organCommands>} */ commands) => {
  for (const { input, name } of commands) {
    const decision = /** @type {import("@zhize/domain").Decision} */ (zhize.commands.get(name))
    const actor = name === "RegisterOrgan" ? { role: "legal-office" } : { role: "organ-clerk", organ: input.organ }
    const { status } = await store.run(
      execute(decision, input, /** @type {any} */ ({ id: randomUUID(), actor, today: "2026-06-01" }))
    )
    same("answer", status, "recorded")
  }
}

/** Before each turn the garbage of the others is collected, and much compiled code with it: a turn begins with so much untimed. */
const organsToWarmUp = 8

/** @param {import("./main.mjs").Options} options @returns {Promise<import("./lib/report.mjs").Section>} */
export const commands = async ({ lend, quick, rounds }) => {
  const sizes = quick ? [1_000, 20_000] : [1_000, 100_000, 1_000_000]
  const organs = quick ? 4 : 16
  const driver = /** @type {bare.Driver} */ (bare.drivers()[0])
  const stands = []
  for (const size of sizes) {
    const [ours, theirs] = [await lend(size, "commands"), await lend(size, "commands-bare")]
    stands.push({
      size,
      store: await open(ours),
      read: driver.open(ours),
      database: driver.open(theirs),
      next: firstNew,
      written: size
    })
  }
  const busy = load()
  const bareName = (/** @type {number} */ size) => `${driver.name}, ${showSize(size)}`
  const ownName = (/** @type {number} */ size) => `zhize, ${showSize(size)}`

  const results = await takeTurns(
    stands.flatMap((stand) => [
      {
        name: ownName(stand.size),
        run: async () => {
          const lives = (/** @type {number} */ count) =>
            Array.from({ length: count }, () => organCommands(stand.next++)).flat()
          await live(stand.store, lives(organsToWarmUp))
          const list = lives(organs)
          return timed(list.length, () => live(stand.store, list))
        }
      },
      {
        name: bareName(stand.size),
        run: () => {
          const rows = bare.appendsAfter(stand.read, stand.written)
          stand.written += rows.length
          const write = bare.writer(stand.database)
          const untimed = Math.round((rows.length * organsToWarmUp) / (organsToWarmUp + organs))
          write(rows.slice(0, untimed))
          return timed(rows.length - untimed, () => write(rows.slice(untimed)))
        }
      }
    ]),
    rounds,
    (name) => name.replace("zhize", driver.name)
  )

  for (const { database, read, size, store, written } of stands) {
    checkLedger(read, { count: written, root: await store.root() })
    same("rows of the bare driver", bare.digestAfter(database, size), bare.digestAfter(read, size))
    await store.close()
    database.close()
    read.close()
  }

  const rates = Object.fromEntries(results.map(({ name, rates }) => [name, rates]))
  const smallest = ownName(sizes[0] ?? 0)
  return {
    title: "Whole command: decode, authorise, read, decide, append",
    unit: "commands",
    base: `${driver.name} on a ledger of the same size`,
    load: busy,
    lines: [
      ...results.map((line) => (line.name.startsWith("zhize") ? { ...line, target: 0.4 } : line)),
      ...sizes.slice(1).map((size) => ({
        ...compare(rates, ownName(size), smallest),
        name: `zhize, ${showSize(size)} to ${showSize(sizes[0] ?? 0)}`,
        target: 0.8
      })),
      ...sizes.slice(1).map((size) => ({
        ...compare(rates, bareName(size), bareName(sizes[0] ?? 0)),
        name: `${driver.name}, ${showSize(size)} to ${showSize(sizes[0] ?? 0)}`
      }))
    ],
    checks: [
      "every command recorded",
      "positions dense",
      "roots equal to an independent computation",
      "rows of both equal"
    ]
  }
}
