/**
 * Checkpoints (c2sp.org/tlog-checkpoint): what a log says of itself at one moment, as the text of a signed note.
 *
 * Three lines: the origin, which names the log; the size of its tree; the root in base 64. Lines after these are
 * extensions, of which the specification advises against.
 */
import { ok, type Result } from "../Result.ts"
import { hashLength } from "../Sha256.ts"
import {
  fromBase64,
  linesOf,
  parseDecimal,
  readText,
  textFault,
  type TextFault,
  toBase64,
  type UnreadableReason
} from "../text/index.ts"

/** A tree at one size, without the log's name. */
export interface TreeHead {
  /** The number of leaves, up to 2^64 − 1. */
  readonly size: bigint
  /** 32 bytes. */
  readonly root: Uint8Array
}

export interface Checkpoint extends TreeHead {
  /** One line that names the log for ever. A URL without scheme is usual. */
  readonly origin: string
  /** Opaque lines, not empty. */
  readonly extensions: ReadonlyArray<string>
}

/**
 * - `too-few-lines`: not even origin, size and root
 * - `empty-line`: a line without content, the origin included
 * - `size`: not a decimal number up to 2^64 − 1 without leading zeros
 * - `root`: not 32 bytes in canonical base 64
 * - `line-break`: an origin or an extension to be written has several lines
 */
export type CheckpointReason = UnreadableReason | "too-few-lines" | "empty-line" | "size" | "root" | "line-break"
export type CheckpointFault = TextFault<CheckpointReason>

/** Reads the text of a checkpoint's note. It says nothing about who signed it: see `verifyCheckpoint`. */
export const parseCheckpoint = (text: string | Uint8Array): Result<Checkpoint, CheckpointFault> => {
  const read = readText(text)
  if (!read.ok) return read
  const lines = linesOf(read.value)
  const [origin, sizeLine, rootLine, ...extensions] = lines
  if (origin === undefined || sizeLine === undefined || rootLine === undefined) {
    return textFault("too-few-lines", lines.length, lines.at(-1) ?? "")
  }
  const empty = lines.indexOf("")
  if (empty >= 0) return textFault("empty-line", empty + 1, "")
  const size = parseDecimal(sizeLine)
  if (size === undefined) return textFault("size", 2, sizeLine)
  const root = fromBase64(rootLine)
  return root?.length === hashLength ? ok({ origin, size, root, extensions }) : textFault("root", 3, rootLine)
}

/** Writes the text of a checkpoint's note, to be signed. What could not be read again is refused. */
export const formatCheckpoint = ({ extensions, origin, root, size }: Checkpoint): Result<string, CheckpointFault> => {
  const lines = [origin, String(size), toBase64(root), ...extensions]
  const broken = lines.findIndex((line) => line.includes("\n"))
  if (broken >= 0) return textFault("line-break", broken + 1, lines[broken] ?? "")
  const text = lines.map((line) => `${line}\n`).join("")
  const again = parseCheckpoint(text)
  return again.ok ? ok(text) : again
}
