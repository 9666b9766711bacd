/** Where a tile is published below the log's prefix: `tile/0/x001/x234/067`, `tile/entries/000.p/17`. */
import { failed, ok, type Result } from "../Result.ts"
import { parseDecimal } from "../text/index.ts"
import { type Tile, tileWidth } from "./Tile.ts"

/**
 * - `not-a-tile`: not `tile/<level>/<index>[.p/<width>]`
 * - `tile-level`: not `entries` and not a number from 0 to 63 without leading zeros
 * - `tile-index`: not groups of three digits, all but the last after an `x`, or with an empty first group, or beyond any
 *   tree of 2^64 − 1 leaves
 * - `tile-width`: not a number from 1 to 255 (in a path) or 256 (in a tile) without leading zeros
 */
export interface TileFault {
  readonly reason: "not-a-tile" | "tile-level" | "tile-index" | "tile-width"
  readonly found: string
}

const maxLevel = 63
const maxIndex = 2n ** 56n - 1n

const fault = (reason: TileFault["reason"], found: string) => failed<TileFault>({ reason, found: found.slice(0, 80) })

const indexPath = (index: bigint): string => {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, "0").match(/.{3}/g) ?? []
  return groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join("/")
}

const parseIndex = (path: string): bigint | undefined => {
  if (!/^(?:x[0-9]{3}\/){0,5}[0-9]{3}$/.test(path)) return undefined
  const index = BigInt(path.replaceAll(/[x/]/g, ""))
  return index <= maxIndex && indexPath(index) === path ? index : undefined
}

/** The path of a tile, without a leading slash. */
export const tilePath = ({ index, level, width }: Tile): Result<string, TileFault> => {
  const levelInRange = level === "entries" || (Number.isInteger(level) && level >= 0 && level <= maxLevel)
  if (!levelInRange) return fault("tile-level", String(level))
  if (index < 0n || index > maxIndex) return fault("tile-index", String(index))
  if (!Number.isInteger(width) || width < 1 || width > tileWidth) return fault("tile-width", String(width))
  return ok(`tile/${level}/${indexPath(index)}${width === tileWidth ? "" : `.p/${width}`}`)
}

/** Reads the path of a tile. Only the path that `tilePath` writes is accepted. */
export const parseTilePath = (path: string): Result<Tile, TileFault> => {
  const [, levelText = "", indexText = "", widthText] = /^tile\/([^/]+)\/([^.]+)(?:\.p\/(.*))?$/s.exec(path) ?? []
  if (levelText === "") return fault("not-a-tile", path)
  const level = levelText === "entries" ? levelText : parseDecimal(levelText, BigInt(maxLevel))
  if (level === undefined) return fault("tile-level", levelText)
  const index = parseIndex(indexText)
  if (index === undefined) return fault("tile-index", indexText)
  const width = widthText === undefined ? BigInt(tileWidth) : parseDecimal(widthText, BigInt(tileWidth - 1))
  if (width === undefined || width === 0n) return fault("tile-width", widthText ?? "")
  return ok({ level: level === "entries" ? level : Number(level), index, width: Number(width) })
}
