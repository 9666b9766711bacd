/**
 * What a binding must offer so that `makeDriver` can build a driver on it. Errors, values and rows are still the binding's own.
 */
import type { SqlValue } from "./Driver.ts"

export type Params = ReadonlyArray<SqlValue>

export interface RawStatement {
  readonly run: (params: Params) => number
  readonly get: (params: Params) => object | undefined
  readonly all: (params: Params) => ReadonlyArray<object>
  readonly values: (params: Params) => ReadonlyArray<ReadonlyArray<unknown>>
}

export interface RawDatabase {
  readonly exec: (sql: string) => void
  readonly prepare: (sql: string) => RawStatement
  readonly inTransaction: () => boolean
  readonly close: () => void
}
