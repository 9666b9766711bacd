/**
 * A tree that grows without being read again: its size and the hashes of its peaks are all it takes to append.
 *
 * Appending n leaves costs fewer than 2n hashes, whatever the size of the tree, and yields every subtree that the new
 * leaves completed, once each. Stored together they answer for the root at any earlier size (StoredTree).
 */
import { peaks, type PerfectNode, requireSize } from "./Perfect.ts"
import { requireHash } from "./Sha256.ts"
import { rfc6962, type TreeHash } from "./TreeHash.ts"

export interface Frontier {
  readonly size: number
  /** The hashes of `peaks(size)`, in that order: largest subtree first. */
  readonly hashes: ReadonlyArray<Uint8Array>
}

export interface Appended {
  readonly frontier: Frontier
  /** The subtrees completed by these leaves, the leaves themselves (level 0) included, each after its children. */
  readonly completed: ReadonlyArray<PerfectNode>
}

export const emptyFrontier: Frontier = { size: 0, hashes: [] }

const requireFrontier = (frontier: Frontier): void => {
  const expected = peaks(frontier.size).length
  if (frontier.hashes.length !== expected) {
    throw new RangeError(`A tree of ${frontier.size} leaves has ${expected} peaks, not ${frontier.hashes.length}`)
  }
  frontier.hashes.forEach((hash, i) => requireHash(hash, () => `The hash of peak ${i}`))
}

/** Appends leaf hashes, oldest first. The given frontier is left as it was. */
export const appendLeaves = (
  frontier: Frontier,
  leafHashes: ReadonlyArray<Uint8Array>,
  hash: TreeHash = rfc6962
): Appended => {
  requireFrontier(frontier)
  const size = requireSize(frontier.size + leafHashes.length)
  const hashes = [...frontier.hashes]
  const completed: Array<PerfectNode> = []

  leafHashes.forEach((leafHash, i) => {
    let node: PerfectNode = {
      level: 0,
      index: frontier.size + i,
      hash: requireHash(leafHash, () => `The hash of leaf ${frontier.size + i}`)
    }
    completed.push(node)
    while (node.index % 2 === 1) {
      const left = requireHash(hashes.pop(), () => `The left sibling of node ${node.level}/${node.index}`)
      node = { level: node.level + 1, index: (node.index - 1) / 2, hash: hash.node(left, node.hash) }
      completed.push(node)
    }
    hashes.push(node.hash)
  })
  return { frontier: { size, hashes }, completed }
}

/** The root of the tree at this frontier: the peaks folded from the smallest up. */
export const rootOfFrontier = (frontier: Frontier, hash: TreeHash = rfc6962): Uint8Array => {
  requireFrontier(frontier)
  return frontier.size === 0 ? hash.empty() : frontier.hashes.reduceRight((right, left) => hash.node(left, right))
}
