/**
 * Folding a proof up to a root, by the bits of indexes and sizes up to 2^64 − 1.
 *
 * The way from a leaf up has two parts. In the inner part the leaf's subtree may stand left or right of its sibling, as
 * the bits of the index say. Above, along the right border of the tree, every sibling is to the left.
 */
import type { TreeHash } from "../TreeHash.ts"

const bitLength = (value: bigint): number => (value === 0n ? 0 : value.toString(2).length)

const ones = (value: bigint): number => value.toString(2).replaceAll("0", "").length

export const trailingZeros = (value: bigint): number => bitLength(value & -value) - 1

/** How many siblings the leaf at `index` has in the inner part and along the border of a tree of `size` leaves. */
export const partsOf = (index: bigint, size: bigint): { readonly inner: number; readonly border: number } => {
  const inner = bitLength(index ^ (size - 1n))
  return { inner, border: ones(index >> BigInt(inner)) }
}

/** The inner part: bit i of `index` is 1 where sibling i stands to the left. */
export const foldInner = (seed: Uint8Array, siblings: ReadonlyArray<Uint8Array>, index: bigint, hash: TreeHash) =>
  siblings.reduce(
    (node, sibling, i) => ((index >> BigInt(i)) & 1n ? hash.node(sibling, node) : hash.node(node, sibling)),
    seed
  )

/** The inner part as the older tree knew it: without the siblings to the right, which came later. */
export const foldInnerLeft = (seed: Uint8Array, siblings: ReadonlyArray<Uint8Array>, index: bigint, hash: TreeHash) =>
  siblings.reduce((node, sibling, i) => ((index >> BigInt(i)) & 1n ? hash.node(sibling, node) : node), seed)

export const foldBorder = (seed: Uint8Array, siblings: ReadonlyArray<Uint8Array>, hash: TreeHash) =>
  siblings.reduce((node, sibling) => hash.node(sibling, node), seed)
