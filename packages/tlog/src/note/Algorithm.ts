/**
 * Signature algorithms of notes, and the keys that use them. Any algorithm plugs in here; those that this package brings
 * are `ed25519Signatures` and, for witnesses, `cosignatures`.
 *
 * Everything is synchronous. Who signs with a device or with WebCrypto makes the signature first and adds it with
 * `addSignatures`.
 */

/** What checks signatures of one type. */
export interface VerifierAlgorithm {
  /** The byte that the specification assigns to the type, or 0xff and then an identifier that collides with no other. */
  readonly type: Uint8Array
  /** In bytes, as the key is encoded. */
  readonly publicKeyLength: number
  /** Whether the signature is this key's over the text of the note, in UTF-8. Throwing counts as no. */
  readonly verify: (publicKey: Uint8Array, text: Uint8Array, signature: Uint8Array) => boolean
}

/** What makes signatures of one type. */
export interface SignerAlgorithm {
  readonly type: Uint8Array
  /** In bytes, as the secret key is encoded in a signer key. */
  readonly secretKeyLength: number
  readonly publicKey: (secretKey: Uint8Array) => Uint8Array
  readonly sign: (secretKey: Uint8Array, text: Uint8Array) => Uint8Array
}

/** A key that is known and trusted, whatever its algorithm. */
export interface Verifier {
  readonly name: string
  /** The key ID as a number from 0 to 2^32 − 1, called key hash elsewhere. */
  readonly keyId: number
  /** Tells whether two names stand for one key. */
  readonly publicKey: Uint8Array
  /** Over the text of the note, in UTF-8. Throwing counts as no. */
  readonly verify: (text: Uint8Array, signature: Uint8Array) => boolean
}

/** A key that can sign. */
export interface Signer {
  readonly name: string
  readonly keyId: number
  readonly sign: (text: Uint8Array) => Uint8Array
}
