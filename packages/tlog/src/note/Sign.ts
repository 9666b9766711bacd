/** Making notes, and adding signatures to them. */
import { utf8 } from "../text/index.ts"
import type { Signer } from "./Algorithm.ts"
import type { Note, NoteSignature } from "./Note.ts"

/** Signs a text, which must end in a newline: `formatNote` refuses it otherwise. */
export const signText = (text: string, { keyId, name, sign }: Signer): NoteSignature => ({
  name,
  keyId,
  signature: sign(utf8(text))
})

/** A note with these signatures more. An earlier signature by the same key makes room for the new one. */
export const addSignatures = (note: Note, added: ReadonlyArray<NoteSignature>): Note => ({
  text: note.text,
  signatures: [
    ...note.signatures.filter(({ keyId, name }) => !added.some((one) => one.name === name && one.keyId === keyId)),
    ...added
  ]
})

/** A note over this text, signed by each. */
export const signNote = (text: string, signers: ReadonlyArray<Signer>): Note => ({
  text,
  signatures: signers.map((signer) => signText(text, signer))
})
