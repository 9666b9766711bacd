/** What a backup or a restored file holds, told only after every byte of it was checked. */
import { createHash } from "node:crypto"
import { createReadStream, statSync } from "node:fs"
import { pipeline } from "node:stream/promises"
import { Data, Effect } from "effect"
import type { Position, Registry, StoreUnavailable } from "@zhize/domain"
import { type Fault, fault } from "./Fault.ts"
import { ofSystem } from "./Faults.ts"
import type { FileOptions } from "./Store.ts"
import { type Verified, verify } from "./Verify.ts"

export interface CopiedLedger {
  readonly name: string
  /** The position of its newest record, and when that was recorded. */
  readonly head: Position
  readonly recordedAt: string
  /** RFC 6962 root over all records, in hexadecimal. */
  readonly root: string
}

export interface Copied {
  /** As an absolute path. */
  readonly file: string
  readonly bytes: number
  /** Of the file as it lies there, in hexadecimal. */
  readonly sha256: string
  readonly ledgers: ReadonlyArray<CopiedLedger>
  readonly documents: number
}

/** The content of `path` is not sound, so no file was put in place. */
export class Unsound extends Data.TaggedError("Unsound")<{
  readonly path: string
  readonly faults: ReadonlyArray<Fault>
}> {
  override get message(): string {
    return `${this.path}: ${this.faults.length} faults found; nothing was put in place / 发现 ${this.faults.length} 处问题，未写入任何文件`
  }
}

export interface Checked extends Pick<FileOptions, "driver" | "busyTimeout"> {
  /** The file to read, and the one that is blamed for what is found. */
  readonly path: string
  readonly blamed: string
}

/** Damage that keeps a file from being opened is a fault like any other. */
export const sound = (
  { blamed, ...options }: Checked,
  registry: Registry
): Effect.Effect<Verified, StoreUnavailable | Unsound> =>
  verify(options, registry).pipe(
    Effect.catchIf(
      ({ reason }) => reason === "corrupt",
      ({ message }) => Effect.fail(new Unsound({ path: blamed, faults: [fault("file", {}, message)] }))
    ),
    Effect.filterOrFail(
      ({ faults }) => faults.length === 0,
      ({ faults }) => new Unsound({ path: blamed, faults })
    )
  )

const digest = async (path: string): Promise<string> => {
  const hash = createHash("sha256")
  await pipeline(createReadStream(path), hash)
  return hash.digest("hex")
}

/** Of a file that lies under `path` until it gets the name `file`. */
export const describe = (
  path: string,
  file: string,
  { documents, ledgers }: Verified
): Effect.Effect<Copied, StoreUnavailable> =>
  Effect.tryPromise({
    try: async () => ({
      file,
      bytes: statSync(path).size,
      sha256: await digest(path),
      ledgers: ledgers.map(({ name, recordedAt, records, root }) => ({ name, head: records, recordedAt, root })),
      documents
    }),
    catch: ofSystem(file)
  })
