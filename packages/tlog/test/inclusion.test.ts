import {
  inclusionProof,
  type InclusionClaim,
  inclusionProofOfLeaves,
  type Proof,
  rfc6962,
  verifyInclusion
} from "@zhize/tlog"
import * as fc from "effect/FastCheck"
import { assert, describe, it } from "vitest"
import { fault, flipped, fromBase64, leaves, nodesOf, publishedInclusions, rootOf, value } from "./support.ts"

const largest = 300
const nodes = nodesOf(largest)

/** A leaf of a tree, and what is to be said of it. */
const claims = fc
  .integer({ min: 1, max: largest })
  .chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)))
  .map(([index, size]): { readonly claim: InclusionClaim; readonly proof: Proof } => ({
    claim: {
      index: BigInt(index),
      size: BigInt(size),
      leafHash: leaves(size)[index] ?? new Uint8Array(),
      root: rootOf(size)
    },
    proof: value(inclusionProof(BigInt(index), BigInt(size), nodes.at))
  }))

describe("The published inclusion proofs", () => {
  it("are 98, of which 92 are wrong", () => {
    const all = Object.values(publishedInclusions)
    assert.deepStrictEqual([all.length, all.filter(({ wantErr }) => wantErr).length], [98, 92])
  })

  for (const [path, one] of Object.entries(publishedInclusions)) {
    it(`${one.wantErr ? "are refused" : "are accepted"}: ${path}`, () => {
      const claim = {
        index: BigInt(one.leafIdx),
        size: BigInt(one.treeSize),
        leafHash: fromBase64(one.leafHash),
        root: fromBase64(one.root)
      }
      assert.strictEqual(verifyInclusion(claim, (one.proof ?? []).map(fromBase64)).ok, !one.wantErr)
    })
  }
})

describe("An inclusion proof", () => {
  it("of every leaf in every tree is accepted, and is the same from leaves and from stored nodes", () => {
    for (let size = 1; size <= 70; size++) {
      for (const [index, leafHash] of leaves(size).entries()) {
        const proof = value(inclusionProof(BigInt(index), BigInt(size), nodes.at))
        assert.deepStrictEqual(value(inclusionProofOfLeaves(BigInt(index), leaves(size))), proof)
        const claim = { index: BigInt(index), size: BigInt(size), leafHash, root: rootOf(size) }
        assert.deepStrictEqual(verifyInclusion(claim, proof), { ok: true, value: undefined })
      }
    }
  })

  it("is refused once a bit of it, of the leaf or of the root is turned over", () => {
    fc.assert(
      fc.property(claims, fc.nat(255), fc.nat(100), ({ claim, proof }, bit, at) => {
        const { leafHash, root } = claim
        assert.isFalse(verifyInclusion({ ...claim, leafHash: flipped(leafHash, bit) }, proof).ok)
        assert.isFalse(verifyInclusion({ ...claim, root: flipped(root, bit) }, proof).ok)
        fc.pre(proof.length > 0)
        const changed = proof.map((hash, i) => (i === at % proof.length ? flipped(hash, bit) : hash))
        assert.strictEqual(fault(verifyInclusion(claim, changed)).reason, "root-mismatch")
      })
    )
  })

  it("is refused with a hash more, less or of another length", () => {
    fc.assert(
      fc.property(claims, fc.nat(100), ({ claim, proof }, at) => {
        const place = at % (proof.length + 1)
        const more = [...proof.slice(0, place), claim.root, ...proof.slice(place)]
        assert.deepStrictEqual(fault(verifyInclusion(claim, more)), {
          reason: "proof-length",
          expected: proof.length,
          found: proof.length + 1
        })
        fc.pre(place < proof.length)
        assert.strictEqual(fault(verifyInclusion(claim, proof.toSpliced(place, 1))).reason, "proof-length")
        const short = proof.map((hash, i) => (i === place ? hash.slice(1) : hash))
        assert.deepStrictEqual(fault(verifyInclusion(claim, short)), {
          reason: "proof-hash-length",
          position: place,
          length: 31
        })
      })
    )
  })

  it("is refused for another index", () => {
    fc.assert(
      fc.property(claims, fc.bigUint(), ({ claim, proof }, other) => {
        fc.pre(other !== claim.index)
        assert.isFalse(verifyInclusion({ ...claim, index: other }, proof).ok)
      })
    )
  })

  it("is refused for a size that asks for another number of hashes, and for sizes and indexes that no tree has", () => {
    const claim = { index: 2n, size: 4n, leafHash: leaves(4)[2] ?? new Uint8Array(), root: rootOf(4) }
    const proof = value(inclusionProof(2n, 4n, nodes.at))
    const reason = (changed: Partial<InclusionClaim>) => fault(verifyInclusion({ ...claim, ...changed }, proof)).reason
    assert.strictEqual(reason({ size: 5n }), "proof-length")
    assert.strictEqual(reason({ size: 2n }), "index-beyond-size")
    assert.strictEqual(reason({ index: -1n }), "index-beyond-size")
    assert.strictEqual(reason({ size: -1n }), "size-out-of-range")
    assert.strictEqual(reason({ size: 2n ** 64n }), "size-out-of-range")
    assert.strictEqual(reason({ leafHash: new Uint8Array(31) }), "leaf-hash-length")
    assert.strictEqual(reason({ root: new Uint8Array(33) }), "root-length")
  })

  it("is verified in trees of 2^64 − 1 leaves", () => {
    const [left, right] = leaves(2) as [Uint8Array, Uint8Array]
    const root = Array.from({ length: 63 }).reduce<Uint8Array>((node) => rfc6962.node(left, node), right)
    const claim = { index: 2n ** 64n - 2n, size: 2n ** 64n - 1n, leafHash: right, root }
    assert.isTrue(
      verifyInclusion(
        claim,
        Array.from({ length: 63 }, () => left)
      ).ok
    )
    assert.deepStrictEqual(fault(verifyInclusion({ ...claim, index: 0n }, [])), {
      reason: "proof-length",
      expected: 64,
      found: 0
    })
  })

  it("is not made where the leaf, a node or the count is missing", () => {
    assert.deepStrictEqual(fault(inclusionProof(7n, 7n, nodes.at)), {
      reason: "index-beyond-size",
      index: 7n,
      size: 7n
    })
    assert.strictEqual(fault(inclusionProofOfLeaves(3n, leaves(3))).reason, "index-beyond-size")
    assert.deepStrictEqual(fault(inclusionProof(0n, 4n, ({ level }) => (level === 0 ? leaves(2)[1] : undefined))), {
      reason: "node-missing",
      level: 1,
      index: 1n,
      length: 0
    })
    assert.deepStrictEqual(fault(inclusionProof(0n, 2n, () => new Uint8Array(20))), {
      reason: "node-missing",
      level: 0,
      index: 1n,
      length: 20
    })
    assert.strictEqual(fault(inclusionProof(0n, 2n ** 53n, nodes.at)).reason, "size-out-of-range")
  })
})
