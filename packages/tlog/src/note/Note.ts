/**
 * Signed notes (c2sp.org/signed-note): a text, an empty line, and a line for each signature. Reading a note verifies
 * nothing: its text is not to be believed before `verifyNote`.
 */
import { failed, ok, type Result } from "../Result.ts"
import {
  concat,
  fromBase64,
  linesOf,
  readText,
  textFault,
  type TextFault,
  toBase64,
  type UnreadableReason
} from "../text/index.ts"
import { isKeyName, keyIdBytes, readKeyId } from "./KeyName.ts"

export interface NoteSignature {
  readonly name: string
  /** From 0 to 2^32 − 1. */
  readonly keyId: number
  /** What the algorithm made, without the key ID; at least one byte. */
  readonly signature: Uint8Array
}

export interface Note {
  /** Ends in a newline. */
  readonly text: string
  /** In the order of their lines, unknown keys included. */
  readonly signatures: ReadonlyArray<NoteSignature>
}

/** More signatures than this are refused unread. The specification asks for at least 16. */
export const maxSignatures = 100

/**
 * - `no-signatures`: no empty line, or nothing after it
 * - `too-many-signatures`: more than 100
 * - `signature-line`: not `— <name> <base64>`; `key-name`, `base64`: that part is malformed
 * - `signature-too-short`: not even a key ID and one byte
 */
export type SignatureReason = "signature-line" | "key-name" | "base64" | "signature-too-short"
export type NoteReason = UnreadableReason | SignatureReason | "no-signatures" | "too-many-signatures"
export type NoteFault = TextFault<NoteReason>

const dash = "\u2014 "

const parseLine = (line: string): Result<NoteSignature, SignatureReason> => {
  const space = line.indexOf(" ", dash.length)
  if (!line.startsWith(dash) || space < 0) return failed("signature-line")
  const name = line.slice(dash.length, space)
  if (!isKeyName(name)) return failed("key-name")
  const bytes = fromBase64(line.slice(space + 1))
  if (bytes === undefined) return failed("base64")
  if (bytes.length < 5) return failed("signature-too-short")
  return ok({ name, keyId: readKeyId(bytes), signature: bytes.slice(4) })
}

const parseLines = (
  lines: ReadonlyArray<string>,
  before: number
): Result<ReadonlyArray<NoteSignature>, TextFault<SignatureReason | "too-many-signatures">> => {
  if (lines.length > maxSignatures) return textFault("too-many-signatures", before + maxSignatures + 1, "")
  const signatures: Array<NoteSignature> = []
  for (const [i, line] of lines.entries()) {
    const parsed = parseLine(line)
    if (!parsed.ok) return textFault(parsed.fault, before + i + 1, line)
    signatures.push(parsed.value)
  }
  return ok(signatures)
}

/** Reads a note. The text ends at the last empty line, so it may contain others. */
export const parseNote = (input: string | Uint8Array): Result<Note, NoteFault> => {
  const read = readText(input)
  if (!read.ok) return read
  const split = read.value.lastIndexOf("\n\n")
  const text = read.value.slice(0, split + 1)
  const rest = read.value.slice(split + 2)
  const before = text.split("\n").length
  if (split < 0 || rest === "") return textFault("no-signatures", linesOf(read.value).length, "")
  const signatures = parseLines(linesOf(rest), before)
  return signatures.ok ? ok({ text, signatures: signatures.value }) : signatures
}

/** Reads signature lines alone, as a witness answers with them. */
export const parseSignatures = (input: string | Uint8Array): Result<ReadonlyArray<NoteSignature>, NoteFault> => {
  const read = readText(input)
  return read.ok ? parseLines(linesOf(read.value), 0) : read
}

const formatLines = (signatures: ReadonlyArray<NoteSignature>): string =>
  signatures
    .map(({ keyId, name, signature }) => `${dash}${name} ${toBase64(concat(keyIdBytes(keyId), signature))}\n`)
    .join("")

/** Writes signature lines alone. What could not be read again is refused. */
export const formatSignatures = (signatures: ReadonlyArray<NoteSignature>): Result<string, NoteFault> => {
  const odd = signatures.findIndex(({ name }) => !isKeyName(name))
  if (odd >= 0) return textFault("key-name", odd + 1, signatures[odd]?.name ?? "")
  const lines = formatLines(signatures)
  const again = parseSignatures(lines)
  return again.ok ? ok(lines) : again
}

/** Writes a note. What could not be read again is refused: a text without a final newline, a note without signatures. */
export const formatNote = (note: Note): Result<string, NoteFault> => {
  const text = readText(note.text)
  if (!text.ok) return text
  const lines = note.signatures.length === 0 ? textFault("no-signatures", 1, "") : formatSignatures(note.signatures)
  if (!lines.ok) return lines
  const written = `${note.text}\n${lines.value}`
  const again = readText(written)
  return again.ok ? ok(written) : again
}
