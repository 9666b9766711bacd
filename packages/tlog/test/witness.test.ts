import {
  addSignatures,
  checkWitnesses,
  consistencyProof,
  type CosigningRequest,
  decideCosigning,
  formatRequest,
  formatSignatures,
  type Note,
  parseCheckpoint,
  parseRequest,
  parseSignatures,
  rfc6962,
  type Signer,
  signNote,
  signText,
  type TreeHead
} from "@zhize/tlog"
import * as fc from "effect/FastCheck"
import { assert, describe, it } from "vitest"
import {
  checkpointNote,
  fault,
  flipped,
  leaves,
  log,
  logKeys,
  nodesOf,
  origin,
  publishedNotes,
  rootOf,
  value,
  witnessKeys
} from "./support.ts"

const largest = 20
const nodes = nodesOf(largest)

const request = (oldSize: number, size: number, checkpoint: Note = checkpointNote(size)): CosigningRequest => ({
  oldSize: BigInt(oldSize),
  proof: oldSize === 0 ? [] : value(consistencyProof(BigInt(oldSize), BigInt(size), nodes.at)),
  checkpoint
})

const head = (size: number): TreeHead => ({ size: BigInt(size), root: rootOf(size) })

const state = (latest: TreeHead | undefined) => ({
  logs: [{ origin, keys: [log.verifier] }],
  latest: (asked: string) => (asked === origin ? latest : undefined)
})

const refusal = (asked: CosigningRequest, latest: TreeHead | undefined) => {
  const { reason, status } = fault(decideCosigning(asked, state(latest)))
  return `${reason} ${status}`
}

describe("A witness", () => {
  it("cosigns a log that grows, from nothing and from any size it saw, and the same tree again", () => {
    for (let size = 0; size <= largest; size++) {
      assert.strictEqual(value(decideCosigning(request(0, size), state(undefined))).size, BigInt(size))
      for (let oldSize = 0; oldSize <= size; oldSize++) {
        const decided = value(decideCosigning(request(oldSize, size), state(head(oldSize))))
        assert.deepStrictEqual(decided, { ...head(size), origin, extensions: [] })
      }
    }
  })

  it("keeps to one history, whatever it is asked in whatever order", () => {
    const asked = fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.boolean()), { maxLength: 12 })
    const seen = new Set<boolean>()
    fc.assert(
      fc.property(asked, (requests) => {
        let latest: TreeHead | undefined
        for (const [a, b, forked] of requests) {
          const [oldSize, size] = [Math.min(a, b), Math.max(a, b)]
          const checkpoint = forked ? checkpointNote(size, flipped(rootOf(size), 0)) : checkpointNote(size)
          const decided = decideCosigning(request(oldSize, size, checkpoint), state(latest))
          seen.add(decided.ok)
          if (!decided.ok) continue
          assert.isTrue(decided.value.size >= (latest?.size ?? 0n))
          // From nothing any tree may grow: there is no history to keep to yet.
          if (forked && (latest?.size ?? 0n) === 0n) return
          assert.deepStrictEqual(decided.value.root, rootOf(size))
          latest = decided.value
        }
      }),
      { numRuns: 40 }
    )
    assert.strictEqual(seen.size, 2)
  })

  it("refuses what is no checkpoint, an unknown log, and a log's checkpoint without its signature", () => {
    const text = { ...request(0, 5), checkpoint: signNote("text\n", [log.signer]) }
    assert.strictEqual(refusal(text, undefined), "bad-checkpoint 400")
    assert.strictEqual(
      fault(decideCosigning(request(0, 5), { logs: [], latest: () => undefined })).reason,
      "unknown-log"
    )
    const stranger = logKeys("stranger")
    assert.strictEqual(
      refusal(request(0, 5, checkpointNote(5, rootOf(5), [stranger.signer])), undefined),
      "bad-signature 403"
    )
    const posing: Signer = { ...stranger.signer, name: log.signer.name, keyId: log.signer.keyId }
    assert.strictEqual(refusal(request(0, 5, checkpointNote(5, rootOf(5), [posing])), undefined), "bad-signature 403")
  })

  it("refuses a rollback", () => {
    const rolledBack = fault(decideCosigning(request(5, 7), state(head(9))))
    assert.deepStrictEqual(rolledBack, { reason: "rollback", status: 409, latest: head(9), offered: head(7) })
    assert.strictEqual(refusal({ ...request(5, 7), oldSize: 9n, proof: [] }, head(9)), "rollback 400")
  })

  it("refuses another tree of the size that it saw", () => {
    const forked = checkpointNote(9, flipped(rootOf(9), 3))
    assert.strictEqual(refusal(request(9, 9, forked), head(9)), "fork 409")
    assert.strictEqual(
      refusal({ ...request(0, 0), checkpoint: checkpointNote(0, rootOf(1)) }, undefined),
      "bad-proof 422"
    )
  })

  it("refuses a larger tree that does not contain the one it saw, and any changed proof", () => {
    assert.strictEqual(refusal(request(9, 12, checkpointNote(12, flipped(rootOf(12), 3))), head(9)), "bad-proof 422")
    assert.strictEqual(refusal(request(9, 12), { size: 9n, root: flipped(rootOf(9), 3) }), "bad-proof 422")
    const { proof } = request(9, 12)
    for (let i = 0; i < proof.length; i++) {
      const changed = proof.map((hash, k) => (k === i ? flipped(hash, 3) : hash))
      assert.strictEqual(refusal({ ...request(9, 12), proof: changed }, head(9)), "bad-proof 422")
    }
    assert.strictEqual(refusal({ ...request(9, 12), proof: [] }, head(9)), "bad-proof 422")
    assert.strictEqual(refusal({ ...request(0, 12), proof }, undefined), "bad-proof 422")
    assert.strictEqual(refusal({ ...request(9, 9), proof: [rfc6962.empty()] }, head(9)), "bad-proof 422")
  })

  it("refuses a request from another size than it saw, and tells that size", () => {
    assert.deepStrictEqual(fault(decideCosigning(request(5, 12), state(head(9)))), {
      reason: "old-size-mismatch",
      status: 409,
      oldSize: 5n,
      latest: 9n
    })
    assert.strictEqual(refusal(request(5, 12), undefined), "old-size-mismatch 409")
    assert.strictEqual(refusal({ ...request(9, 12), oldSize: 13n }, head(9)), "old-size-beyond-size 400")
  })

  it("answers with lines that the log adds to its checkpoint", () => {
    const asked = value(parseRequest(value(formatRequest(request(9, 12)))))
    const decided = value(decideCosigning(asked, state(head(9))))
    const witness = witnessKeys("witness.example/w1", 77n)
    const answer = value(formatSignatures([signText(asked.checkpoint.text, witness.signer)]))

    const cosigned = addSignatures(checkpointNote(12), value(parseSignatures(answer)))
    const seen = value(checkWitnesses(cosigned, { threshold: 1, witnesses: [witness.verifier] }))
    assert.deepStrictEqual([decided.size, seen[0]?.time], [12n, 77n])
  })
})

describe("A request to a witness", () => {
  const hash = Buffer.from(leaves(1)[0] ?? []).toString("base64")
  const note = publishedNotes.specifications.checkpoint

  it("of the specification is read, and written again", () => {
    const { request: text } = publishedNotes.specifications
    const parsed = value(parseRequest(text))
    assert.deepStrictEqual(
      [parsed.oldSize, parsed.proof.length, value(parseCheckpoint(parsed.checkpoint.text)).size],
      [20852014n, 4, 20852163n]
    )
    assert.strictEqual(value(formatRequest(parsed)), text)
  })

  for (const [text, reason, line] of [
    [`old 05\n\n${note}`, "old", 1],
    [`new 5\n\n${note}`, "old", 1],
    [`\n${note}`, "old", 1],
    [`old 5\n${hash}=\n\n${note}`, "hash", 2],
    [`old 5\n${hash}\nAAAA\n\n${note}`, "hash", 3],
    [`old 5\n${`${hash}\n`.repeat(64)}\n${note}`, "too-many-hashes", 65],
    [`old 5\n${hash}\n`, "no-checkpoint", 2],
    ["old 5\n\ntext\n", "no-signatures", 3],
    [`old 5\n\n${note}more\n`, "signature-line", 9],
    ["old 5\n\n", "no-final-newline", 3]
  ] as const) {
    it(`is not ${JSON.stringify(text.slice(0, 30))}…: ${reason} in line ${line}`, () => {
      const refused = fault(parseRequest(text))
      assert.deepStrictEqual([refused.reason, refused.line], [reason, line])
    })
  }

  it("is not written in a form that could not be read", () => {
    assert.strictEqual(fault(formatRequest({ ...request(9, 12), oldSize: -1n })).reason, "old")
    assert.strictEqual(fault(formatRequest({ ...request(9, 12), proof: [new Uint8Array(3)] })).reason, "hash")
    const unsigned = { ...request(9, 12).checkpoint, signatures: [] }
    assert.strictEqual(fault(formatRequest({ ...request(9, 12), checkpoint: unsigned })).reason, "no-signatures")
  })
})
