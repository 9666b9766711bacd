import { appendLeaves, emptyFrontier, rfc6962, rootOfFrontier, rootOfLeaves } from "@zhize/tlog"
import { assert, describe, it } from "vitest"
import { fromHex, hex, published, utf8 } from "./support.ts"

const leafHashes = published.leafInputsHex.map((input) => rfc6962.leaf(fromHex(input)))

describe("The published values of RFC 6962", () => {
  for (const [size, root] of published.rootBySize.entries()) {
    it(`give the root of ${size} leaves, from scratch and grown`, () => {
      const some = leafHashes.slice(0, size)
      assert.strictEqual(hex(rootOfLeaves(some)), root)
      assert.strictEqual(hex(rootOfFrontier(appendLeaves(emptyFrontier, some).frontier)), root)
    })
  }

  it("give every node that eight leaves complete", () => {
    const { completed } = appendLeaves(emptyFrontier, leafHashes)
    const byLevel = published.nodeHashesByLevel.map((_, level) =>
      completed.filter((node) => node.level === level).map((node) => hex(node.hash))
    )
    assert.deepStrictEqual(
      byLevel,
      published.nodeHashesByLevel.map((hashes) => [...hashes])
    )
  })

  for (const one of published.singleCases) {
    it(`give the hash of: ${one.desc}`, () => {
      if (one.root !== undefined) assert.strictEqual(hex(rfc6962.empty()), one.root)
      if (one.leafInputHex !== undefined) assert.strictEqual(hex(rfc6962.leaf(fromHex(one.leafInputHex))), one.leafHash)
      if (one.leafInputUtf8 !== undefined) assert.strictEqual(hex(rfc6962.leaf(utf8(one.leafInputUtf8))), one.leafHash)
      if (one.leftUtf8 !== undefined && one.rightUtf8 !== undefined) {
        assert.strictEqual(hex(rfc6962.node(utf8(one.leftUtf8), utf8(one.rightUtf8))), one.nodeHash)
      }
    })
  }
})
