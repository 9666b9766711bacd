/** Why there is no proof, or why a proof proves nothing. */
import { failed, ok, type Result } from "../Result.ts"
import { hashLength } from "../Sha256.ts"
import { maxUint64 } from "../text/index.ts"

/** A size or an index that no tree has, or that asks for a leaf or an earlier tree that is not there. */
export type RangeFault =
  | { readonly reason: "size-out-of-range"; readonly size: bigint; readonly max: bigint }
  | { readonly reason: "index-beyond-size"; readonly index: bigint; readonly size: bigint }
  /** From the empty tree nothing can be proven: every tree extends it. */
  | { readonly reason: "old-size-zero" }
  | { readonly reason: "old-size-beyond-size"; readonly oldSize: bigint; readonly size: bigint }

/** A node that the store should have kept is not there, or is no hash. `length` is in bytes, 0 if it is missing. */
export interface NodeFault {
  readonly reason: "node-missing"
  readonly level: number
  readonly index: bigint
  readonly length: number
}

/** Why a proof was not made. */
export type ProofFault = RangeFault | NodeFault

/** Why a proof was refused. Positions in the proof count from 0; a hash is wrong if it is not 32 bytes long. */
export type ProofRefusal =
  | RangeFault
  | { readonly reason: "proof-length"; readonly expected: number; readonly found: number }
  | { readonly reason: "proof-hash-length"; readonly position: number; readonly length: number }
  | { readonly reason: "leaf-hash-length"; readonly length: number }
  | { readonly reason: "root-length"; readonly length: number }
  /** The root that the proof leads to, and the one that was to be confirmed. */
  | { readonly reason: "root-mismatch"; readonly computed: Uint8Array; readonly root: Uint8Array }
  /** The same for the root of the older tree. */
  | { readonly reason: "old-root-mismatch"; readonly computed: Uint8Array; readonly root: Uint8Array }

const checkSize = (size: bigint, max: bigint): Result<undefined, RangeFault> =>
  size >= 0n && size <= max ? ok(undefined) : failed({ reason: "size-out-of-range", size, max })

export const checkIndex = (index: bigint, size: bigint, max = maxUint64): Result<undefined, RangeFault> => {
  const sized = checkSize(size, max)
  if (!sized.ok) return sized
  return index >= 0n && index < size ? ok(undefined) : failed({ reason: "index-beyond-size", index, size })
}

export const checkSizes = (oldSize: bigint, size: bigint, max = maxUint64): Result<undefined, RangeFault> => {
  for (const sized of [checkSize(oldSize, max), checkSize(size, max)]) if (!sized.ok) return sized
  if (oldSize === 0n) return failed({ reason: "old-size-zero" })
  return oldSize <= size ? ok(undefined) : failed({ reason: "old-size-beyond-size", oldSize, size })
}

/** A proof must have exactly the hashes that the sizes ask for. */
export const checkHashes = (hashes: ReadonlyArray<Uint8Array>, expected: number): Result<undefined, ProofRefusal> => {
  if (hashes.length !== expected) return failed({ reason: "proof-length", expected, found: hashes.length })
  const position = hashes.findIndex((hash) => hash.length !== hashLength)
  const length = hashes[position]?.length
  return length === undefined ? ok(undefined) : failed({ reason: "proof-hash-length", position, length })
}

/** Roots from outside may be anything, so their length is checked before they are compared. */
export const checkRoots = (...roots: ReadonlyArray<Uint8Array>): Result<undefined, ProofRefusal> => {
  const odd = roots.find((root) => root.length !== hashLength)
  return odd === undefined ? ok(undefined) : failed({ reason: "root-length", length: odd.length })
}
