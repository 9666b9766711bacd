/**
 * Node's own crypto module, looked up at the first call rather than imported: a bundle for a browser may contain what
 * uses it, as long as it does not call it.
 */
type Crypto = typeof import("node:crypto")

export const loadCrypto = (): Crypto => {
  const crypto = globalThis.process?.getBuiltinModule?.("node:crypto")
  if (crypto === undefined)
    throw new Error("node:crypto is not available here: pass a Sha256 and an Ed25519 of your own")
  return crypto
}
