/** Which test files name a rule in the title of a test. That every rule has one is a test of its own. */
import { readdirSync, readFileSync } from "node:fs"

const title = /\w\(\s*["'`](R-[A-Z0-9-]+)/g

/** @returns {ReadonlyMap<string, ReadonlySet<string>>} files by rule id */
export const properties = (root = "packages") => {
  /** @type {Map<string, Set<string>>} */
  const found = new Map()
  for (const name of readdirSync(root, { recursive: true, encoding: "utf8" }).sort()) {
    if (!/^[^/]+\/test\/.*\.test\.ts$/.test(name)) continue
    for (const [, id = ""] of readFileSync(`${root}/${name}`, "utf8").matchAll(title)) {
      found.set(id, (found.get(id) ?? new Set()).add(`${root}/${name}`))
    }
  }
  return found
}
