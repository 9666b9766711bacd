/**
 * Keys as text: verifier keys `<name>+<key ID>+<base64(type || public key)>`, and signer keys with `PRIVATE+KEY+` before
 * and the secret key in place of the public one.
 */
import { nodeSha256 } from "../NodeSha256.ts"
import { failed, ok, type Result } from "../Result.ts"
import type { Sha256 } from "../Sha256.ts"
import { concat, fromBase64, sameBytes, toBase64 } from "../text/index.ts"
import type { Signer, SignerAlgorithm, Verifier, VerifierAlgorithm } from "./Algorithm.ts"
import { isKeyName, keyIdOf, keyIdText } from "./KeyName.ts"

/**
 * Why a text is no key. The text itself is not repeated, since it may be a secret.
 * - `not-a-key`: not the parts separated by `+`, or a signer key where a verifier key belongs
 * - `key-name`, `key-id`, `base64`: that part is malformed
 * - `unknown-type`: none of the algorithms given has this signature type
 * - `key-length`: not the length of a key of this type
 * - `key-id-mismatch`: the key ID is not that of this name and key, so one of them was changed
 */
export interface KeyFault {
  readonly reason: "not-a-key" | "key-name" | "key-id" | "base64" | "unknown-type" | "key-length" | "key-id-mismatch"
}

interface Parts {
  readonly name: string
  readonly keyId: number
  /** Signature type and key. */
  readonly data: Uint8Array
}

const fault = (reason: KeyFault["reason"]) => failed<KeyFault>({ reason })

/** Base 64 may contain `+`, so only the first two separate. */
const partsOf = (text: string): Result<Parts, KeyFault> => {
  const first = text.indexOf("+")
  const second = text.indexOf("+", first + 1)
  if (first < 0 || second < 0) return fault("not-a-key")
  const [name, keyId, encoded] = [text.slice(0, first), text.slice(first + 1, second), text.slice(second + 1)]
  if (!isKeyName(name)) return fault("key-name")
  if (!/^[0-9a-f]{8}$/.test(keyId)) return fault("key-id")
  const data = fromBase64(encoded)
  return data === undefined ? fault("base64") : ok({ name, keyId: Number.parseInt(keyId, 16), data })
}

const algorithmOf = <A extends { readonly type: Uint8Array }>(algorithms: ReadonlyArray<A>, data: Uint8Array) =>
  algorithms.find(({ type }) => sameBytes(data.subarray(0, type.length), type))

const secretPrefix = "PRIVATE+KEY+"

/** Reads a verifier key of one of these algorithms. */
export const parseVerifierKey = (
  text: string,
  algorithms: ReadonlyArray<VerifierAlgorithm>,
  sha256: Sha256 = nodeSha256
): Result<Verifier, KeyFault> => {
  if (text.startsWith(secretPrefix)) return fault("not-a-key")
  const parts = partsOf(text)
  if (!parts.ok) return parts
  const { data, keyId, name } = parts.value
  const algorithm = algorithmOf(algorithms, data)
  if (algorithm === undefined) return fault("unknown-type")
  const publicKey = data.slice(algorithm.type.length)
  if (publicKey.length !== algorithm.publicKeyLength) return fault("key-length")
  if (keyIdOf(name, algorithm.type, publicKey, sha256) !== keyId) return fault("key-id-mismatch")
  return ok({ name, keyId, publicKey, verify: (note, signature) => algorithm.verify(publicKey, note, signature) })
}

/** Reads a signer key of one of these algorithms. */
export const parseSignerKey = (
  text: string,
  algorithms: ReadonlyArray<SignerAlgorithm>,
  sha256: Sha256 = nodeSha256
): Result<Signer, KeyFault> => {
  if (!text.startsWith(secretPrefix)) return fault("not-a-key")
  const parts = partsOf(text.slice(secretPrefix.length))
  if (!parts.ok) return parts
  const { data, keyId, name } = parts.value
  const algorithm = algorithmOf(algorithms, data)
  if (algorithm === undefined) return fault("unknown-type")
  const secretKey = data.slice(algorithm.type.length)
  if (secretKey.length !== algorithm.secretKeyLength) return fault("key-length")
  if (keyIdOf(name, algorithm.type, algorithm.publicKey(secretKey), sha256) !== keyId) return fault("key-id-mismatch")
  return ok({ name, keyId, sign: (note) => algorithm.sign(secretKey, note) })
}

export interface KeyTexts {
  /** To be kept secret: whoever has it signs in this name. */
  readonly signerKey: string
  /** To be given to everyone who verifies. */
  readonly verifierKey: string
}

/** The texts of a new key. The secret must come from a source of randomness: this package has none. */
export const formatKeys = (
  name: string,
  algorithm: SignerAlgorithm,
  secretKey: Uint8Array,
  sha256: Sha256 = nodeSha256
): Result<KeyTexts, KeyFault> => {
  if (!isKeyName(name)) return fault("key-name")
  if (secretKey.length !== algorithm.secretKeyLength) return fault("key-length")
  const publicKey = algorithm.publicKey(secretKey)
  const keyId = keyIdText(keyIdOf(name, algorithm.type, publicKey, sha256))
  const text = (key: Uint8Array): string => `${name}+${keyId}+${toBase64(concat(algorithm.type, key))}`
  return ok({ signerKey: secretPrefix + text(secretKey), verifierKey: text(publicKey) })
}
