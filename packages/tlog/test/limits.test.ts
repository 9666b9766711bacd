import { createHash } from "node:crypto"
import { appendLeaves, emptyFrontier, nodeSha256, peaks, rfc6962, rootOfFrontier, treeHash } from "@zhize/tlog"
import * as fc from "effect/FastCheck"
import { assert, describe, it } from "vitest"
import { hex, leaves } from "./support.ts"

describe("Sizes", () => {
  it("keep their meaning far beyond 32 bits", () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (size) => {
        const covered = peaks(size).map(({ index, level }) => [index * 2 ** level, (index + 1) * 2 ** level] as const)
        assert.strictEqual(
          covered.reduce((end, [from, to]) => (assert.strictEqual(from, end), to), 0),
          size
        )
        const levels = peaks(size).map((place) => place.level)
        assert.deepStrictEqual(
          levels,
          [...new Set(levels)].sort((a, b) => b - a)
        )
      })
    )
  })

  it("of 2^40 leaves can be appended to", () => {
    const [left, leaf] = leaves(2) as [Uint8Array, Uint8Array]
    const { completed, frontier } = appendLeaves({ size: 2 ** 40, hashes: [left] }, [leaf, leaf])
    assert.deepStrictEqual(
      completed.map(({ index, level }) => [level, index]),
      [
        [0, 2 ** 40],
        [0, 2 ** 40 + 1],
        [1, 2 ** 39]
      ]
    )
    assert.deepStrictEqual(rootOfFrontier(frontier), rfc6962.node(left, rfc6962.node(leaf, leaf)))
  })

  it("that JavaScript cannot count are refused", () => {
    for (const size of [-1, 0.5, Number.NaN, 2 ** 53]) assert.throws(() => peaks(size), RangeError)
    const full = { size: Number.MAX_SAFE_INTEGER, hashes: leaves(53) }
    assert.throws(() => appendLeaves(full, leaves(1)), RangeError)
  })
})

describe("A damaged frontier or hash", () => {
  it("is refused instead of giving a wrong root", () => {
    assert.throws(
      () => rootOfFrontier({ size: 3, hashes: leaves(1) }),
      RangeError,
      "A tree of 3 leaves has 2 peaks, not 1"
    )
    assert.throws(() => rootOfFrontier({ size: 1, hashes: [new Uint8Array(31)] }), RangeError, "31 bytes")
    assert.throws(
      () => appendLeaves(emptyFrontier, [new Uint8Array(33)]),
      RangeError,
      "The hash of leaf 0 has 33 bytes"
    )
  })
})

describe("The hash function", () => {
  it("of Node agrees with createHash on data of any length, in any order of lengths", () => {
    const lengths = fc.array(fc.oneof(fc.nat(200), fc.nat(70_000)), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(lengths, fc.nat(255), (sizes, byte) => {
        for (const size of sizes) {
          const entry = new Uint8Array(size).fill(byte)
          assert.strictEqual(hex(nodeSha256(entry)), createHash("sha256").update(entry).digest("hex"))
          assert.strictEqual(
            hex(rfc6962.leaf(entry)),
            createHash("sha256").update(Uint8Array.of(0)).update(entry).digest("hex")
          )
        }
      })
    )
  })

  it("can be another one", () => {
    const inputs: Array<string> = []
    const spy = treeHash((bytes) => (inputs.push(hex(bytes)), new Uint8Array(32).fill(bytes.length)))
    spy.node(spy.leaf(Uint8Array.of(7)), spy.leaf(Uint8Array.of(8, 9)))
    assert.deepStrictEqual(inputs, ["0007", "000809", "01" + "02".repeat(32) + "03".repeat(32)])
  })
})
