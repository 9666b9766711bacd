/** A database made from a backup, byte for byte, where there was none. */
import { statSync } from "node:fs"
import { chmod, copyFile } from "node:fs/promises"
import { resolve } from "node:path"
import { Effect } from "effect"
import { type Registry, type StoreUnavailable, zhize } from "@zhize/domain"
import { beside, modeOf, putInPlace, refuseExisting, settle } from "./Beside.ts"
import { type Copied, describe, sound, type Unsound } from "./Copied.ts"
import { ofSystem, unavailable } from "./Faults.ts"
import type { FileOptions } from "./Store.ts"

/** A backup is one file. Where a log lies beside it, copying the file alone would lose what stands in the log. */
const refuseInUse = (path: string): Effect.Effect<void, StoreUnavailable> => {
  const logged = (log: string) => (statSync(`${path}${log}`, { throwIfNoEntry: false })?.size ?? 0) > 0
  return Effect.flatMap(Effect.try({ try: () => ["-wal", "-journal"].some(logged), catch: ofSystem(path) }), (inUse) =>
    inUse ? unavailable(path, "in-use") : Effect.void
  )
}

/**
 * Restores a backup to `options.path`, where no file may be. The backup is checked whole before anything is written, and
 * the copy again before it gets its name: where either is not sound every fault is told and no file is left.
 */
export const restore = (
  from: string,
  options: Omit<FileOptions, "readonly">,
  registry: Registry = zhize
): Effect.Effect<Copied, StoreUnavailable | Unsound> =>
  Effect.gen(function* () {
    const file = resolve(options.path)
    const source = resolve(from)
    yield* refuseExisting(file)
    yield* refuseInUse(source)
    yield* sound({ ...options, path: source, blamed: source }, registry)
    const mode = yield* modeOf(source)
    const temporary = yield* beside(file, mode)
    yield* Effect.tryPromise({
      // The system copies the mode, too; a backup that is kept from being written to makes a file that can be.
      try: () => copyFile(source, temporary).then(() => chmod(temporary, mode)),
      catch: ofSystem(file)
    })
    yield* settle(temporary, file)
    const verified = yield* sound({ ...options, path: temporary, blamed: file }, registry)
    const copied = yield* describe(temporary, file, verified)
    yield* putInPlace(temporary, file)
    return copied
  }).pipe(Effect.scoped)
