/** Consistency proofs: that a tree only grew from an older one (RFC 6962 section 2.1.2, RFC 9162 section 2.1.4). */
import { failed, ok, type Result } from "../Result.ts"
import type { NodeLookup } from "../StoredTree.ts"
import { sameBytes } from "../text/index.ts"
import { rfc6962, type TreeHash } from "../TreeHash.ts"
import { foldBorder, foldInner, foldInnerLeft, partsOf, trailingZeros } from "./Chain.ts"
import { checkHashes, checkRoots, checkSizes, type ProofFault, type ProofRefusal, type RangeFault } from "./Fault.ts"
import type { Proof } from "./Inclusion.ts"
import { consistencyRanges, hashesOfLeaves, hashesOfNodes, maxStoredSize } from "./Ranges.ts"

/** Proves that the tree of `size`, at most 2^53 − 1, begins with the leaves of the tree of `oldSize`, at least 1. */
export const consistencyProof = (
  oldSize: bigint,
  size: bigint,
  lookup: NodeLookup,
  hash: TreeHash = rfc6962
): Result<Proof, ProofFault> => {
  const checked = checkSizes(oldSize, size, maxStoredSize)
  return checked.ok ? hashesOfNodes(consistencyRanges(Number(oldSize), Number(size)), lookup, hash) : checked
}

/** The same for the tree of all these leaves. */
export const consistencyProofOfLeaves = (
  oldSize: bigint,
  leafHashes: ReadonlyArray<Uint8Array>,
  hash: TreeHash = rfc6962
): Result<Proof, RangeFault> => {
  const checked = checkSizes(oldSize, BigInt(leafHashes.length))
  return checked.ok
    ? ok(hashesOfLeaves(consistencyRanges(Number(oldSize), leafHashes.length), leafHashes, hash))
    : checked
}

/** Each size and its root belong together, from one checkpoint: a proof fits other sizes that ask for as many hashes. */
export interface ConsistencyClaim {
  /** At least 1: from the empty tree there is nothing to prove, and the claim is refused. */
  readonly oldSize: bigint
  readonly oldRoot: Uint8Array
  /** Up to 2^64 − 1. */
  readonly size: bigint
  readonly root: Uint8Array
}

/** Whether the proof shows what is claimed. Equal sizes ask for an empty proof and equal roots. */
export const verifyConsistency = (
  claim: ConsistencyClaim,
  proof: Proof,
  hash: TreeHash = rfc6962
): Result<undefined, ProofRefusal> => {
  const { oldRoot, oldSize, root, size } = claim
  const inRange = checkSizes(oldSize, size)
  if (!inRange.ok) return inRange
  const rooted = checkRoots(oldRoot, root)
  if (!rooted.ok) return rooted

  // The last subtree of the older tree that is still perfect in it: its hash heads the proof, unless it is the whole tree.
  const level = trailingZeros(oldSize)
  const whole = oldSize === 1n << BigInt(level)
  const parts = partsOf(oldSize - 1n, size)
  const inner = oldSize === size ? 0 : parts.inner - level
  const expected = oldSize === size ? 0 : inner + parts.border + (whole ? 0 : 1)
  const wellFormed = checkHashes(proof, expected)
  if (!wellFormed.ok) return wellFormed

  const [seed, siblings] = whole || oldSize === size ? [oldRoot, proof] : [proof[0] ?? oldRoot, proof.slice(1)]
  const [below, above] = [siblings.slice(0, inner), siblings.slice(inner)]
  const index = (oldSize - 1n) >> BigInt(level)
  const oldComputed = foldBorder(foldInnerLeft(seed, below, index, hash), above, hash)
  if (!sameBytes(oldComputed, oldRoot)) {
    return failed({ reason: "old-root-mismatch", computed: oldComputed, root: oldRoot })
  }
  const computed = foldBorder(foldInner(seed, below, index, hash), above, hash)
  return sameBytes(computed, root) ? ok(undefined) : failed({ reason: "root-mismatch", computed, root })
}
