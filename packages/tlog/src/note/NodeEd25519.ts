/** Ed25519 from Node's own crypto module, which takes keys only in their DER wrapping. */
import { loadCrypto } from "../NodeCrypto.ts"
import { concat } from "../text/index.ts"
import type { Ed25519 } from "./Ed25519.ts"

/** What stands before the 32 bytes of a key in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410). */
const privatePrefix = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20)
const publicPrefix = Uint8Array.of(0x30, 0x2a, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 3, 0x21, 0)

const privateKey = (seed: Uint8Array) =>
  loadCrypto().createPrivateKey({ key: Buffer.from(concat(privatePrefix, seed)), format: "der", type: "pkcs8" })

const publicKey = (key: Uint8Array) =>
  loadCrypto().createPublicKey({ key: Buffer.from(concat(publicPrefix, key)), format: "der", type: "spki" })

export const nodeEd25519: Ed25519 = {
  publicKey: (seed) => {
    const der = loadCrypto().createPublicKey(privateKey(seed)).export({ format: "der", type: "spki" })
    return new Uint8Array(der.subarray(publicPrefix.length))
  },
  sign: (seed, message) => new Uint8Array(loadCrypto().sign(null, message, privateKey(seed))),
  verify: (key, message, signature) => loadCrypto().verify(null, message, publicKey(key), signature)
}
