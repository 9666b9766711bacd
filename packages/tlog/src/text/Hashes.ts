/** Hashes as text formats list them: one a line, 32 bytes in base 64. */
import { failed, ok, type Result } from "../Result.ts"
import { hashLength } from "../Sha256.ts"
import { fromBase64, toBase64 } from "./Base64.ts"

export const formatHashes = (hashes: ReadonlyArray<Uint8Array>): string =>
  hashes.map((hash) => `${toBase64(hash)}\n`).join("")

/** The hashes, or the first line that is none, counted from 0. */
export const parseHashes = (lines: ReadonlyArray<string>): Result<ReadonlyArray<Uint8Array>, number> => {
  const hashes: Array<Uint8Array> = []
  for (const [i, line] of lines.entries()) {
    const hash = fromBase64(line)
    if (hash?.length !== hashLength) return failed(i)
    hashes.push(hash)
  }
  return ok(hashes)
}
