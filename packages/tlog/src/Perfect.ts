/**
 * Perfect subtrees: the pieces of a tree that never change again.
 *
 * The node at `level` and `index` covers the 2^level leaves that start at index · 2^level. A tree of any size is a row of
 * perfect subtrees, one for each set bit of the size, largest first: its peaks. Sizes go up to 2^53 − 1 and are halved by
 * division, because JavaScript's bit operators would cut them to 32 bits.
 */

/** Where a perfect subtree stands. Level 0 is the leaves. */
export interface Place {
  readonly level: number
  readonly index: number
}

/** A perfect subtree with its hash: what a store keeps. */
export interface PerfectNode extends Place {
  readonly hash: Uint8Array
}

/** A size must be a whole number that JavaScript holds exactly. */
export const requireSize = (size: number): number => {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`A tree cannot have the size ${size}`)
  return size
}

/** The peaks of a tree of this size, largest first. */
export const peaks = (size: number): ReadonlyArray<Place> => {
  const places: Array<Place> = []
  for (let level = 0, rest = requireSize(size); rest > 0; level++, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) places.push({ level, index: rest - 1 })
  }
  return places.reverse()
}

/** The largest power of two smaller than `count`: where the definition splits. */
export const splitAt = (count: number): number => {
  let split = 1
  while (split * 2 < count) split *= 2
  return split
}
