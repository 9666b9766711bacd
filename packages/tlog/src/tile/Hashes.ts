/** Between tiles and nodes: a tile's content from a store's nodes, and any node from tiles. */
import { rootOfLeaves } from "../Root.ts"
import type { Place } from "../Perfect.ts"
import { maxStoredSize, type NodeFault } from "../proof/index.ts"
import { failed, ok, type Result } from "../Result.ts"
import { hashLength } from "../Sha256.ts"
import type { NodeLookup } from "../StoredTree.ts"
import { rfc6962, type TreeHash } from "../TreeHash.ts"
import { type Tile, tileAt, tileHeight, tileWidth } from "./Tile.ts"

/** The content of a hash tile: 32 bytes for each of its hashes. */
export const tileContent = (
  { index, level, width }: Tile & { readonly level: number },
  lookup: NodeLookup
): Result<Uint8Array, NodeFault> => {
  const content = new Uint8Array(width * hashLength)
  for (let i = 0; i < width; i++) {
    const at = index * BigInt(tileWidth) + BigInt(i)
    const node = at > maxStoredSize ? undefined : lookup({ level: level * tileHeight, index: Number(at) })
    if (node?.length !== hashLength) {
      return failed({ reason: "node-missing", level: level * tileHeight, index: at, length: node?.length ?? 0 })
    }
    content.set(node, i * hashLength)
  }
  return ok(content)
}

/** Which hashes of which tile a node is the root of. */
const within = ({ index, level }: Place, size: bigint) => {
  const count = 2 ** (level % tileHeight)
  const first = BigInt(index) * BigInt(count)
  const tile = tileAt(Math.floor(level / tileHeight), first / BigInt(tileWidth), size)
  return { tile, from: Number(first % BigInt(tileWidth)), count }
}

/** The tile of a tree of this size that a node is found in or computed from. */
export const tileOfNode = (place: Place, size: bigint): Tile => within(place, size).tile

/** Gives the content of a published tile. The full tile may stand in for a partial one, which may be gone. */
export type TileReader = (tile: Tile) => Uint8Array | undefined

const fits = (length: number, width: number): boolean =>
  length % hashLength === 0 && length >= width * hashLength && length <= tileWidth * hashLength

/**
 * The nodes of a tree of this size, computed from its tiles. A tile that is missing or damaged in its length leaves its
 * nodes missing. Whether the hashes are right shows when a proof made from them is verified against a checkpoint.
 */
export const nodesOfTiles =
  (size: bigint, read: TileReader, hash: TreeHash = rfc6962): NodeLookup =>
  (place) => {
    const { count, from, tile } = within(place, size)
    if (from + count > tile.width) return undefined
    const content = read(tile)
    if (content === undefined || !fits(content.length, tile.width)) return undefined
    const hashes = Array.from({ length: count }, (_, i) =>
      content.slice((from + i) * hashLength, (from + i + 1) * hashLength)
    )
    return rootOfLeaves(hashes, hash)
  }
