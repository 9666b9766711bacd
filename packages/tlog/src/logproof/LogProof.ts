/**
 * Proofs of logging (c2sp.org/tlog-proof, `.tlog-proof` files): all that is needed to check, offline and against keys
 * known beforehand, that an entry is in a log and that witnesses have seen it there.
 */
import { type EnclosedReason, formatEnclosed, type HeadReader, parseEnclosed } from "../checkpoint/index.ts"
import type { Note } from "../note/index.ts"
import type { Proof } from "../proof/index.ts"
import { ok, type Result } from "../Result.ts"
import { fromBase64, parseDecimal, textFault, type TextFault, toBase64 } from "../text/index.ts"

export interface LogProof {
  /** Data of the application's own, at least one byte. Nothing vouches for it. */
  readonly extra: Uint8Array | undefined
  /** Where the entry stands in the log, from 0, up to 2^64 − 1. */
  readonly index: bigint
  /** An inclusion proof in the tree of the checkpoint. */
  readonly hashes: Proof
  /** As the log published it, with its signature and those of witnesses. */
  readonly checkpoint: Note
}

const header = "c2sp.org/tlog-proof@v1"

/**
 * - `header`: the first line is not `c2sp.org/tlog-proof@v1`
 * - `extra`: not `extra` and at least one byte in canonical base 64
 * - `index`: not `index` and a decimal number up to 2^64 − 1 without leading zeros
 *
 * Otherwise as for notes and hashes.
 */
export type LogProofFault = TextFault<EnclosedReason | "header" | "extra" | "index">

/** A proof in a tree of up to 2^64 − 1 leaves has no more hashes. */
const maxHashes = 64

const extraPrefix = "extra "
const indexPrefix = "index "

type Head = Pick<LogProof, "extra" | "index">

const readHead: HeadReader<Head, "header" | "extra" | "index"> = ([first = "", second = "", third = ""]) => {
  if (first !== header) return textFault("header", 1, first)
  const hasExtra = second.startsWith(extraPrefix)
  const extra = hasExtra ? fromBase64(second.slice(extraPrefix.length)) : undefined
  if (hasExtra && (extra?.length ?? 0) === 0) return textFault("extra", 2, second)
  const [line, length] = hasExtra ? [third, 3] : [second, 2]
  const index = line.startsWith(indexPrefix) ? parseDecimal(line.slice(indexPrefix.length)) : undefined
  return index === undefined ? textFault("index", length, line) : ok({ head: { extra, index }, length })
}

export const parseLogProof = (input: string | Uint8Array): Result<LogProof, LogProofFault> => {
  const enclosed = parseEnclosed(input, readHead, maxHashes)
  if (!enclosed.ok) return enclosed
  const { checkpoint, hashes, head } = enclosed.value
  return ok({ ...head, hashes, checkpoint })
}

/** Writes a proof. What could not be read again is refused. */
export const formatLogProof = ({ checkpoint, extra, hashes, index }: LogProof): Result<string, LogProofFault> => {
  const extraLines = extra === undefined ? [] : [extraPrefix + toBase64(extra)]
  const text = formatEnclosed([header, ...extraLines, `${indexPrefix}${index}`], hashes, checkpoint)
  if (!text.ok) return text
  const again = parseLogProof(text.value)
  return again.ok ? text : again
}
