/**
 * Which subtrees a proof consists of, after the recursive definitions in RFC 6962 sections 2.1.1 and 2.1.2, and the hash
 * of such a subtree.
 *
 * A proof is made from stored nodes or leaves, which JavaScript numbers count: up to 2^53 − 1 of them.
 */
import { rootOfFrontier } from "../Frontier.ts"
import { type Place, peaks, splitAt } from "../Perfect.ts"
import { failed, ok, type Result } from "../Result.ts"
import { rootOfLeaves } from "../Root.ts"
import { hashLength } from "../Sha256.ts"
import type { NodeLookup } from "../StoredTree.ts"
import type { TreeHash } from "../TreeHash.ts"
import type { NodeFault } from "./Fault.ts"

/** The largest size of a tree that a proof can be made from. */
export const maxStoredSize = BigInt(Number.MAX_SAFE_INTEGER)

/** The leaves from `from` up to, but without, `to`. */
interface Range {
  readonly from: number
  readonly to: number
}

/** The siblings on the way from this leaf to the root, lowest first. */
export const inclusionRanges = (index: number, size: number): ReadonlyArray<Range> => {
  const siblings: Array<Range> = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + splitAt(to - from)
    siblings.push(index < middle ? { from: middle, to } : { from, to: middle })
    if (index < middle) to = middle
    else from = middle
  }
  return siblings.reverse()
}

/** What leads from the older tree to both roots, lowest first. The older tree itself is left out where it is a subtree. */
export const consistencyRanges = (oldSize: number, size: number): ReadonlyArray<Range> => {
  const ranges: Array<Range> = []
  let [from, to] = [0, size]
  while (to !== oldSize) {
    const middle = from + splitAt(to - from)
    ranges.push(oldSize <= middle ? { from: middle, to } : { from, to: middle })
    if (oldSize <= middle) to = middle
    else from = middle
  }
  if (from > 0) ranges.push({ from, to })
  return ranges.reverse()
}

/** The perfect subtrees that a range of a proof is folded from, largest first. */
export const placesOf = ({ from, to }: Range): ReadonlyArray<Place> =>
  peaks(to - from).map(({ index, level }) => ({ level, index: index + from / 2 ** level }))

export const hashesOfNodes = (
  ranges: ReadonlyArray<Range>,
  lookup: NodeLookup,
  hash: TreeHash
): Result<ReadonlyArray<Uint8Array>, NodeFault> => {
  const found: Array<Uint8Array> = []
  for (const range of ranges) {
    const hashes: Array<Uint8Array> = []
    for (const { index, level } of placesOf(range)) {
      const node = lookup({ level, index })
      if (node?.length !== hashLength) {
        return failed({ reason: "node-missing", level, index: BigInt(index), length: node?.length ?? 0 })
      }
      hashes.push(node)
    }
    found.push(rootOfFrontier({ size: range.to - range.from, hashes }, hash))
  }
  return ok(found)
}

export const hashesOfLeaves = (
  ranges: ReadonlyArray<Range>,
  leafHashes: ReadonlyArray<Uint8Array>,
  hash: TreeHash
): ReadonlyArray<Uint8Array> => ranges.map(({ from, to }) => rootOfLeaves(leafHashes.slice(from, to), hash))
