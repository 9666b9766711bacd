/** What a note's signatures are worth, given the keys that are known. */
import { failed, ok, type Result } from "../Result.ts"
import { utf8 } from "../text/index.ts"
import type { Verifier } from "./Algorithm.ts"
import type { Note, NoteSignature } from "./Note.ts"

export interface VerifiedNote {
  readonly text: string
  /** By known keys, all of them right. A key that signed twice is here twice. */
  readonly verified: ReadonlyArray<NoteSignature>
  /** By unknown keys: they say nothing, for or against. */
  readonly unknown: ReadonlyArray<NoteSignature>
}

export type NoteRefusal =
  /** A known key is named, but this is not its signature over this text: the whole note is refused. */
  | { readonly reason: "signature-invalid"; readonly name: string; readonly keyId: number }
  /** No known key has signed. */
  | { readonly reason: "no-known-signature"; readonly names: ReadonlyArray<string> }
  /** Two of the known keys have the same name and ID, so it cannot be said which is meant. */
  | { readonly reason: "keys-ambiguous"; readonly name: string; readonly keyId: number }

const isOf =
  ({ keyId, name }: NoteSignature) =>
  (key: Verifier): boolean =>
    key.name === name && key.keyId === keyId

const accepts = (key: Verifier, text: Uint8Array, signature: Uint8Array): boolean => {
  try {
    return key.verify(text, signature)
  } catch {
    // A library that chokes on a malformed signature has not verified it.
    return false
  }
}

/** Checks every signature by a known key. One that is wrong refuses the note, and so does having none. */
export const verifyNote = (note: Note, known: ReadonlyArray<Verifier>): Result<VerifiedNote, NoteRefusal> => {
  const text = utf8(note.text)
  const verified: Array<NoteSignature> = []
  const unknown: Array<NoteSignature> = []
  for (const signature of note.signatures) {
    const { keyId, name } = signature
    const [key, other] = known.filter(isOf(signature))
    if (other !== undefined) return failed({ reason: "keys-ambiguous", name, keyId })
    if (key !== undefined && !accepts(key, text, signature.signature)) {
      return failed({ reason: "signature-invalid", name, keyId })
    }
    ;(key === undefined ? unknown : verified).push(signature)
  }
  return verified.length > 0
    ? ok({ text: note.text, verified, unknown })
    : failed({ reason: "no-known-signature", names: unknown.map(({ name }) => name) })
}
