/** Inclusion proofs: that a leaf stands at an index of the tree with a given root (RFC 6962 section 2.1.1, RFC 9162 section 2.1.3). */
import { failed, ok, type Result } from "../Result.ts"
import { hashLength } from "../Sha256.ts"
import type { NodeLookup } from "../StoredTree.ts"
import { sameBytes } from "../text/index.ts"
import { rfc6962, type TreeHash } from "../TreeHash.ts"
import { foldBorder, foldInner, partsOf } from "./Chain.ts"
import { checkHashes, checkIndex, checkRoots, type ProofFault, type ProofRefusal, type RangeFault } from "./Fault.ts"
import { hashesOfLeaves, hashesOfNodes, inclusionRanges, maxStoredSize } from "./Ranges.ts"

/** The hashes of a proof, as they are written: from the leaf's sibling up to a child of the root. */
export type Proof = ReadonlyArray<Uint8Array>

/** Proves the leaf at `index` (from 0) in the tree that the store had at `size`, at most 2^53 − 1. */
export const inclusionProof = (
  index: bigint,
  size: bigint,
  lookup: NodeLookup,
  hash: TreeHash = rfc6962
): Result<Proof, ProofFault> => {
  const checked = checkIndex(index, size, maxStoredSize)
  return checked.ok ? hashesOfNodes(inclusionRanges(Number(index), Number(size)), lookup, hash) : checked
}

/** Proves the leaf at `index` (from 0) in the tree of all these leaves. */
export const inclusionProofOfLeaves = (
  index: bigint,
  leafHashes: ReadonlyArray<Uint8Array>,
  hash: TreeHash = rfc6962
): Result<Proof, RangeFault> => {
  const checked = checkIndex(index, BigInt(leafHashes.length))
  return checked.ok ? ok(hashesOfLeaves(inclusionRanges(Number(index), leafHashes.length), leafHashes, hash)) : checked
}

/** Size and root belong together, from one checkpoint: a proof fits other sizes that ask for as many hashes. */
export interface InclusionClaim {
  /** Where the leaf stands, from 0. */
  readonly index: bigint
  /** How many leaves the tree has, up to 2^64 − 1. */
  readonly size: bigint
  readonly leafHash: Uint8Array
  readonly root: Uint8Array
}

/** Whether the proof shows what is claimed. It is sound for any input: nothing but a right proof passes. */
export const verifyInclusion = (
  claim: InclusionClaim,
  proof: Proof,
  hash: TreeHash = rfc6962
): Result<undefined, ProofRefusal> => {
  const { index, leafHash, root, size } = claim
  const inRange = checkIndex(index, size)
  if (!inRange.ok) return inRange
  if (leafHash.length !== hashLength) return failed({ reason: "leaf-hash-length", length: leafHash.length })
  const rooted = checkRoots(root)
  if (!rooted.ok) return rooted
  const { border, inner } = partsOf(index, size)
  const wellFormed = checkHashes(proof, inner + border)
  if (!wellFormed.ok) return wellFormed
  const computed = foldBorder(foldInner(leafHash, proof.slice(0, inner), index, hash), proof.slice(inner), hash)
  return sameBytes(computed, root) ? ok(undefined) : failed({ reason: "root-mismatch", computed, root })
}
