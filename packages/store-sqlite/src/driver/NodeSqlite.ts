/**
 * The driver over Node's own `node:sqlite`: nothing to install and nothing to compile. Without a flag since Node 22.13.
 *
 * The module is asked for at run time, because a static import of it stops Node 20 and older bundlers. 22.13 to 22.15 lack
 * `isTransaction` and `setReturnArrays`; both have a slower stand-in here.
 */
import type { DriverModule } from "./Driver.ts"
import { DriverError, driverError } from "./DriverError.ts"
import { openWith } from "./MakeDriver.ts"
import type { RawDatabase, RawStatement } from "./Raw.ts"

interface Statement {
  readonly sourceSQL: string
  run(...params: ReadonlyArray<unknown>): { readonly changes: number | bigint }
  get(...params: ReadonlyArray<unknown>): object | undefined
  all(...params: ReadonlyArray<unknown>): Array<object>
  setReturnArrays?(enabled: boolean): void
}

interface Database {
  readonly isTransaction?: boolean
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}

interface NodeSqlite {
  readonly DatabaseSync: new (path: string, options: { readonly readOnly: boolean }) => Database
}

const blank = /^(?:\s|;|--[^\n]*(?:\n|$)|\/\*[\s\S]*?(?:\*\/|$))*$/

/** node:sqlite runs the first statement of a text and drops the others, so a text with more than one is refused. */
const compile = (database: Database, sql: string): Statement => {
  let reason = "it holds no statement"
  try {
    const statement = database.prepare(sql)
    if (blank.test(sql.slice(statement.sourceSQL.length))) return statement
    reason = "it holds more than one statement"
  } catch (thrown) {
    const error = driverError(thrown)
    if (typeof (thrown as { readonly errcode?: unknown }).errcode === "number") throw error
  }
  throw new DriverError({ code: "STATEMENT_REFUSED", message: `Cannot prepare a text if ${reason}: ${sql}` })
}

const rawStatement = (statement: Statement): RawStatement => {
  let arrays = false
  const returnArrays = (enabled: boolean): boolean => {
    if (arrays !== enabled) statement.setReturnArrays?.((arrays = enabled))
    return statement.setReturnArrays !== undefined
  }
  return {
    run: (params) => Number(statement.run(...params).changes),
    get: (params) => (returnArrays(false), statement.get(...params)),
    all: (params) => (returnArrays(false), statement.all(...params)),
    values: (params) =>
      returnArrays(true)
        ? (statement.all(...params) as Array<Array<unknown>>)
        : statement.all(...params).map((row) => Object.values(row))
  }
}

/** A transaction cannot be begun inside another, so one that can was not needed: it is undone, and there was none. */
const probe = (database: Database): boolean => {
  try {
    database.exec("BEGIN")
  } catch {
    return true
  }
  database.exec("ROLLBACK")
  return false
}

const rawDatabase = (database: Database): RawDatabase => ({
  exec: (sql) => database.exec(sql),
  prepare: (sql) => rawStatement(compile(database, sql)),
  inTransaction: () => database.isTransaction ?? probe(database),
  close: () => database.close()
})

/** The module of the running Node, or nothing where it has none. */
export const nodeSqlite = (): DriverModule | undefined => {
  const module = process.getBuiltinModule?.("node:sqlite") as NodeSqlite | undefined
  if (module === undefined) return undefined
  const { DatabaseSync } = module
  return {
    name: "node:sqlite",
    open: (path, options) =>
      openWith("node:sqlite", path, options, () =>
        rawDatabase(new DatabaseSync(path, { readOnly: options?.readonly === true }))
      )
  }
}
