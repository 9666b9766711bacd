/**
 * Tiles (c2sp.org/tlog-tiles): a tree as static files of up to 256 hashes. Level 0 holds leaf hashes; a hash of the level
 * above is the root of a full tile below. Entries lie in bundles beside the tiles of level 0.
 */

/** How many hashes a full tile has, and how many entries a full bundle. */
export const tileWidth = 256

/** Tree levels between one tile level and the next. */
export const tileHeight = 8

export interface Tile {
  /** From 0 to 63; trees of up to 2^64 − 1 leaves use 0 to 7. `entries` for a bundle of entries. */
  readonly level: number | "entries"
  /** Where the tile stands in its level, from 0. */
  readonly index: bigint
  /** How many hashes or entries: 256 in a full tile, 1 to 255 in a partial one. */
  readonly width: number
}

/** How many hashes the level has over all its tiles, in a tree of this size. */
const hashesAt = (level: number, size: bigint): bigint => size >> BigInt(tileHeight * level)

const widthAt = (index: bigint, hashes: bigint): number => {
  const rest = hashes - index * BigInt(tileWidth)
  return Number(rest >= BigInt(tileWidth) ? BigInt(tileWidth) : rest > 0n ? rest : 0n)
}

/** The tile as it is in a tree of this size; a width of 0 means that it is not there. */
export const tileAt = (level: number | "entries", index: bigint, size: bigint): Tile => ({
  level,
  index,
  width: widthAt(index, hashesAt(level === "entries" ? 0 : level, size))
})

/**
 * The hash tiles of a tree of this size, from level 0 up, each level from left to right. With `since`, an earlier size,
 * only those that the earlier tree did not have, or had narrower: what is to be published when the log has grown.
 * Bundles of entries stand beside the tiles of level 0: the same indexes and widths.
 */
export function* tilesOf(size: bigint, since = 0n): Generator<Tile & { readonly level: number }> {
  for (let level = 0; hashesAt(level, size) > 0n; level++) {
    const [from, to] = [hashesAt(level, since), hashesAt(level, size)]
    if (from >= to) continue
    for (let index = from / BigInt(tileWidth); index * BigInt(tileWidth) < to; index++) {
      yield { level, index, width: widthAt(index, to) }
    }
  }
}
