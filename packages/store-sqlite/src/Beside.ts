/**
 * A file that comes into being whole or not at all: it is written under another name in the same folder and gets its own
 * name when it is finished, and never in the place of a file that is there.
 */
import { randomBytes } from "node:crypto"
import { closeSync, fsyncSync, linkSync, lstatSync, openSync, renameSync, rmSync, statSync } from "node:fs"
import { dirname } from "node:path"
import { Effect, type Scope } from "effect"
import type { StoreUnavailable } from "@zhize/domain"
import { ofSystem, unavailable } from "./Faults.ts"

/** What SQLite keeps beside a database. It would read a log that was left there into whatever gets the database's name. */
const companions = ["-wal", "-shm", "-journal"]

const step = <A>(path: string, f: () => A): Effect.Effect<A, StoreUnavailable> =>
  Effect.try({ try: f, catch: ofSystem(path) })

const sizeOf = (path: string): number | undefined => lstatSync(path, { throwIfNoEntry: false })?.size

/** Is the name free? A file without a byte in it counts as none. */
export const refuseExisting = (path: string): Effect.Effect<void, StoreUnavailable> =>
  Effect.flatten(
    step(path, () => {
      const stat = lstatSync(path, { throwIfNoEntry: false })
      if (stat !== undefined && !(stat.isFile() && stat.size === 0)) return unavailable(path, "exists")
      const left = companions.map((one) => `${path}${one}`).find((one) => sizeOf(one) !== undefined)
      if (left === undefined) return Effect.void
      const detail =
        "a database of that name left it, and it would be read into the new one / 同名数据库遗留，会混入新文件"
      return unavailable(left, "exists", undefined, detail)
    })
  )

/** Who may read a file may read its copy, and nobody else; its owner may write to the copy. */
export const modeOf = (path: string): Effect.Effect<number, StoreUnavailable> =>
  step(path, () => (statSync(path).mode & 0o777) | 0o600)

/** An empty file beside `path`, removed with the scope unless it was put in place. `mode` is narrowed by the umask. */
export const beside = (path: string, mode: number): Effect.Effect<string, StoreUnavailable, Scope.Scope> =>
  Effect.acquireRelease(
    step(path, () => {
      const temporary = `${path}.${randomBytes(4).toString("hex")}.partial`
      closeSync(openSync(temporary, "wx", mode))
      return temporary
    }),
    (temporary) =>
      Effect.sync(() => {
        for (const one of ["", ...companions]) rmSync(`${temporary}${one}`, { force: true })
      })
  )

const sync = (path: string, flags: "r" | "r+"): void => {
  const file = openSync(path, flags)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** On the disk, whatever happens to the power. */
export const settle = (temporary: string, path: string) => step(path, () => sync(temporary, "r+"))

const code = (thrown: unknown): string | undefined => (thrown as NodeJS.ErrnoException).code

/** A link, unlike a rename, fails where the name is taken. Not every file system has links. */
const name = (temporary: string, path: string): void => {
  try {
    linkSync(temporary, path)
  } catch (thrown) {
    if (code(thrown) === "EEXIST" || sizeOf(path) !== undefined) throw thrown
    renameSync(temporary, path)
  }
}

export const putInPlace = (temporary: string, path: string): Effect.Effect<void, StoreUnavailable> =>
  Effect.zipRight(
    refuseExisting(path),
    step(path, () => {
      if (sizeOf(path) === 0) rmSync(path)
      name(temporary, path)
      // Windows cannot open a folder, and needs no such thing.
      if (process.platform !== "win32") sync(dirname(path), "r")
    })
  )
