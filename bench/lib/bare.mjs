/**
 * The floor: the driver alone, with the durability of the store (WAL, synchronous = FULL), writing the very rows that the
 * store wrote (same tables, triggers and indexes, same bytes) with prepared statements, nothing worked out and nothing
 * asked for. What the store takes longer is what its promises cost.
 */
import { createHash } from "node:crypto"
import { createRequire } from "node:module"

/**
 * @typedef {{ run(...values: any[]): unknown, all(...values: any[]): any[], get(...values: any[]): any, iterate(...values: any[]): Iterable<any> }} Statement
 * @typedef {{ exec(sql: string): unknown, prepare(sql: string): Statement, close(): unknown }} Database
 * @typedef {{ readonly name: string, readonly version: string, readonly open: (file: string) => Database }} Driver
 * @typedef {{ readonly command: any[], readonly records: any[][], readonly tags: any[][], readonly nodes: any[][] }} Append
 */

const load = createRequire(import.meta.url)

/** @returns {Driver | undefined} */
const builtIn = () => {
  const module = /** @type {any} */ (process).getBuiltinModule?.("node:sqlite")
  return module === undefined
    ? undefined
    : { name: "node:sqlite", version: process.versions.node, open: (file) => settle(new module.DatabaseSync(file)) }
}

/** better-sqlite3 12 ends the process on Node 24.19 and newer: there the built-in driver is the floor. @returns {Driver | undefined} */
const packaged = () => {
  const [major, minor] = process.versions.node.split(".").map(Number)
  if ((major ?? 0) > 24 || (major === 24 && (minor ?? 0) >= 19)) return undefined
  try {
    const Sqlite = load("better-sqlite3")
    new Sqlite(":memory:").close()
    return {
      name: "better-sqlite3",
      version: load("better-sqlite3/package.json").version,
      open: (file) => settle(new Sqlite(file))
    }
  } catch {
    return undefined
  }
}

/** The settings of the store. @param {Database} database */
const settle = (database) => {
  database.exec(
    "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY"
  )
  return database
}

/** The drivers that the running Node can load: the one that the store uses comes first. */
export const drivers = () => [builtIn(), packaged()].filter((driver) => driver !== undefined)

const tables = {
  records: ["ledger", "position", "recorded_at", "text", "leaf"],
  tags: ["ledger", "tag", "type", "position"],
  commands: ["ledger", "id", "name", "digest", "first", "last", "recorded_at"],
  nodes: ["ledger", "level", "number", "hash"]
}

/** @param {Database} database @param {keyof typeof tables} table @param {string} rest */
const rowsOf = (database, table, rest, /** @type {any[]} */ ...values) =>
  database
    .prepare(`SELECT ${tables[table].join(", ")} FROM ${table} ${rest}`)
    .all(...values)
    .map((row) => tables[table].map((column) => row[column]))

/** At which position a node of the tree is complete. */
const completedAt = (/** @type {any[]} */ [, level, number]) => (number + 1) * 2 ** level

/**
 * What was appended to the only ledger of a file after a position, append by append.
 * @param {Database} database @param {number} after @returns {Append[]}
 */
export const appendsAfter = (database, after) => {
  /** @type {Append[]} */
  const appends = []
  /** @type {Map<number, Append>} */
  const at = new Map()
  for (const command of rowsOf(database, "commands", "WHERE first > ? ORDER BY first", after)) {
    const append = { command, records: [], tags: [], nodes: [] }
    appends.push(append)
    for (let position = command[4]; position <= command[5]; position++) at.set(position, append)
  }
  for (const row of rowsOf(database, "records", "WHERE position > ? ORDER BY position", after))
    at.get(row[1])?.records.push(row)
  for (const row of rowsOf(database, "tags", "WHERE position > ?", after)) at.get(row[3])?.tags.push(row)
  for (const row of rowsOf(database, "nodes", "WHERE (number + 1) * (1 << level) > ?", after))
    at.get(completedAt(row))?.nodes.push(row)
  return appends
}

/** @param {Database} database */
export const writer = (database) => {
  const insert = (/** @type {keyof typeof tables} */ table) =>
    database.prepare(
      `INSERT INTO ${table} (${tables[table].join(", ")}) VALUES (${tables[table].map(() => "?").join(", ")})`
    )
  const [begin, commit] = [database.prepare("BEGIN IMMEDIATE"), database.prepare("COMMIT")]
  const [record, tag, command, node] = [insert("records"), insert("tags"), insert("commands"), insert("nodes")]
  /** So many appends share a transaction. @param {readonly Append[]} appends */
  return (appends, together = 1) => {
    for (const [index, append] of appends.entries()) {
      if (index % together === 0) begin.run()
      for (const row of append.records) record.run(...row)
      for (const row of append.tags) tag.run(...row)
      command.run(...append.command)
      for (const row of append.nodes) node.run(...row)
      if ((index + 1) % together === 0 || index + 1 === appends.length) commit.run()
    }
  }
}

/** A digest of every row that was appended after a position. @param {Database} database @param {number} after */
export const digestAfter = (database, after) =>
  createHash("sha256")
    .update(
      JSON.stringify(
        appendsAfter(database, after).map((one) => ({ ...one, tags: one.tags.sort(), nodes: one.nodes.sort() }))
      )
    )
    .digest("hex")
