/**
 * The one primitive that the tree needs, as a parameter: a browser, or a reviewer with another implementation, gives its own.
 */

/** Hashes `bytes` into a new array of 32 bytes. `bytes` is only lent: it may be overwritten once the call returns. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/** The length of every leaf, node and root hash. */
export const hashLength = 32

/** Refuses what cannot be a hash, so that a damaged or foreign value stops here instead of changing a root. */
export const requireHash = (hash: Uint8Array | undefined, what: () => string): Uint8Array => {
  if (hash === undefined) throw new RangeError(`${what()} is missing`)
  if (hash.length !== hashLength) throw new RangeError(`${what()} has ${hash.length} bytes, not ${hashLength}`)
  return hash
}
