// @ts-nocheck: its types are there only where it is installed.
/**
 * The same work on @event-driven-io/emmett-sqlite, in the way that favours it most: one connection kept open instead of
 * one an append, the durability of ours set by hand (its own default connection has SQLite's), reading in pages of 1,000
 * instead of 100, and next to no pause between the pages of a rebuild (its default is 50 ms).
 */
import { getSQLiteEventStore, readMessagesBatch, sqliteConnection } from "@event-driven-io/emmett-sqlite"

const pageSize = 1000

/** @param {string} fileName */
export const open = async (fileName) => {
  const connection = sqliteConnection({ fileName })
  await connection.command("PRAGMA synchronous = FULL")
  const level = await connection.querySingle("PRAGMA synchronous")
  if (level.synchronous !== 2) throw new Error("the peer does not run with synchronous = FULL")
  const store = getSQLiteEventStore({ fileName, connectionOptions: { singleton: true, connection } })
  await store.schema.migrate()
  return {
    version: (await connection.querySingle("SELECT sqlite_version() AS version")).version,
    /** One event, one durable transaction. */
    append: (/** @type {string} */ stream, /** @type {{ type: string, data: any, metadata: any }} */ event) =>
      store.appendToStream(stream, [event]),
    /** Every event in the order of its global position. */
    readAll: async (/** @type {(event: any) => void} */ each) => {
      for (let after = 0n, left = true; left; ) {
        const page = await readMessagesBatch(connection, { after, batchSize: pageSize })
        for (const event of page.messages) each(event)
        after = page.currentGlobalPosition
        left = page.areEventsLeft
      }
    },
    /** A new processor from the beginning to the last event, with the checkpoints that it keeps. */
    rebuild: async (
      /** @type {string} */ processorId,
      /** @type {number} */ count,
      /** @type {(event: any) => void} */ each
    ) => {
      const consumer = store.consumer({ pulling: { batchSize: pageSize, pullingFrequencyInMs: 1 } })
      let seen = 0
      consumer.processor({
        processorId,
        startFrom: "BEGINNING",
        eachMessage: (event) => {
          each(event)
          seen++
        },
        stopAfter: () => seen === count
      })
      await consumer.start()
    },
    close: () => connection.close()
  }
}
