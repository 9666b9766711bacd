/**
 * The one error of every driver, with SQLite's own name for what went wrong.
 */
import { Data } from "effect"
import { codeOfName, codeOfNumber, type SqliteCode } from "./ResultCodes.ts"

/**
 * SQLite's code, or one of three that SQLite has no code for: no binding can be loaded; a statement was refused before
 * SQLite saw it; a value would not come back as it is.
 */
export type DriverErrorCode = SqliteCode | "DRIVER_MISSING" | "STATEMENT_REFUSED" | "VALUE_REFUSED"

export class DriverError extends Data.TaggedError("DriverError")<{
  readonly code: DriverErrorCode
  readonly message: string
  readonly cause?: unknown
}> {
  /** The code without its extension: `SQLITE_BUSY` for `SQLITE_BUSY_SNAPSHOT`, `SQLITE_CONSTRAINT` for any constraint. */
  get primary(): string {
    return this.code.startsWith("SQLITE_") ? this.code.split("_", 2).join("_") : this.code
  }
}

interface BindingError {
  readonly code?: unknown
  readonly errcode?: unknown
  readonly message?: unknown
}

const codeOf = (error: BindingError): DriverErrorCode => {
  if (typeof error.errcode === "number") return codeOfNumber(error.errcode)
  if (error.code === "ERR_OUT_OF_RANGE") return "VALUE_REFUSED"
  if (error.code === "ERR_INVALID_STATE") return "SQLITE_MISUSE"
  return typeof error.code === "string" ? codeOfName(error.code) : "SQLITE_MISUSE"
}

/** What a binding threw, as a DriverError. `context` goes before the binding's own words. */
export const driverError = (thrown: unknown, context?: string): DriverError => {
  if (thrown instanceof DriverError) return thrown
  const error: BindingError = typeof thrown === "object" && thrown !== null ? thrown : { message: String(thrown) }
  const message = String(error.message)
  return new DriverError({
    code: codeOf(error),
    message: context === undefined ? message : `${context}: ${message}`,
    cause: thrown
  })
}
