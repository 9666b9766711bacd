/**
 * Bundles of log entries: each entry after its length as two bytes, big-endian. So an entry has at most 65,535 bytes;
 * what is longer belongs into the log by its digest.
 */
import { failed, ok, type Result } from "../Result.ts"
import { concat } from "../text/index.ts"
import { tileWidth } from "./Tile.ts"

/** The longest entry that a bundle can hold, in bytes. */
export const maxEntryLength = 65_535

/** `entry` counts from 0 within the bundle; lengths and offsets are in bytes. */
export type BundleFault =
  /** A bundle has 1 to 256 entries. */
  | { readonly reason: "entry-count"; readonly count: number }
  | { readonly reason: "entry-too-long"; readonly entry: number; readonly length: number; readonly max: number }
  | { readonly reason: "bundle-cut-short"; readonly entry: number; readonly offset: number }
  /** There is more than the expected number of entries. */
  | { readonly reason: "bundle-too-long"; readonly offset: number; readonly length: number }

const checkCount = (count: number): Result<undefined, BundleFault> =>
  Number.isInteger(count) && count >= 1 && count <= tileWidth ? ok(undefined) : failed({ reason: "entry-count", count })

export const encodeEntries = (entries: ReadonlyArray<Uint8Array>): Result<Uint8Array, BundleFault> => {
  const counted = checkCount(entries.length)
  if (!counted.ok) return counted
  const entry = entries.findIndex(({ length }) => length > maxEntryLength)
  const length = entries[entry]?.length
  if (length !== undefined) return failed({ reason: "entry-too-long", entry, length, max: maxEntryLength })
  return ok(concat(...entries.flatMap((one) => [Uint8Array.of(one.length >> 8, one.length & 255), one])))
}

/** Reads a bundle of exactly `width` entries: the width of its tile. */
export const decodeEntries = (bundle: Uint8Array, width: number): Result<ReadonlyArray<Uint8Array>, BundleFault> => {
  const counted = checkCount(width)
  if (!counted.ok) return counted
  const entries: Array<Uint8Array> = []
  let offset = 0
  while (entries.length < width) {
    const [high = 0, low = 0] = bundle.subarray(offset, offset + 2)
    const from = offset + 2
    const to = from + (high << 8) + low
    if (to > bundle.length) return failed({ reason: "bundle-cut-short", entry: entries.length, offset })
    entries.push(bundle.slice(from, to))
    offset = to
  }
  return offset === bundle.length ? ok(entries) : failed({ reason: "bundle-too-long", offset, length: bundle.length })
}
