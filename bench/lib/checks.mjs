/** Every figure is of work that was done right: what was measured is looked at afterwards, by code of its own. */
import { createHash } from "node:crypto"

/** @param {string} what @param {unknown} actual @param {unknown} expected */
export const same = (what, actual, expected) => {
  if (actual !== expected)
    throw new Error(`check failed: ${what}: expected ${String(expected)}, found ${String(actual)}`)
}

/** @param {string} prefix @param {...(Uint8Array | string)} parts */
const sha256 = (prefix, ...parts) => {
  const hash = createHash("sha256").update(prefix, "latin1")
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The RFC 6962 root, a text at a time, from the definition alone: shares no code with what it checks. */
const rootBuilder = () => {
  /** @type {Array<{ readonly size: number, readonly hash: Buffer }>} */
  const peaks = []
  const join = () => {
    const [right, left] = [peaks.pop(), peaks.pop()]
    if (left !== undefined && right !== undefined) {
      peaks.push({ size: left.size + right.size, hash: sha256("\x01", left.hash, right.hash) })
    }
  }
  return {
    add: (/** @type {string} */ text) => {
      peaks.push({ size: 1, hash: sha256("\x00", text) })
      while (peaks.length > 1 && peaks.at(-1)?.size === peaks.at(-2)?.size) join()
    },
    root: () => {
      while (peaks.length > 1) join()
      return (peaks[0]?.hash ?? createHash("sha256").digest()).toString("hex")
    }
  }
}

/**
 * The file holds so many records at the positions 1, 2, 3 … of which every text says the same, and the store's root is
 * theirs.
 * @param {import("./bare.mjs").Database} database
 * @param {{ readonly count: number, readonly root: string }} expected
 */
export const checkLedger = (database, { count, root }) => {
  const tree = rootBuilder()
  let seen = 0
  for (const { position, text } of database.prepare("SELECT position, text FROM records ORDER BY position").iterate()) {
    seen++
    same("position", position, seen)
    same("position in the text", JSON.parse(text).position, seen)
    tree.add(text)
  }
  same("number of records", seen, count)
  same("root", root, tree.root())
}
