/**
 * A driver over a binding: the settings every connection gets, the statement cache, and one kind of values and errors.
 *
 * WAL with synchronous = FULL: readers never wait for the writer, and what was committed survives a power cut.
 */
import type { Driver, DriverName, OpenOptions, Prepared, SqlValue } from "./Driver.ts"
import { DriverError, driverError } from "./DriverError.ts"
import { countParameters } from "./Parameters.ts"
import type { RawDatabase } from "./Raw.ts"
import { checkParams, readRow, readValues } from "./Values.ts"

const none: ReadonlyArray<SqlValue> = []

const wholeNumber = (value: number, what: string): number => {
  if (Number.isSafeInteger(value) && value >= 0 && value <= 0x7fffffff) return value
  throw new DriverError({ code: "VALUE_REFUSED", message: `${what} must be a whole number, not ${value}` })
}

/** Settings come before the first read, and the wait for locks before everything. The last line reads the file's header. */
const settings = (options: OpenOptions): string => `
  PRAGMA busy_timeout = ${wholeNumber(options.busyTimeout ?? 10_000, "busyTimeout")};
  PRAGMA foreign_keys = ON;
  PRAGMA synchronous = FULL;
  ${options.readonly === true ? "" : "PRAGMA journal_mode = WAL;"}
  PRAGMA schema_version;
`

const makeDriver = (name: DriverName, raw: RawDatabase, options: OpenOptions = {}): Driver => {
  const kept = wholeNumber(options.statementCache ?? 256, "statementCache")
  const statements = new Map<string, Prepared>()
  let closed = false

  const guarded = <A>(f: () => A): A => {
    if (closed) throw new DriverError({ code: "SQLITE_MISUSE", message: "The database is closed" })
    try {
      return f()
    } catch (thrown) {
      throw driverError(thrown)
    }
  }

  /** node:sqlite before 22.16 reads a kept statement with the columns that it had before the table was altered. */
  const forgetIfAltered = (sql: string): void => {
    if (/\balter\b/i.test(sql)) statements.clear()
  }

  const compile = (sql: string): Prepared => {
    forgetIfAltered(sql)
    const statement = raw.prepare(sql)
    const wanted = countParameters(sql)
    const bind = (params: ReadonlyArray<SqlValue>) => {
      if (params.length === wanted) return checkParams(params)
      throw new DriverError({
        code: "SQLITE_RANGE",
        message: `The statement takes ${wanted} values, not ${params.length}: ${sql}`
      })
    }
    return {
      run: (params = none) => guarded(() => ({ changes: statement.run(bind(params)) })),
      get: (params = none) =>
        guarded(() => {
          const row = statement.get(bind(params))
          return row === undefined ? undefined : readRow(row)
        }),
      all: (params = none) => guarded(() => statement.all(bind(params)).map(readRow)),
      values: (params = none) => guarded(() => statement.values(bind(params)).map(readValues))
    }
  }

  /** The map remembers the order of use: the first text is the one that has not been asked for the longest. */
  const prepare = (sql: string): Prepared => {
    const statement = statements.get(sql) ?? guarded(() => compile(sql))
    statements.delete(sql)
    statements.set(sql, statement)
    if (statements.size > kept) statements.delete(statements.keys().next().value as string)
    return statement
  }

  raw.exec(settings(options))
  const sqliteVersion = String(prepare("SELECT sqlite_version() AS version").get()?.["version"])

  return {
    name,
    sqliteVersion,
    readonly: options.readonly === true,
    get inTransaction() {
      return guarded(raw.inTransaction)
    },
    exec: (sql) => {
      forgetIfAltered(sql)
      guarded(() => raw.exec(sql))
    },
    prepare,
    close: () => {
      if (closed) return
      guarded(raw.close)
      closed = true
      statements.clear()
    }
  }
}

/** Opens a database, and leaves no handle behind where that fails. */
export const openWith = (
  name: DriverName,
  path: string,
  options: OpenOptions | undefined,
  open: () => RawDatabase
): Driver => {
  let raw: RawDatabase | undefined
  try {
    raw = open()
    return makeDriver(name, raw, options)
  } catch (thrown) {
    raw?.close()
    throw driverError(thrown, `Cannot open ${path}`)
  }
}
