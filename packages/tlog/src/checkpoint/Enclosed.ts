/**
 * What proofs of logging and requests to witnesses have in common: some first lines, the hashes of a proof, an empty line,
 * and the note of a checkpoint as it is.
 */
import { type Note, type NoteReason, formatNote, parseNote } from "../note/index.ts"
import { failed, ok, type Result } from "../Result.ts"
import {
  formatHashes,
  linesOf,
  parseHashes,
  readText,
  textFault,
  type TextFault,
  type UnreadableReason
} from "../text/index.ts"

/** `hash`: not 32 bytes in canonical base 64. `too-many-hashes`: more than any proof has. `no-checkpoint`: no empty line. */
export type EnclosedReason = UnreadableReason | NoteReason | "hash" | "too-many-hashes" | "no-checkpoint"

export interface Enclosed<Head> {
  readonly head: Head
  readonly hashes: ReadonlyArray<Uint8Array>
  readonly checkpoint: Note
}

/** Reads the first of these lines and tells how many it has read. */
export type HeadReader<Head, Reason extends string> = (
  lines: ReadonlyArray<string>
) => Result<{ readonly head: Head; readonly length: number }, TextFault<Reason>>

/** Splits a text at its first empty line. */
export const parseEnclosed = <Head, Reason extends string>(
  input: string | Uint8Array,
  readHead: HeadReader<Head, Reason>,
  maxHashes: number
): Result<Enclosed<Head>, TextFault<EnclosedReason | Reason>> => {
  const read = readText(input)
  if (!read.ok) return read
  const lines = linesOf(read.value)
  const empty = lines.indexOf("")
  const before = empty < 0 ? lines : lines.slice(0, empty)
  const first = readHead(before)
  if (!first.ok) return first
  if (empty < 0) return textFault("no-checkpoint", lines.length, lines.at(-1) ?? "")
  const { head, length } = first.value
  const most = length + maxHashes
  if (before.length > most) return textFault("too-many-hashes", most + 1, lines[most] ?? "")
  const hashes = parseHashes(before.slice(length))
  if (!hashes.ok) return textFault("hash", length + hashes.fault + 1, lines[length + hashes.fault] ?? "")
  const checkpoint = parseNote(
    lines
      .slice(empty + 1)
      .map((line) => `${line}\n`)
      .join("")
  )
  if (!checkpoint.ok) return failed({ ...checkpoint.fault, line: checkpoint.fault.line + empty + 1 })
  return ok({ head, hashes: hashes.value, checkpoint: checkpoint.value })
}

export const formatEnclosed = (
  head: ReadonlyArray<string>,
  hashes: ReadonlyArray<Uint8Array>,
  checkpoint: Note
): Result<string, TextFault<NoteReason>> => {
  const note = formatNote(checkpoint)
  return note.ok ? ok(`${head.map((line) => `${line}\n`).join("")}${formatHashes(hashes)}\n${note.value}`) : note
}
