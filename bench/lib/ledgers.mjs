/** Large ledgers are built once a run and lent to the sections that need them, each time as a copy. */
import { copyFileSync, existsSync, statSync } from "node:fs"
import { join } from "node:path"
import { build } from "./zhize.mjs"

/** @param {string} folder */
export const ledgers = (folder) => ({
  /** A file of its own with a ledger of this size. @param {number} size @param {string} name */
  lend: async (size, name) => {
    const original = join(folder, `ledger-${size}.db`)
    if (!existsSync(original)) {
      const start = performance.now()
      await build(original, size)
      const seconds = (performance.now() - start) / 1000
      console.log(
        `built ${size} records in ${seconds.toFixed(1)} s, ${Math.round(statSync(original).size / size)} bytes of file a record`
      )
    }
    const copy = join(folder, `${name}-${size}.db`)
    copyFileSync(original, copy)
    return copy
  }
})
