import {
  consistencyProof,
  decodeEntries,
  encodeEntries,
  inclusionProof,
  maxEntryLength,
  nodesOfTiles,
  parseTilePath,
  rootAt,
  type Tile,
  tileAt,
  tileContent,
  tileOfNode,
  tilePath,
  tilesForConsistency,
  tilesForInclusion,
  tilesOf,
  tileWidth
} from "@zhize/tlog"
import * as fc from "effect/FastCheck"
import { assert, describe, it } from "vitest"
import { fault, hex, leaves, nodesOf, rootOf, value } from "./support.ts"

const largest = 1500
const nodes = nodesOf(largest)

/** A published log: its files by path. */
const publish = (size: number, since = 0, files = new Map<string, Uint8Array>()): Map<string, Uint8Array> => {
  for (const tile of tilesOf(BigInt(size), BigInt(since))) {
    files.set(value(tilePath(tile)), value(tileContent(tile, nodes.at)))
  }
  return files
}

const reader = (files: ReadonlyMap<string, Uint8Array>) => (tile: Tile) => files.get(value(tilePath(tile)))
const shape = (tiles: Iterable<Tile>) => [...tiles].map(({ index, level, width }) => `${level}:${index}:${width}`)

describe("The path of a tile", () => {
  for (const [tile, path] of [
    [{ level: 0, index: 0n, width: 256 }, "tile/0/000"],
    [{ level: 0, index: 1234067n, width: 256 }, "tile/0/x001/x234/067"],
    [{ level: 2, index: 1000n, width: 1 }, "tile/2/x001/000.p/1"],
    [{ level: 63, index: 999n, width: 255 }, "tile/63/999.p/255"],
    [{ level: "entries", index: 7n, width: 17 }, "tile/entries/007.p/17"],
    [{ level: 0, index: 2n ** 56n - 1n, width: 256 }, "tile/0/x072/x057/x594/x037/x927/935"]
  ] as const) {
    it(`${path} is written and read`, () => {
      assert.strictEqual(value(tilePath(tile)), path)
      assert.deepStrictEqual(value(parseTilePath(path)), tile)
    })
  }

  for (const [path, reason] of [
    ["", "not-a-tile"],
    ["/tile/0/000", "not-a-tile"],
    ["tile/0", "not-a-tile"],
    ["tile//000", "not-a-tile"],
    ["tile/64/000", "tile-level"],
    ["tile/00/000", "tile-level"],
    ["tile/-1/000", "tile-level"],
    ["tile/data/000", "tile-level"],
    ["tile/0/0", "tile-index"],
    ["tile/0/x000/000", "tile-index"],
    ["tile/0/001/000", "tile-index"],
    ["tile/0/x001/x000", "tile-index"],
    ["tile/0/000/", "tile-index"],
    ["tile/0/../000", "not-a-tile"],
    ["tile/0/x072/x057/x594/x037/x927/936", "tile-index"],
    ["tile/0/000.p/0", "tile-width"],
    ["tile/0/000.p/256", "tile-width"],
    ["tile/0/000.p/07", "tile-width"],
    ["tile/0/000.p/", "tile-width"],
    ["tile/0/000.p/7\n", "tile-width"]
  ] as const) {
    it(`is not ${JSON.stringify(path)}: ${reason}`, () => {
      assert.strictEqual(fault(parseTilePath(path)).reason, reason)
    })
  }

  it("is read as it was written, and only so", () => {
    const tiles = fc.record({
      level: fc.oneof(fc.nat(63), fc.constant<"entries">("entries")),
      index: fc.oneof(fc.bigUintN(56), fc.bigUintN(12)),
      width: fc.integer({ min: 1, max: 256 })
    })
    fc.assert(
      fc.property(tiles, (tile) => {
        assert.deepStrictEqual(value(parseTilePath(value(tilePath(tile)))), tile)
      })
    )
    assert.strictEqual(fault(tilePath({ level: 0.5, index: 0n, width: 1 })).reason, "tile-level")
    assert.strictEqual(fault(tilePath({ level: 0, index: -1n, width: 1 })).reason, "tile-index")
    assert.strictEqual(fault(tilePath({ level: 0, index: 0n, width: 0 })).reason, "tile-width")
    assert.strictEqual(fault(tilePath({ level: 0, index: 0n, width: 257 })).reason, "tile-width")
  })
})

describe("The tiles of a tree", () => {
  it("of 70,000 leaves are those of the specification", () => {
    const tiles = [...tilesOf(70_000n)]
    assert.strictEqual(tiles.filter(({ level, width }) => level === 0 && width === tileWidth).length, 273)
    assert.deepStrictEqual(shape(tiles.filter(({ level, width }) => level > 0 || width < tileWidth)), [
      "0:273:112",
      "1:0:256",
      "1:1:17",
      "2:0:1"
    ])
    assert.deepStrictEqual(shape([tileAt("entries", 273n, 70_000n)]), ["entries:273:112"])
    assert.strictEqual(tileAt(0, 274n, 70_000n).width, 0)
  })

  it("of 256 leaves are a full one and a first hash above it", () => {
    assert.deepStrictEqual(shape(tilesOf(256n)), ["0:0:256", "1:0:1"])
    assert.deepStrictEqual(shape(tilesOf(0n)), [])
    assert.strictEqual(value(tileContent({ level: 0, index: 0n, width: 256 }, nodes.at)).length, 8192)
  })

  it("after growth are the new ones and those that became wider", () => {
    assert.deepStrictEqual(shape(tilesOf(513n, 255n)), ["0:0:256", "0:1:256", "0:2:1", "1:0:2"])
    assert.deepStrictEqual(shape(tilesOf(513n, 512n)), ["0:2:1"])
    assert.deepStrictEqual(shape(tilesOf(513n, 513n)), [])
  })

  it("may be published at every checkpoint: nothing of a size is missing", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: largest }), { minLength: 1, maxLength: 4 }), (sizes) => {
        const steps = [0, ...sizes.sort((a, b) => a - b)]
        const files = new Map<string, Uint8Array>()
        for (const [i, size] of steps.slice(1).entries()) publish(size, steps[i], files)
        const size = steps.at(-1) ?? 0
        for (const [path, content] of publish(size)) assert.deepStrictEqual(files.get(path), content, path)
      }),
      { numRuns: 20 }
    )
  })

  it("are not written where a node is missing", () => {
    assert.deepStrictEqual(fault(tileContent({ level: 1, index: 1n, width: 2 }, () => undefined)), {
      reason: "node-missing",
      level: 8,
      index: 256n,
      length: 0
    })
    assert.strictEqual(
      fault(tileContent({ level: 0, index: 2n ** 56n - 1n, width: 1 }, nodes.at)).reason,
      "node-missing"
    )
  })
})

describe("The nodes read from tiles", () => {
  it("give every node, root and proof that the store gives", () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: largest }), fc.nat(), fc.nat())
    fc.assert(
      fc.property(sizes, ([size, a, b]) => {
        const lookup = nodesOfTiles(BigInt(size), reader(publish(size)))
        assert.strictEqual(hex(rootAt(size, lookup)), hex(rootOf(size)))
        const [index, oldSize] = [BigInt(a % size), BigInt((b % size) + 1)]
        assert.deepStrictEqual(
          inclusionProof(index, BigInt(size), lookup),
          inclusionProof(index, BigInt(size), nodes.at)
        )
        assert.deepStrictEqual(
          consistencyProof(oldSize, BigInt(size), lookup),
          consistencyProof(oldSize, BigInt(size), nodes.at)
        )
      }),
      { numRuns: 40 }
    )
  })

  it("need no more tiles than were said to be needed, and no fewer", () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: largest }), fc.nat(), fc.nat())
    fc.assert(
      fc.property(sizes, ([size, a, b]) => {
        const files = publish(size)
        const asked = new Set<string>()
        const lookup = nodesOfTiles(BigInt(size), (tile) => (asked.add(value(tilePath(tile))), reader(files)(tile)))
        const paths = (tiles: ReadonlyArray<Tile>) => tiles.map((tile) => value(tilePath(tile))).sort()
        const [index, oldSize] = [BigInt(a % size), BigInt((b % size) + 1)]

        value(inclusionProof(index, BigInt(size), lookup))
        assert.deepStrictEqual(paths(value(tilesForInclusion(index, BigInt(size)))), [...asked].sort())
        asked.clear()
        value(consistencyProof(oldSize, BigInt(size), lookup))
        assert.deepStrictEqual(paths(value(tilesForConsistency(oldSize, BigInt(size)))), [...asked].sort())
      }),
      { numRuns: 40 }
    )
    assert.strictEqual(fault(tilesForInclusion(3n, 3n)).reason, "index-beyond-size")
    assert.strictEqual(fault(tilesForConsistency(0n, 3n)).reason, "old-size-zero")
  })

  it("are read from a full tile where the partial one is gone", () => {
    const full = publish(256)
    const lookup = nodesOfTiles(100n, ({ index, level }) => reader(full)({ level, index, width: tileWidth }))
    assert.strictEqual(hex(rootAt(100, lookup)), hex(rootOf(100)))
  })

  it("are missing where a tile is missing or too short, and beyond the tree", () => {
    const files = publish(300)
    const place = { level: 0, index: 299 }
    const path = value(tilePath(tileOfNode(place, 300n)))
    assert.strictEqual(path, "tile/0/001.p/44")
    const content = files.get(path) ?? new Uint8Array()
    const longer = Uint8Array.of(...content, 0)
    for (const damaged of [undefined, content.subarray(32), content.subarray(1), longer, new Uint8Array(8224)]) {
      const lookup = nodesOfTiles(300n, (tile) => (tile.index === 1n ? damaged : reader(files)(tile)))
      assert.isUndefined(lookup(place))
    }
    const lookup = nodesOfTiles(300n, reader(files))
    assert.deepStrictEqual(lookup(place), leaves(300)[299])
    assert.isUndefined(lookup({ level: 0, index: 300 }))
    assert.isUndefined(lookup({ level: 7, index: 2 }))
    assert.isUndefined(lookup({ level: 8, index: 1 }))
  })
})

describe("A bundle of entries", () => {
  it("reads as it was written", () => {
    const entries = fc.array(fc.uint8Array({ maxLength: 600 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(entries, (some) => {
        const bundle = value(encodeEntries(some))
        assert.deepStrictEqual(value(decodeEntries(bundle, some.length)), some)
        assert.strictEqual(
          bundle.length,
          some.reduce((sum, entry) => sum + entry.length + 2, 0)
        )
      })
    )
  })

  it("has lengths in two bytes, the high one first", () => {
    assert.strictEqual(hex(value(encodeEntries([Uint8Array.of(7), new Uint8Array(258)]))).slice(0, 10), "0001070102")
  })

  it("holds entries of up to 65,535 bytes, and says which is longer", () => {
    const longest = new Uint8Array(maxEntryLength)
    assert.deepStrictEqual(value(decodeEntries(value(encodeEntries([longest])), 1)), [longest])
    assert.deepStrictEqual(fault(encodeEntries([longest, new Uint8Array(65_536)])), {
      reason: "entry-too-long",
      entry: 1,
      length: 65_536,
      max: 65_535
    })
  })

  it("holds 1 to 256 entries", () => {
    const many = Array.from({ length: 257 }, () => new Uint8Array())
    assert.strictEqual(value(encodeEntries(many.slice(1))).length, 512)
    assert.deepStrictEqual(fault(encodeEntries(many)), { reason: "entry-count", count: 257 })
    assert.deepStrictEqual(fault(encodeEntries([])), { reason: "entry-count", count: 0 })
    for (const count of [0, 257, 1.5, Number.NaN]) {
      assert.strictEqual(fault(decodeEntries(new Uint8Array(2), count)).reason, "entry-count")
    }
  })

  it("that is cut short or too long says where", () => {
    const bundle = value(encodeEntries([Uint8Array.of(1, 2), Uint8Array.of(3)]))
    for (const [length, entry, offset] of [
      [0, 0, 0],
      [1, 0, 0],
      [3, 0, 0],
      [4, 1, 4],
      [6, 1, 4]
    ] as const) {
      assert.deepStrictEqual(fault(decodeEntries(bundle.subarray(0, length), 2)), {
        reason: "bundle-cut-short",
        entry,
        offset
      })
    }
    assert.deepStrictEqual(fault(decodeEntries(bundle, 1)), { reason: "bundle-too-long", offset: 4, length: 7 })
  })
})
