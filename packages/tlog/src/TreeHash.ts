/**
 * The three hashes of RFC 6962 section 2.1: the empty tree, a leaf, and a node over two children.
 *
 * Leaves and nodes are prefixed with 0x00 and 0x01, so no leaf can ever be passed off as a node (second-preimage resistance).
 */
import { nodeSha256 } from "./NodeSha256.ts"
import type { Sha256 } from "./Sha256.ts"

export interface TreeHash {
  /** The root of the tree without leaves: SHA-256 of nothing. A leaf of zero bytes is something else. */
  readonly empty: () => Uint8Array
  /** SHA-256(0x00 || entry). */
  readonly leaf: (entry: Uint8Array) => Uint8Array
  /** SHA-256(0x01 || left || right). */
  readonly node: (left: Uint8Array, right: Uint8Array) => Uint8Array
}

const leafPrefix = 0
const nodePrefix = 1

/** The tree hashes over a given SHA-256. Prefix and data are joined in one buffer that is kept between calls. */
export const treeHash = (sha256: Sha256): TreeHash => {
  let buffer = new Uint8Array(1024)

  const room = (length: number): Uint8Array => {
    if (buffer.length < length) buffer = new Uint8Array(Math.max(length, buffer.length * 2))
    return buffer
  }

  return {
    empty: () => sha256(new Uint8Array(0)),
    leaf: (entry) => {
      const length = 1 + entry.length
      const input = room(length)
      input[0] = leafPrefix
      input.set(entry, 1)
      return sha256(input.subarray(0, length))
    },
    node: (left, right) => {
      const length = 1 + left.length + right.length
      const input = room(length)
      input[0] = nodePrefix
      input.set(left, 1)
      input.set(right, 1 + left.length)
      return sha256(input.subarray(0, length))
    }
  }
}

/** The tree hashes over Node's SHA-256: the default of every function of this package. */
export const rfc6962: TreeHash = treeHash(nodeSha256)
