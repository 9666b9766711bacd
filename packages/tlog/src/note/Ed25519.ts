/** Ed25519 (RFC 8032) as a parameter, and the plain signatures of type 0x01 over it. */
import type { SignerAlgorithm, VerifierAlgorithm } from "./Algorithm.ts"

/** Keys and seeds are 32 bytes, signatures 64. The lengths are checked before these are called. */
export interface Ed25519 {
  readonly publicKey: (seed: Uint8Array) => Uint8Array
  readonly sign: (seed: Uint8Array, message: Uint8Array) => Uint8Array
  readonly verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean
}

export const ed25519KeyLength = 32
export const ed25519SignatureLength = 64

/** The signatures that c2sp.org/signed-note defines itself: Ed25519 over the text. */
export const ed25519Signatures = (ed25519: Ed25519): VerifierAlgorithm & SignerAlgorithm => ({
  type: Uint8Array.of(0x01),
  publicKeyLength: ed25519KeyLength,
  secretKeyLength: ed25519KeyLength,
  publicKey: ed25519.publicKey,
  sign: ed25519.sign,
  verify: (publicKey, text, signature) =>
    signature.length === ed25519SignatureLength && ed25519.verify(publicKey, text, signature)
})
