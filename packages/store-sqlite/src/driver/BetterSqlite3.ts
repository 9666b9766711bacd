/**
 * The driver over better-sqlite3, for a Node without `node:sqlite`. Its native part is loaded only where it is used.
 */
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname } from "node:path"
import type { DriverModule } from "./Driver.ts"
import { DriverError } from "./DriverError.ts"
import { openWith } from "./MakeDriver.ts"
import type { RawDatabase, RawStatement } from "./Raw.ts"

interface Statement {
  readonly reader: boolean
  run(params: ReadonlyArray<unknown>): { readonly changes: number }
  get(params: ReadonlyArray<unknown>): object | undefined
  all(params: ReadonlyArray<unknown>): Array<object>
  raw(enabled: boolean): Statement
}

interface Database {
  readonly inTransaction: boolean
  exec(sql: string): unknown
  prepare(sql: string): Statement
  close(): unknown
}

type BetterSqlite3 = new (path: string, options: { readonly readonly: boolean }) => Database

const rawStatement = (statement: Statement): RawStatement => {
  const { reader } = statement
  let arrays = false
  const rows = (asArrays: boolean, params: ReadonlyArray<unknown>): Array<object> => {
    if (!reader) return (statement.run(params), [])
    if (arrays !== asArrays) statement.raw((arrays = asArrays))
    return statement.all(params)
  }
  return {
    run: (params) => statement.run(params).changes,
    get: (params) => {
      if (!reader || arrays) return rows(false, params)[0]
      return statement.get(params)
    },
    all: (params) => rows(false, params),
    values: (params) => rows(true, params) as unknown as Array<Array<unknown>>
  }
}

const rawDatabase = (database: Database): RawDatabase => ({
  exec: (sql) => void database.exec(sql),
  prepare: (sql) => {
    try {
      return rawStatement(database.prepare(sql))
    } catch (thrown) {
      if (!(thrown instanceof RangeError)) throw thrown
      throw new DriverError({ code: "STATEMENT_REFUSED", message: `${thrown.message}: ${sql}`, cause: thrown })
    }
  },
  inTransaction: () => database.inTransaction,
  close: () => void database.close()
})

/** better-sqlite3 checks the directory itself and gives no code for a missing one. */
const checkDirectory = (path: string): void => {
  if (path === "" || path === ":memory:" || path.startsWith("file:") || existsSync(dirname(path))) return
  throw new DriverError({
    code: "SQLITE_CANTOPEN",
    message: `Cannot open ${path}: the directory ${dirname(path)} does not exist`
  })
}

/** From version 13 on the native part ends a Node 20 process without a word, so that version is not even loaded there. */
const checkVersion = (specifier: string): void => {
  const { version } = createRequire(import.meta.url)(`${specifier}/package.json`) as { readonly version: string }
  if (Number.parseInt(version) >= 13 && Number.parseInt(process.versions.node) < 22) {
    throw new Error(`better-sqlite3 ${version} does not run on Node ${process.versions.node}`)
  }
}

/** Loads the package and tries it once: the native part may have been built for another Node. */
export const betterSqlite3 = async (specifier: string): Promise<DriverModule> => {
  if (specifier === "better-sqlite3") checkVersion(specifier)
  const { default: Database } = (await import(/* @vite-ignore */ specifier)) as { readonly default: BetterSqlite3 }
  new Database(":memory:", { readonly: false }).close()
  return {
    name: "better-sqlite3",
    open: (path, options) =>
      openWith("better-sqlite3", path, options, () => {
        checkDirectory(path)
        return rawDatabase(new Database(path, { readonly: options?.readonly === true }))
      })
  }
}
