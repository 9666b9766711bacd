/**
 * A look at a file before SQLite opens it for writing, which would already change it: a foreign database must be left
 * exactly as it is.
 */
import { closeSync, openSync, readSync, statSync } from "node:fs"
import { dirname } from "node:path"
import { Either } from "effect"
import type { StoreUnavailable } from "@zhize/domain"
import { unavailable } from "./Faults.ts"
import { applicationId } from "./Schema.ts"

const magic = "SQLite format 3\0"

/** What the first 100 bytes say, in the places that https://sqlite.org/fileformat2.html gives. */
const isForeign = (header: Buffer): boolean => {
  if (header.length < 100 || header.toString("latin1", 0, 16) !== magic) return true
  const logged = header[18] === 2
  const hasSchema = header.readUInt32BE(40) !== 0
  // With a write-ahead log the newest header may stand in the log: then only SQLite can tell, and changes nothing.
  return header.readUInt32BE(68) !== applicationId && hasSchema && !logged
}

const readHeader = (path: string): Buffer => {
  const file = openSync(path, "r")
  try {
    const buffer = Buffer.alloc(100)
    return buffer.subarray(0, readSync(file, buffer, 0, 100, 0))
  } finally {
    closeSync(file)
  }
}

/** May SQLite open this path? A file that is yet to be made may, where it can be. */
export const inspect = (path: string, readonly: boolean): Either.Either<void, StoreUnavailable> => {
  if (path === ":memory:") return Either.right(undefined)
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) {
    const folder = statSync(dirname(path), { throwIfNoEntry: false })
    return !readonly && folder?.isDirectory() === true
      ? Either.right(undefined)
      : Either.left(unavailable(path, "missing"))
  }
  if (!stat.isFile()) return Either.left(unavailable(path, "not-a-store"))
  if (stat.size === 0) return readonly ? Either.left(unavailable(path, "not-a-store")) : Either.right(undefined)
  try {
    return isForeign(readHeader(path)) ? Either.left(unavailable(path, "not-a-store")) : Either.right(undefined)
  } catch (cause) {
    return Either.left(unavailable(path, "io", cause, String(cause)))
  }
}
