/**
 * Another implementation of RFC 9162 on the same leaves. It heads every consistency proof with the older root, even where
 * the definition leaves it out (SUBPROOF(m, D[m], true) is empty): when the older tree is a subtree of the newer.
 */
import { CoMETRE } from "@transmute/rfc9162"
import {
  consistencyProofOfLeaves,
  inclusionProofOfLeaves,
  rfc6962,
  rootOfLeaves,
  verifyConsistency,
  verifyInclusion
} from "@zhize/tlog"
import * as fc from "effect/FastCheck"
import { assert, describe, it } from "vitest"
import { hex, value } from "./support.ts"

const oracle = CoMETRE.RFC9162_SHA256

const trees = fc
  .array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 40 })
  .chain((entries) => fc.tuple(fc.constant(entries), fc.nat(entries.length - 1)))

const isPowerOfTwo = (size: number): boolean => Number.isInteger(Math.log2(size))

describe("Another implementation", () => {
  it("has the same leaves, roots and inclusion proofs", async () => {
    await fc.assert(
      fc.asyncProperty(trees, async ([entries, index]) => {
        const leafHashes = entries.map(rfc6962.leaf)
        const theirs = await Promise.all(entries.map((entry) => oracle.leaf(entry)))
        assert.deepStrictEqual(theirs.map(hex), leafHashes.map(hex))
        const root = rootOfLeaves(leafHashes)
        assert.strictEqual(hex(await oracle.root(theirs)), hex(root))

        const proof = value(inclusionProofOfLeaves(BigInt(index), leafHashes))
        const { inclusion_path } = await oracle.inclusion_proof(index, theirs)
        assert.deepStrictEqual(inclusion_path.map(hex), proof.map(hex))
        const leafHash = leafHashes[index] ?? new Uint8Array()
        const claim = { index: BigInt(index), size: BigInt(entries.length), leafHash, root }
        assert.isTrue(verifyInclusion(claim, inclusion_path).ok)
      })
    )
  })

  it("has the same consistency proofs, and each accepts the other's", async () => {
    await fc.assert(
      fc.asyncProperty(trees, async ([entries, before]) => {
        const leafHashes = entries.map(rfc6962.leaf)
        const [oldSize, size] = [before + 1, entries.length]
        const [oldRoot, root] = [rootOfLeaves(leafHashes.slice(0, oldSize)), rootOfLeaves(leafHashes)]
        const proof = value(consistencyProofOfLeaves(BigInt(oldSize), leafHashes))
        const headed = isPowerOfTwo(oldSize) || oldSize === size

        const older = await oracle.inclusion_proof(0, leafHashes.slice(0, oldSize))
        const theirs = await oracle.consistency_proof(older, leafHashes)
        const expected = headed ? [oldRoot, ...proof] : proof
        assert.deepStrictEqual(theirs.consistency_path.map(hex), expected.map(hex))
        // Of equal sizes theirs says nothing, as RFC 9162 section 2.1.4.2 does not.
        if (oldSize < size) {
          const accepted = oracle.verify_consistency_proof(oldRoot, root, {
            ...theirs,
            consistency_path: [...expected]
          })
          assert.isTrue(await accepted)
        }
        const claim = { oldSize: BigInt(oldSize), oldRoot, size: BigInt(size), root }
        assert.isTrue(verifyConsistency(claim, theirs.consistency_path.slice(headed ? 1 : 0)).ok)
      })
    )
  })
})
