/**
 * The root of a list of leaf hashes, straight from the definition in RFC 6962 section 2.1.
 *
 * It keeps nothing and reads everything: right for small trees and for checking the incremental way against.
 */
import { splitAt } from "./Perfect.ts"
import { requireHash } from "./Sha256.ts"
import { rfc6962, type TreeHash } from "./TreeHash.ts"

/** The root of the tree with these leaf hashes, in this order. An odd node is carried up, never doubled. */
export const rootOfLeaves = (leafHashes: ReadonlyArray<Uint8Array>, hash: TreeHash = rfc6962): Uint8Array => {
  const root = (from: number, count: number): Uint8Array => {
    if (count === 1) return requireHash(leafHashes[from], () => `The hash of leaf ${from}`)
    const left = splitAt(count)
    return hash.node(root(from, left), root(from + left, count - left))
  }
  return leafHashes.length === 0 ? hash.empty() : root(0, leafHashes.length)
}
