import {
  type ConsistencyClaim,
  consistencyProof,
  consistencyProofOfLeaves,
  type Proof,
  rfc6962,
  verifyConsistency
} from "@zhize/tlog"
import * as fc from "effect/FastCheck"
import { assert, describe, it } from "vitest"
import { fault, flipped, leaves, nodesOf, rootOf, value } from "./support.ts"

const largest = 300
const nodes = nodesOf(largest)

const claimOf = (oldSize: number, size: number): ConsistencyClaim => ({
  oldSize: BigInt(oldSize),
  oldRoot: rootOf(oldSize),
  size: BigInt(size),
  root: rootOf(size)
})

const claims = fc
  .tuple(fc.integer({ min: 1, max: largest }), fc.integer({ min: 1, max: largest }))
  .map(([a, b]): { readonly claim: ConsistencyClaim; readonly proof: Proof } => {
    const claim = claimOf(Math.min(a, b), Math.max(a, b))
    return { claim, proof: value(consistencyProof(claim.oldSize, claim.size, nodes.at)) }
  })

describe("A consistency proof", () => {
  it("between any two sizes is accepted, and is the same from leaves and from stored nodes", () => {
    for (let size = 1; size <= 70; size++) {
      for (let oldSize = 1; oldSize <= size; oldSize++) {
        const proof = value(consistencyProof(BigInt(oldSize), BigInt(size), nodes.at))
        assert.deepStrictEqual(value(consistencyProofOfLeaves(BigInt(oldSize), leaves(size))), proof)
        const verified = verifyConsistency(claimOf(oldSize, size), proof)
        assert.deepStrictEqual(verified, { ok: true, value: undefined }, `${oldSize} to ${size}`)
      }
    }
  })

  it("is empty between equal sizes, and then the roots must be equal", () => {
    assert.deepStrictEqual(value(consistencyProof(6n, 6n, nodes.at)), [])
    const refused = verifyConsistency({ ...claimOf(6, 6), root: rootOf(7) }, [])
    assert.strictEqual(fault(refused).reason, "root-mismatch")
    assert.strictEqual(fault(verifyConsistency(claimOf(6, 6), [rootOf(6)])).reason, "proof-length")
  })

  it("is refused once a bit of it or of a root is turned over", () => {
    fc.assert(
      fc.property(claims, fc.nat(255), fc.nat(100), ({ claim, proof }, bit, at) => {
        assert.isFalse(verifyConsistency({ ...claim, oldRoot: flipped(claim.oldRoot, bit) }, proof).ok)
        assert.isFalse(verifyConsistency({ ...claim, root: flipped(claim.root, bit) }, proof).ok)
        fc.pre(proof.length > 0)
        const changed = proof.map((hash, i) => (i === at % proof.length ? flipped(hash, bit) : hash))
        assert.include(["old-root-mismatch", "root-mismatch"], fault(verifyConsistency(claim, changed)).reason)
      })
    )
  })

  it("is refused with a hash more, less or of another length", () => {
    fc.assert(
      fc.property(claims, fc.nat(100), ({ claim, proof }, at) => {
        const place = at % (proof.length + 1)
        const more = [...proof.slice(0, place), claim.root, ...proof.slice(place)]
        assert.strictEqual(fault(verifyConsistency(claim, more)).reason, "proof-length")
        fc.pre(place < proof.length)
        assert.strictEqual(fault(verifyConsistency(claim, proof.toSpliced(place, 1))).reason, "proof-length")
        const long = proof.map((hash, i) => (i === place ? Uint8Array.of(...hash, 0) : hash))
        assert.strictEqual(fault(verifyConsistency(claim, long)).reason, "proof-hash-length")
      })
    )
  })

  it("is refused for any other pair of roots of the same log", () => {
    fc.assert(
      fc.property(claims, fc.integer({ min: 1, max: largest }), ({ claim, proof }, other) => {
        const root = rootOf(other)
        if (BigInt(other) !== claim.size) assert.isFalse(verifyConsistency({ ...claim, root }, proof).ok)
        if (BigInt(other) !== claim.oldSize) assert.isFalse(verifyConsistency({ ...claim, oldRoot: root }, proof).ok)
      })
    )
  })

  it("is refused for another older size", () => {
    fc.assert(
      fc.property(claims, fc.integer({ min: 1, max: largest }), ({ claim, proof }, oldSize) => {
        fc.pre(BigInt(oldSize) !== claim.oldSize)
        assert.isFalse(verifyConsistency({ ...claim, oldSize: BigInt(oldSize) }, proof).ok)
      })
    )
  })

  it("does not lead from the empty tree, nor to a smaller one, nor to one that cannot be", () => {
    const reason = (changed: Partial<ConsistencyClaim>) =>
      fault(verifyConsistency({ ...claimOf(3, 5), ...changed }, [])).reason
    assert.strictEqual(reason({ oldSize: 0n }), "old-size-zero")
    assert.strictEqual(reason({ oldSize: 6n }), "old-size-beyond-size")
    assert.strictEqual(reason({ oldSize: -1n }), "size-out-of-range")
    assert.strictEqual(reason({ size: 2n ** 64n }), "size-out-of-range")
    assert.strictEqual(reason({ oldRoot: new Uint8Array(5) }), "root-length")
    assert.strictEqual(fault(consistencyProof(0n, 5n, nodes.at)).reason, "old-size-zero")
    assert.strictEqual(fault(consistencyProofOfLeaves(6n, leaves(5))).reason, "old-size-beyond-size")
    assert.strictEqual(fault(consistencyProof(1n, 2n ** 53n, nodes.at)).reason, "size-out-of-range")
  })

  it("is not made where a node is missing", () => {
    assert.deepStrictEqual(fault(consistencyProof(4n, 6n, () => undefined)), {
      reason: "node-missing",
      level: 1,
      index: 2n,
      length: 0
    })
  })

  it("is verified in trees of 2^64 − 1 leaves", () => {
    const [left, right] = leaves(2) as [Uint8Array, Uint8Array]
    // 2^63 leaves and then all others: one node below the root.
    const root = rfc6962.node(left, right)
    const claim = { oldSize: 2n ** 63n, oldRoot: left, size: 2n ** 64n - 1n, root }
    assert.isTrue(verifyConsistency(claim, [right]).ok)
    assert.isFalse(verifyConsistency({ ...claim, oldSize: 2n ** 62n }, [right]).ok)
  })
})
