/** A copy of a file in use, with all its ledgers and documents as of one moment, checked before it gets its name. */
import { resolve } from "node:path"
import { Effect } from "effect"
import { type Registry, type StoreUnavailable, zhize } from "@zhize/domain"
import { beside, modeOf, putInPlace, refuseExisting, settle } from "./Beside.ts"
import { type Copied, describe, sound, type Unsound } from "./Copied.ts"
import { driverErrorOf } from "./driver/index.ts"
import { ofSql } from "./Faults.ts"
import { examine } from "./Migrate.ts"
import { connect, type FileOptions } from "./Store.ts"

/**
 * Writes the whole of a file, as SQLite sees it at one moment, into the empty file `to`. The copy needs no log beside it.
 * Others may write meanwhile; this thread does nothing else until the copy is made.
 */
const copyInto = (options: FileOptions, to: string, file: string): Effect.Effect<void, StoreUnavailable> =>
  Effect.gen(function* () {
    const client = yield* connect({ ...options, readonly: true })
    const source = ofSql(options.path)
    yield* Effect.flatten(
      Effect.mapError(
        client.sync((driver) => examine(driver, options.path)),
        source
      )
    )
    yield* Effect.mapError(
      client.sync((driver) => void driver.prepare("VACUUM INTO ?").run([to])),
      // Of the two files it is the new one that finds no room.
      (error) => (driverErrorOf(error)?.primary === "SQLITE_FULL" ? ofSql(file)(error) : source(error))
    )
  }).pipe(Effect.scoped)

/**
 * Backs up `options.path` into a new file. An existing one is refused, and where the copy is not sound every fault is
 * told and no file is left. Whoever is killed on the way leaves a file named `….partial` at most.
 */
export const backup = (
  options: Omit<FileOptions, "readonly">,
  into: string,
  registry: Registry = zhize
): Effect.Effect<Copied, StoreUnavailable | Unsound> =>
  Effect.gen(function* () {
    const file = resolve(into)
    yield* refuseExisting(file)
    const temporary = yield* beside(file, yield* modeOf(options.path))
    yield* copyInto(options, temporary, file)
    yield* settle(temporary, file)
    const verified = yield* sound({ ...options, path: temporary, blamed: options.path }, registry)
    const copied = yield* describe(temporary, file, verified)
    yield* putInPlace(temporary, file)
    return copied
  }).pipe(Effect.scoped)
