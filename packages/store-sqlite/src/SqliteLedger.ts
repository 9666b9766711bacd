/** The Ledger port over one ledger of a file. */
import { Effect, Option } from "effect"
import { type Digest, type Instant, Ledger, type LedgerId, type StoredRecord } from "@zhize/domain"
import type { Driver, SqliteClient } from "./driver/index.ts"
import { ofSql } from "./Faults.ts"
import { makeGroupCommit } from "./GroupCommit.ts"
import { findsNothing, pageParams, pageSql, pagesOf, planOf, type ReadPage } from "./ReadPages.ts"
import { readLittle } from "./ReadLittle.ts"
import { prepareAll } from "./Statements.ts"

export interface LedgerOptions {
  readonly path: string
  readonly ledger: LedgerId
  readonly pageSize: number
}

/** What a page of the driver's values is, without a copy. */
const toRecord = ([position, text]: ReadonlyArray<unknown>): StoredRecord => ({
  position: position as number,
  text: text as string
})

export const makeLedger = Effect.fnUntraced(function* (
  client: typeof SqliteClient.SqliteClient.Service,
  { ledger, pageSize, path }: LedgerOptions
) {
  const db = yield* Effect.mapError(client.sync(prepareAll), ofSql(path))
  const append = yield* makeGroupCommit(client, path, ledger)
  let id = 0

  /** 0 while the ledger has no record. A committed id never changes. */
  const known = (): number => (id ||= Number(db.ledgerId.get([ledger])?.["id"] ?? 0))

  const ask = <A>(f: (driver: Driver) => A) => Effect.mapError(client.sync(f), ofSql(path))

  /** All of a read sees one state of the file. Left to itself, each seek would lock the file anew, which costs more than it. */
  const inSnapshot = <A>(driver: Driver, f: () => A): A => {
    if (driver.inTransaction) return f()
    db.snapshot.run()
    const found = f()
    db.commit.run()
    return found
  }

  const readPage: ReadPage = (query, after, until, limit) =>
    ask((driver) =>
      inSnapshot(driver, () => {
        const plan = planOf(db, known(), query)
        if (findsNothing(plan)) return []
        const little = readLittle(db, known(), plan, after, until, limit)
        if (little !== undefined) return little
        return driver
          .prepare(pageSql(plan))
          .values(pageParams(known(), plan, after, until, limit))
          .map(toRecord)
      })
    )

  return Ledger.of({
    append,
    read: pagesOf(readPage, pageSize),
    head: ask(() => Number(db.tip.get([known()])?.["position"] ?? 0)),
    command: (command) =>
      ask(() =>
        Option.map(Option.fromNullable(db.command.get([known(), command])), (row) => ({
          digest: row["digest"] as Digest,
          name: String(row["name"]),
          first: Number(row["first"]),
          last: Number(row["last"]),
          recordedAt: row["recorded_at"] as Instant
        }))
      )
  })
})
