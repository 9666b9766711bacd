/** Which ledgers a file keeps. */
import { Effect } from "effect"
import type { Position, StoreUnavailable } from "@zhize/domain"
import type { Driver } from "./driver/index.ts"
import { ofSql } from "./Faults.ts"
import { type FileOptions, openFile } from "./Store.ts"

export interface LedgerEntry {
  readonly name: string
  readonly head: Position
}

export const ledgerIds = (driver: Driver): ReadonlyArray<{ readonly id: number; readonly name: string }> =>
  driver
    .prepare("SELECT id, name FROM ledgers ORDER BY name")
    .values()
    .map(([id, name]) => ({ id: Number(id), name: String(name) }))

export const headOf = (driver: Driver, id: number): Position =>
  Number(driver.prepare("SELECT max(position) FROM records WHERE ledger = ?").values([id])[0]?.[0] ?? 0)

/** Those with at least one record, by name. */
export const ledgers = (options: FileOptions): Effect.Effect<ReadonlyArray<LedgerEntry>, StoreUnavailable> =>
  Effect.scoped(
    Effect.flatMap(openFile({ readonly: true, ...options }), (client) =>
      Effect.mapError(
        client.sync((driver) => ledgerIds(driver).map(({ id, name }) => ({ name, head: headOf(driver, id) }))),
        ofSql(options.path)
      )
    )
  )
