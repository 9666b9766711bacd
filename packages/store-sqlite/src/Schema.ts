/**
 * What a Zhize file holds: every table, and why it is as it is.
 *
 * The statements stand here exactly as SQLite keeps them, one after an empty line each, so that opening a file can
 * compare what it finds with what it should find, letter by letter. A released version is never edited: the next one
 * gets its own steps in `migrations`.
 */

/** "ZHIZ" in the file's header: tells a Zhize file from any other SQLite database. */
export const applicationId = 0x5a48495a

const version1 = `
-- One file keeps many ledgers. A ledger gets its row with its first record.
CREATE TABLE ledgers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT

-- The records: the text is the exact UTF-8 that was hashed, the leaf its RFC 6962 hash. Everything below this table
-- can be worked out again from it. An ordinary rowid table, since rows are large and are found by a small index.
CREATE TABLE records (
  ledger INTEGER NOT NULL REFERENCES ledgers (id),
  position INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  text TEXT NOT NULL,
  leaf BLOB NOT NULL,
  UNIQUE (ledger, position)
) STRICT

-- The index of events. Every record stands here under each of its tags and once under the empty tag, so that one index
-- finds by type, by tag, and by both, in order of position and from any position on.
CREATE TABLE tags (
  ledger INTEGER NOT NULL REFERENCES ledgers (id),
  tag TEXT NOT NULL,
  type TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (ledger, tag, type, position)
) STRICT, WITHOUT ROWID

-- What was recorded under a command id, and the digest of the command's content: the same id again gets the same answer.
CREATE TABLE commands (
  ledger INTEGER NOT NULL REFERENCES ledgers (id),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  digest TEXT NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (ledger, id)
) STRICT, WITHOUT ROWID

-- The inner nodes of the ledger's Merkle tree: perfect subtrees, which never change once they are complete. Level 0 is
-- the leaves in \`records\`; node \`number\` of \`level\` covers 2^level leaves from number * 2^level on.
CREATE TABLE nodes (
  ledger INTEGER NOT NULL REFERENCES ledgers (id),
  level INTEGER NOT NULL,
  number INTEGER NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (ledger, level, number)
) STRICT, WITHOUT ROWID

-- Scans, letters, tables, adopted editions: content under its own SHA-256, shared by all ledgers of the file.
CREATE TABLE documents (
  sha256 TEXT PRIMARY KEY,
  content BLOB NOT NULL
) STRICT

-- Records come in at the next position or not at all. This also stops INSERT OR REPLACE, which no delete trigger sees.
CREATE TRIGGER records_in_order BEFORE INSERT ON records
WHEN NEW.position <> 1 + coalesce((SELECT max(position) FROM records WHERE ledger = NEW.ledger), 0)
BEGIN SELECT raise(ABORT, 'a record takes the next position of its ledger / 记录只能写入账本的下一个位置'); END

CREATE TRIGGER commands_once BEFORE INSERT ON commands
WHEN EXISTS (SELECT 1 FROM commands WHERE ledger = NEW.ledger AND id = NEW.id)
BEGIN SELECT raise(ABORT, 'a command id is used once / 命令编号只能使用一次'); END

CREATE TRIGGER documents_once BEFORE INSERT ON documents
WHEN EXISTS (SELECT 1 FROM documents WHERE sha256 = NEW.sha256)
BEGIN SELECT raise(ABORT, 'a document is stored once / 文件只存一次'); END
`

const tables = ["ledgers", "records", "tags", "commands", "nodes", "documents"]

const kept = (table: string, change: "UPDATE" | "DELETE"): string =>
  `CREATE TRIGGER ${table}_no_${change.toLowerCase()} BEFORE ${change} ON ${table}
BEGIN SELECT raise(ABORT, 'a ledger only grows: ${table} are never changed or removed / 账本只增不改'); END`

const statements = (text: string): ReadonlyArray<string> =>
  text
    .split("\n\n")
    .map((one) => one.trim().replace(/^(?:--.*\n)+/, ""))
    .filter((one) => one !== "")

export interface Migration {
  /** The version of the schema that these statements lead to, from the one before. */
  readonly to: number
  readonly statements: ReadonlyArray<string>
}

export const migrations: ReadonlyArray<Migration> = [
  {
    to: 1,
    statements: [...statements(version1), ...tables.flatMap((table) => [kept(table, "UPDATE"), kept(table, "DELETE")])]
  }
]
