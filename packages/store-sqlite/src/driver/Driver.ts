/**
 * The seam between the store and the SQLite binding: small, synchronous, and the same over every binding.
 *
 * A driver is one open database. Its calls finish before they return, so what happens between two of them cannot be
 * interrupted: that is what the hot path of the store is built on.
 */
export type DriverName = "node:sqlite" | "better-sqlite3"

/**
 * What goes into a database and comes out again. A number is bound as SQLite's REAL, which an INTEGER column turns back
 * into an integer; an expression without a column does not, so write `CAST(? AS INTEGER)` where `json_object('n', ?)`
 * must give 1 and not 1.0.
 */
export type SqlValue = number | string | null | Uint8Array

export type SqlRow = { readonly [column: string]: SqlValue }

/** A compiled statement. The number of values must be the number of parameters. */
export interface Prepared {
  /** Runs a statement for its effect. `changes` counts the rows that an INSERT, UPDATE or DELETE touched. */
  readonly run: (params?: ReadonlyArray<SqlValue>) => { readonly changes: number }
  /** The first row, if there is one. */
  readonly get: (params?: ReadonlyArray<SqlValue>) => SqlRow | undefined
  /** All rows; none for a statement that returns nothing. */
  readonly all: (params?: ReadonlyArray<SqlValue>) => ReadonlyArray<SqlRow>
  /** All rows as arrays in the order of the columns: the fastest way to read a page. */
  readonly values: (params?: ReadonlyArray<SqlValue>) => ReadonlyArray<ReadonlyArray<SqlValue>>
}

/** One open database. Everything here throws DriverError and nothing else. */
export interface Driver {
  readonly name: DriverName
  readonly sqliteVersion: string
  readonly readonly: boolean
  readonly inTransaction: boolean
  /** Runs any number of statements, without parameters or rows. */
  readonly exec: (sql: string) => void
  /** Compiles one statement, or finds it compiled: statements are kept by their text. */
  readonly prepare: (sql: string) => Prepared
  /** Closes the database. A transaction that is still open is rolled back. Closing twice is nothing. */
  readonly close: () => void
}

export interface OpenOptions {
  readonly readonly?: boolean
  /** For how many milliseconds a statement waits for another connection's lock, blocking the thread. 10,000 unless told. */
  readonly busyTimeout?: number
  /** How many compiled statements are kept. 256 unless told. */
  readonly statementCache?: number
}

/** A binding that can be used in the running process. */
export interface DriverModule {
  readonly name: DriverName
  readonly open: (path: string, options?: OpenOptions) => Driver
}
