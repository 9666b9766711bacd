/**
 * Any earlier state of a tree, from the perfect nodes that a store kept while it grew.
 *
 * Perfect nodes never change, so the tree of a smaller size is found among the nodes of the larger one.
 */
import { type Frontier, rootOfFrontier } from "./Frontier.ts"
import { peaks, type Place } from "./Perfect.ts"
import { requireHash } from "./Sha256.ts"
import { rfc6962, type TreeHash } from "./TreeHash.ts"

/** Finds the hash of a perfect node, or says that it is not there. Level 0 is the leaf hashes. */
export type NodeLookup = (place: Place) => Uint8Array | undefined

/** The frontier that the tree had at `size`: one lookup for each set bit. Throws a RangeError that names a missing node. */
export const frontierAt = (size: number, lookup: NodeLookup): Frontier => ({
  size,
  hashes: peaks(size).map((place) =>
    requireHash(lookup(place), () => `The node at level ${place.level}, index ${place.index}`)
  )
})

/** The root that the tree had at `size`. */
export const rootAt = (size: number, lookup: NodeLookup, hash: TreeHash = rfc6962): Uint8Array =>
  rootOfFrontier(frontierAt(size, lookup), hash)
