/**
 * Values on their way in and out: what would not survive the way is refused, not changed.
 *
 * The bindings differ in what they do to the rest. One reads 2^53 + 1 as 2^53, the other throws; one binds a Date as NULL;
 * NaN becomes NULL in both; a lone surrogate turns into U+FFFD; some versions cut a text at its first NUL.
 */
import type { SqlRow, SqlValue } from "./Driver.ts"
import { DriverError } from "./DriverError.ts"

const refuse = (what: string): never => {
  throw new DriverError({ code: "VALUE_REFUSED", message: what })
}

const keepsItsDigits = (value: number): boolean => Number.isSafeInteger(value) || !Number.isInteger(value)

const wellFormed = (text: string): boolean =>
  !text.includes("\0") && (text as string & { isWellFormed(): boolean }).isWellFormed()

const check = (value: unknown, position: number): void => {
  switch (typeof value) {
    case "string":
      if (wellFormed(value)) return
      return refuse(`Parameter ${position} is a text with a NUL character or half of a surrogate pair`)
    case "number":
      if (Number.isFinite(value) && keepsItsDigits(value)) return
      return refuse(`Parameter ${position} is ${value}: SQLite would not give the same number back`)
    default:
      if (value === null || value instanceof Uint8Array) return
      return refuse(
        `Parameter ${position} is ${typeof value === "object" ? "an object" : `of type ${typeof value}`}; ` +
          "only numbers, strings, null and Uint8Array can be stored"
      )
  }
}

/** Lets parameters pass that come back from the database as they went in. */
export const checkParams = (params: ReadonlyArray<SqlValue>): ReadonlyArray<SqlValue> => {
  for (let i = 0; i < params.length; i++) check(params[i], i + 1)
  return params
}

const read = (value: unknown, column: string | number): SqlValue => {
  if (typeof value === "number") {
    return keepsItsDigits(value) ? value : refuse(`Column ${column} holds a whole number beyond 2^53 (about ${value})`)
  }
  if (value instanceof Uint8Array && value.constructor !== Uint8Array) {
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  }
  return value as SqlValue
}

/** A row as a plain object, whatever the binding's rows are. */
export const readRow = (raw: object): SqlRow => {
  const row: Record<string, SqlValue> = {}
  for (const column in raw) row[column] = read((raw as Record<string, unknown>)[column], column)
  return row
}

/** A row of values, checked in place. */
export const readValues = (raw: ReadonlyArray<unknown>): ReadonlyArray<SqlValue> => {
  const row = raw as Array<unknown>
  for (let i = 0; i < row.length; i++) row[i] = read(row[i], i + 1)
  return row as Array<SqlValue>
}
