/**
 * The statements of the hot path. Each finds its rows by an index (a test asks SQLite for its plan), and each is
 * compiled once for a connection.
 */
import type { Driver, Prepared } from "./driver/index.ts"

/** What a little read may find at one seek. */
export const few = 64

export const hotPath = {
  schemaVersion: "PRAGMA user_version",
  ledgerId: "SELECT id FROM ledgers WHERE name = ?",
  tip: "SELECT position, recorded_at FROM records WHERE ledger = ? ORDER BY position DESC LIMIT 1",
  command: "SELECT name, digest, first, last, recorded_at FROM commands WHERE ledger = ? AND id = ?",
  leaf: "SELECT leaf FROM records WHERE ledger = ? AND position = ?",
  node: "SELECT hash FROM nodes WHERE ledger = ? AND level = ? AND number = ?",
  /** The newest position between two, under one tag and type. */
  newest: `SELECT position FROM tags WHERE ledger = ? AND tag = ? AND type = ? AND position > ? AND position < ?
    ORDER BY position DESC LIMIT 1`,
  few: `SELECT position FROM tags WHERE ledger = ? AND tag = ? AND type = ? AND position > ? AND position <= ?
    ORDER BY position LIMIT ${few + 1}`,
  text: "SELECT text FROM records WHERE ledger = ? AND position = ?",
  tagged: "SELECT 1 FROM tags WHERE ledger = ? AND tag = ? AND type = ? AND position = ?",
  /** The types under a tag, stepping from one to the next by the index instead of through their records. */
  types: `WITH RECURSIVE found (ledger, tag, type) AS (
      SELECT w.ledger, w.tag, (SELECT min(type) FROM tags WHERE ledger = w.ledger AND tag = w.tag)
      FROM (SELECT ? AS ledger, ? AS tag) AS w
      UNION ALL
      SELECT ledger, tag, (SELECT min(t.type) FROM tags AS t WHERE t.ledger = found.ledger AND t.tag = found.tag AND t.type > found.type)
      FROM found WHERE type IS NOT NULL
    ) SELECT type FROM found WHERE type IS NOT NULL`,
  addLedger: "INSERT INTO ledgers (name) VALUES (?)",
  addRecord: "INSERT INTO records (ledger, position, recorded_at, text, leaf) VALUES (?, ?, ?, ?, ?)",
  addTag: "INSERT INTO tags (ledger, tag, type, position) VALUES (?, ?, ?, ?)",
  addCommand: "INSERT INTO commands (ledger, id, name, digest, first, last, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
  addNode: "INSERT INTO nodes (ledger, level, number, hash) VALUES (?, ?, ?, ?)",
  hasDocument: "SELECT 1 FROM documents WHERE sha256 = ?",
  getDocument: "SELECT content FROM documents WHERE sha256 = ?",
  addDocument: "INSERT INTO documents (sha256, content) VALUES (?, ?)",
  begin: "BEGIN IMMEDIATE",
  snapshot: "BEGIN",
  commit: "COMMIT",
  savepoint: "SAVEPOINT one",
  release: "RELEASE one",
  undo: "ROLLBACK TO one"
} as const

export type Statements = { readonly [Name in keyof typeof hotPath]: Prepared }

export const prepareAll = (driver: Driver): Statements => {
  const prepared = Object.entries(hotPath).map(([name, sql]) => [name, driver.prepare(sql)] as const)
  return Object.fromEntries(prepared) as unknown as Statements
}
