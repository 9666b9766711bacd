/**
 * Text from outside: UTF-8, of bounded length, without control characters but line feeds. What every text format of the
 * C2SP specifications asks for, checked before anything else looks at it.
 */
import { failed, ok, type Result } from "../Result.ts"

/** A fault in a text: why, in which line (the first is 1), and the beginning of that line. */
export interface TextFault<Reason extends string> {
  readonly reason: Reason
  readonly line: number
  readonly found: string
}

/** Why a text could not even be read. `too-long`: more than 1 MiB. `not-utf8` includes lone surrogates in a string. */
export type UnreadableReason = "too-long" | "not-utf8" | "control-character" | "no-final-newline"

/** In bytes; in UTF-16 units where the text is given as a string. Sixteen post-quantum signatures take about 80 kB. */
export const maxTextLength = 2 ** 20

const shown = 80

export const textFault = <Reason extends string>(
  reason: Reason,
  line: number,
  found: string
): { readonly ok: false; readonly fault: TextFault<Reason> } => failed({ reason, line, found: found.slice(0, shown) })

const encoder = new TextEncoder()
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

export const utf8 = (text: string): Uint8Array => encoder.encode(text)

const decode = (input: string | Uint8Array): string | undefined => {
  if (typeof input === "string") return /\p{Surrogate}/u.test(input) ? undefined : input
  try {
    return decoder.decode(input)
  } catch {
    return undefined
  }
}

/** Joins parts into one new array. */
export const concat = (...parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i])

/** The lines of a text that ends in a newline, without their newlines. */
export const linesOf = (text: string): ReadonlyArray<string> => text.slice(0, -1).split("\n")

/** A text that ends in a newline, or why it is none. */
export const readText = (input: string | Uint8Array): Result<string, TextFault<UnreadableReason>> => {
  if (input.length > maxTextLength) return textFault("too-long", 1, "")
  const text = decode(input)
  if (text === undefined) return textFault("not-utf8", 1, "")
  const control = text.search(/[\u0000-\u0009\u000b-\u001f]/)
  if (control >= 0) {
    const before = text.slice(0, control).split("\n")
    return textFault("control-character", before.length, before.at(-1) ?? "")
  }
  const lines = text.split("\n")
  return lines.at(-1) === "" && lines.length > 1
    ? ok(text)
    : textFault("no-final-newline", lines.length, lines.at(-1) ?? "")
}
