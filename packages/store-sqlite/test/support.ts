/** Folders that vanish with their scope, ledgers in them, and a way around the triggers for tests that do damage. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Context, Effect, Layer, type Scope } from "effect"
import { type Batch, calendar, CommandId, Digest, Documents, type DomainEvent, Ledger } from "@zhize/domain"
import type { Opened, Storage } from "@zhize/domain/testing"
import { chooseDriver, type Driver } from "../src/driver/index.ts"
import { layer, SqliteTree, type StoreOptions } from "../src/index.ts"

export const folder = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "zhize-"))),
  (path) => Effect.sync(() => rmSync(path, { recursive: true }))
)

/** The path of a file that is not there yet. */
export const freshPath = Effect.map(folder, (path) => join(path, "county.db"))

export interface OpenedStore extends Opened {
  readonly tree: typeof SqliteTree.Service
}

export const open = (path: string, options: Partial<StoreOptions> = {}) =>
  Effect.map(
    Layer.build(layer({ path, ledger: "guyuan", ...options })),
    (context): OpenedStore => ({
      ledger: Context.get(context, Ledger),
      documents: Context.get(context, Documents),
      tree: Context.get(context, SqliteTree)
    })
  )

/** A fresh file, as the ledger contract wants it. */
export const storage = (options: Partial<StoreOptions> = {}) =>
  Effect.map(freshPath, (path): Storage => ({ open: (asked) => open(path, { ...options, ...asked }) }))

/** A real event of the domain. */
export const holidays = (year: number, source = "gov.cn"): DomainEvent =>
  calendar.HolidaysAnnounced.of({
    year,
    notice: { title: `关于${year}年部分节假日安排的通知`, date: "2025-11-04" as never, source },
    holidays: [{ date: `${year}-01-01` as never, name: "元旦" }],
    makeUpDays: []
  })

export const batch = (id: string, ...events: ReadonlyArray<DomainEvent>): Batch => ({
  events,
  actor: { role: "legal-office" },
  command: { id: CommandId.make(id), name: "AnnounceHolidays", digest: Digest.make("ab".repeat(32)) }
})

/** A connection of the test's own. */
export const connection = (path: string): Effect.Effect<Driver, never, Scope.Scope> =>
  Effect.flatMap(Effect.orDie(chooseDriver()), (module) =>
    Effect.acquireRelease(
      Effect.sync(() => module.open(path)),
      (driver) => Effect.sync(driver.close)
    )
  )

export const withDriver = <A>(path: string, f: (driver: Driver) => A): Effect.Effect<A> =>
  Effect.scoped(Effect.map(connection(path), f))

/** Runs statements that the triggers would refuse, and leaves the triggers as they were. */
export const tamper = (path: string, ...statements: ReadonlyArray<string>) =>
  withDriver(path, (driver) => {
    const triggers = driver.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").values()
    driver.exec("PRAGMA foreign_keys = OFF")
    for (const [name] of triggers) driver.exec(`DROP TRIGGER ${name}`)
    for (const sql of statements) driver.exec(sql)
    for (const [, sql] of triggers) driver.exec(String(sql))
  })
