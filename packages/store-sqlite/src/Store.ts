/** Opening a file: is it ours, is its schema right, and then the services over it. */
import { Context, Effect, Layer, Schedule, type Scope } from "effect"
import { Documents, Ledger, LedgerId, type StoreUnavailable } from "@zhize/domain"
import { Reactivity } from "@effect/experimental"
import { type DriverName, SqliteClient } from "./driver/index.ts"
import { ofDriver, ofSql } from "./Faults.ts"
import { inspect } from "./Header.ts"
import { migrate } from "./Migrate.ts"
import type { Migration } from "./Schema.ts"
import { makeDocuments } from "./SqliteDocuments.ts"
import { makeLedger } from "./SqliteLedger.ts"
import { makeTree, SqliteTree } from "./SqliteTree.ts"

export interface FileOptions {
  readonly path: string
  /** The SQLite binding; the best that the running Node has unless told. */
  readonly driver?: DriverName
  readonly readonly?: boolean
  /** For how many milliseconds to wait for another process that is writing; 10,000 unless told. */
  readonly busyTimeout?: number
}

export interface StoreOptions extends FileOptions {
  /** The name of one ledger in the file. It comes into being with its first record. */
  readonly ledger: string
  /** How many records are read at a time; 1,000 unless told. */
  readonly pageSize?: number
}

type Client = typeof SqliteClient.SqliteClient.Service

/** Pages of the file that a connection keeps in memory, in KiB: the index's upper levels of a large ledger and more. */
const settings = "PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY"

const defaultBusyTimeout = 10_000

/** A file that is ours as far as its header says, until the scope closes. Its schema has not been looked at. */
export const connect = ({
  busyTimeout = defaultBusyTimeout,
  driver,
  path,
  readonly = false
}: FileOptions): Effect.Effect<Client, StoreUnavailable, Scope.Scope> =>
  Effect.gen(function* () {
    yield* Effect.suspend(() => inspect(path, readonly))
    const options = { filename: path, readonly, busyTimeout, ...(driver === undefined ? {} : { driver }) }
    const client = yield* SqliteClient.make(options).pipe(
      // Two processes that make one new file at the same moment: SQLite does not wait for the change to a log by itself.
      Effect.retry({
        while: (error) => error.primary === "SQLITE_BUSY",
        schedule: Schedule.intersect(Schedule.spaced("20 millis"), Schedule.recurs(Math.ceil(busyTimeout / 20)))
      }),
      Effect.mapError(ofDriver(path)),
      Effect.provide(Reactivity.layer)
    )
    yield* Effect.mapError(
      client.sync((open) => open.exec(settings)),
      ofSql(path)
    )
    return client
  })

/** The same with the newest schema, made or brought up to date where that is needed. */
export const openFile = (
  options: FileOptions,
  steps?: ReadonlyArray<Migration>
): Effect.Effect<Client, StoreUnavailable, Scope.Scope> =>
  Effect.gen(function* () {
    const client = yield* connect(options)
    yield* Effect.flatten(
      Effect.mapError(
        client.sync((open) => migrate(open, options.path, steps)),
        ofSql(options.path)
      )
    )
    return client
  })

/** The services over one ledger of an open file. */
export const services = Effect.fnUntraced(function* (client: Client, { ledger, pageSize = 1000, path }: StoreOptions) {
  const name = LedgerId.make(ledger)
  return Context.make(Ledger, yield* makeLedger(client, { path, ledger: name, pageSize })).pipe(
    Context.add(Documents, yield* makeDocuments(client, path)),
    Context.add(SqliteTree, yield* makeTree(client, path, name))
  )
})

/** One ledger of a file, with the file's documents. The file is closed with the layer's scope. */
export const layer = (options: StoreOptions): Layer.Layer<Ledger | Documents | SqliteTree, StoreUnavailable> =>
  Layer.scopedContext(Effect.flatMap(openFile(options), (client) => services(client, options)))
