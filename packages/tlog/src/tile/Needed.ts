/** Which tiles to fetch before a proof can be made from them: for clients that read a published log over a network. */
import {
  checkIndex,
  checkSizes,
  consistencyRanges,
  inclusionRanges,
  maxStoredSize,
  placesOf,
  type RangeFault
} from "../proof/index.ts"
import { ok, type Result } from "../Result.ts"
import { tileOfNode } from "./Hashes.ts"
import type { Tile } from "./Tile.ts"

const tilesUnder = (ranges: Parameters<typeof placesOf>[0][], size: bigint): ReadonlyArray<Tile> => {
  const tiles = ranges.flatMap(placesOf).map((place) => tileOfNode(place, size))
  return [...new Map(tiles.map((tile) => [`${tile.level}/${tile.index}`, tile])).values()]
}

/** The tiles that `inclusionProof` asks `nodesOfTiles` for, once each. Sizes up to 2^53 − 1. */
export const tilesForInclusion = (index: bigint, size: bigint): Result<ReadonlyArray<Tile>, RangeFault> => {
  const checked = checkIndex(index, size, maxStoredSize)
  return checked.ok ? ok(tilesUnder([...inclusionRanges(Number(index), Number(size))], size)) : checked
}

/** The tiles that `consistencyProof` asks for, in the tree of the larger size. */
export const tilesForConsistency = (oldSize: bigint, size: bigint): Result<ReadonlyArray<Tile>, RangeFault> => {
  const checked = checkSizes(oldSize, size, maxStoredSize)
  return checked.ok ? ok(tilesUnder([...consistencyRanges(Number(oldSize), Number(size))], size)) : checked
}
