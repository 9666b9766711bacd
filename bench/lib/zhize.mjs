/** The store as its users open it, and ledgers of any size built through it. */
import { Effect, Layer, ManagedRuntime } from "effect"
import { Ledger, Views } from "@zhize/domain"
import { layer, SqliteTree } from "@zhize/store-sqlite"
import { at } from "./clock.mjs"
import { batchOf, ledger as records } from "./county.mjs"

/** @typedef {Awaited<ReturnType<typeof open>>} Store */

/** @param {string} path */
export const open = async (path) => {
  const store = layer({ path, ledger: "guyuan" })
  const runtime = ManagedRuntime.make(Layer.provideMerge(Views.layer, store))
  const ledger = await runtime.runPromise(Ledger)
  const tree = await runtime.runPromise(SqliteTree)
  return {
    run: runtime.runPromise,
    ledger,
    head: () => runtime.runPromise(ledger.head),
    root: async () => Buffer.from((await runtime.runPromise(tree.root())).hash).toString("hex"),
    close: () => runtime.dispose()
  }
}

/** Before the year that is lived on such a ledger: times in a ledger never decrease. */
const built = at(Date.parse("2026-01-05T01:00:00Z"))

/** As many appends as may share one commit. */
const together = 1000

/** Brings an empty ledger to a size: one event a command, a thousand callers at a time. @param {string} path @param {number} size */
export const build = async (path, size) => {
  const store = await open(path)
  const source = records()
  for (let done = 0; done < size; done += together) {
    const batches = Array.from({ length: Math.min(together, size - done) }, () =>
      batchOf(/** @type {any} */ (source.next().value))
    )
    await store.run(
      Effect.withClock(
        Effect.forEach(batches, (batch) => store.ledger.append(batch), { concurrency: "unbounded", discard: true }),
        built
      )
    )
  }
  await store.close()
}
