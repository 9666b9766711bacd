/** Who signs a note: a name for people, and a short ID that tells the keys of one name apart. */
import { nodeSha256 } from "../NodeSha256.ts"
import type { Sha256 } from "../Sha256.ts"
import { concat, utf8 } from "../text/index.ts"

/** A key name is not empty and has no Unicode spaces, no `+` and no control characters. A URL without scheme is usual. */
export const isKeyName = (name: string): boolean => /^[^\p{White_Space}\p{Surrogate}\u0000-\u001f+]+$/u.test(name)

/** The first four bytes as a number from 0 to 2^32 − 1. */
export const readKeyId = (bytes: Uint8Array): number => {
  const [a = 0, b = 0, c = 0, d = 0] = bytes
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0
}

export const keyIdBytes = (keyId: number): Uint8Array =>
  Uint8Array.of(keyId >>> 24, (keyId >>> 16) & 255, (keyId >>> 8) & 255, keyId & 255)

/** As verifier keys write it: eight lower-case hexadecimal digits. */
export const keyIdText = (keyId: number): string => keyId.toString(16).padStart(8, "0")

/** SHA-256(name || 0x0A || signature type || public key), its first four bytes: the ID that the specification recommends. */
export const keyIdOf = (name: string, type: Uint8Array, publicKey: Uint8Array, sha256: Sha256 = nodeSha256): number =>
  readKeyId(sha256(concat(utf8(`${name}\n`), type, publicKey)))
