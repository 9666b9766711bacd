export type { Signer, SignerAlgorithm, Verifier, VerifierAlgorithm } from "./Algorithm.ts"
export {
  type Ed25519,
  ed25519KeyLength,
  ed25519SignatureLength,
  ed25519Signatures
} from "./Ed25519.ts"
export { isKeyName, keyIdOf, keyIdText } from "./KeyName.ts"
export { formatKeys, type KeyFault, type KeyTexts, parseSignerKey, parseVerifierKey } from "./KeyText.ts"
export { nodeEd25519 } from "./NodeEd25519.ts"
export {
  formatNote,
  formatSignatures,
  maxSignatures,
  type Note,
  type NoteFault,
  type NoteReason,
  type NoteSignature,
  parseNote,
  parseSignatures
} from "./Note.ts"
export { addSignatures, signNote, signText } from "./Sign.ts"
export { type NoteRefusal, type VerifiedNote, verifyNote } from "./Verify.ts"
