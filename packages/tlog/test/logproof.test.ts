import {
  addSignatures,
  formatLogProof,
  inclusionProof,
  type LogProof,
  parseLogProof,
  signText,
  verifyLogProof
} from "@zhize/tlog"
import * as fc from "effect/FastCheck"
import { assert, describe, it } from "vitest"
import {
  checkpointNote,
  fault,
  flipped,
  fromHex,
  log,
  nodesOf,
  origin,
  rootOf,
  utf8,
  value,
  witnessKeys
} from "./support.ts"

const largest = 40
const nodes = nodesOf(largest)
const witness = witnessKeys("witness.example/w1", 123n)
const trust = { log: { origin, keys: [log.verifier] }, policy: { threshold: 1, witnesses: [witness.verifier] } }

const cosigned = (size: number) => {
  const note = checkpointNote(size)
  return addSignatures(note, [signText(note.text, witness.signer)])
}

const proofOf = (index: number, size: number, extra?: Uint8Array): LogProof => ({
  extra,
  index: BigInt(index),
  hashes: value(inclusionProof(BigInt(index), BigInt(size), nodes.at)),
  checkpoint: cosigned(size)
})

const proofs = fc
  .integer({ min: 1, max: largest })
  .chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size), fc.option(fc.uint8Array({ minLength: 1 }))))
  .map(([index, size, extra]) => proofOf(index, size, extra ?? undefined))

describe("A proof of logging", () => {
  it("convinces of its entry, and reads as it was written", () => {
    fc.assert(
      fc.property(proofs, (proof) => {
        const text = value(formatLogProof(proof))
        const read = value(parseLogProof(text))
        assert.deepStrictEqual(read, proof)
        assert.strictEqual(value(formatLogProof(read)), text)
        const logged = value(verifyLogProof(read, utf8(String(proof.index)), trust))
        assert.deepStrictEqual(
          [logged.index, logged.checkpoint.origin, logged.witnessed[0]?.time],
          [proof.index, origin, 123n]
        )
      })
    )
  })

  it("is written as the specification shows", () => {
    const text = value(formatLogProof(proofOf(1, 3, utf8("more"))))
    assert.deepStrictEqual(text.split("\n").slice(0, 9), [
      "c2sp.org/tlog-proof@v1",
      "extra bW9yZQ==",
      "index 1",
      Buffer.from(rootOf(1)).toString("base64"),
      Buffer.from(value(inclusionProof(1n, 3n, nodes.at))[1] ?? []).toString("base64"),
      "",
      origin,
      "3",
      Buffer.from(rootOf(3)).toString("base64")
    ])
  })

  it("does not convince of another entry, place, hash, checkpoint or log, nor without its witness", () => {
    const proof = proofOf(5, 20)
    const reason = (changed: Partial<LogProof>, entry = "5", given = trust) =>
      fault(verifyLogProof({ ...proof, ...changed }, utf8(entry), given)).reason
    assert.strictEqual(reason({}, "6"), "root-mismatch")
    assert.strictEqual(reason({ index: 4n }), "root-mismatch")
    assert.strictEqual(reason({ index: 20n }), "index-beyond-size")
    assert.strictEqual(reason({ hashes: proof.hashes.map((hash) => flipped(hash, 0)) }), "root-mismatch")
    assert.strictEqual(reason({ hashes: proof.hashes.slice(1) }), "proof-length")
    assert.strictEqual(reason({ checkpoint: cosigned(21) }), "root-mismatch")
    assert.strictEqual(reason({ checkpoint: checkpointNote(20) }), "too-few-witnesses")
    assert.strictEqual(reason({ checkpoint: { ...cosigned(20), text: checkpointNote(21).text } }), "signature-invalid")
    assert.strictEqual(reason({}, "5", { ...trust, log: { origin: "other", keys: [log.verifier] } }), "origin-mismatch")
    assert.strictEqual(
      reason({}, "5", { ...trust, log: { origin, keys: [witnessKeys("other").verifier] } }),
      "no-known-signature"
    )
  })

  it("is not taken from a witness in place of the log", () => {
    const note = checkpointNote(20, rootOf(20), [])
    const checkpoint = addSignatures(note, [signText(note.text, witness.signer)])
    const refused = verifyLogProof({ ...proofOf(5, 20), checkpoint }, utf8("5"), trust)
    assert.strictEqual(fault(refused).reason, "no-known-signature")
  })

  const [header, hash] = ["c2sp.org/tlog-proof@v1", Buffer.from(rootOf(1)).toString("base64")]
  const note = value(formatLogProof(proofOf(0, 1)))
    .split("\n\n")
    .slice(1)
    .join("\n\n")
  for (const [text, reason, line] of [
    [`c2sp.org/tlog-proof@v2\nindex 0\n\n${note}`, "header", 1],
    ["some other file\n", "header", 1],
    [`${header}\nextra !\nindex 0\n\n${note}`, "extra", 2],
    [`${header}\nextra \nindex 0\n\n${note}`, "extra", 2],
    [`${header}\nextra AA==\n\n${note}`, "index", 3],
    [`${header}\n\n${note}`, "index", 2],
    [`${header}\nindex 00\n\n${note}`, "index", 2],
    [`${header}\nindex -5\n\n${note}`, "index", 2],
    [`${header}\nindex 18446744073709551616\n\n${note}`, "index", 2],
    [`${header}\nindex 0\nextra AA==\n\n${note}`, "hash", 3],
    [`${header}\nindex 0\n${hash.slice(4)}\n\n${note}`, "hash", 3],
    [`${header}\nindex 0\n${`${hash}\n`.repeat(65)}\n${note}`, "too-many-hashes", 67],
    [`${header}\nindex 0\n${hash}\n`, "no-checkpoint", 3],
    [`${header}\nindex 0\n${hash}\n\n${origin}\n`, "no-signatures", 5],
    [`${header}\r\nindex 0\n\n${note}`, "control-character", 1]
  ] as const) {
    it(`is not ${JSON.stringify(text.slice(0, 60))}…: ${reason} in line ${line}`, () => {
      const refused = fault(parseLogProof(text))
      assert.deepStrictEqual([refused.reason, refused.line], [reason, line])
    })
  }

  it("is not written in a form that could not be read", () => {
    const proof = proofOf(0, 3)
    assert.strictEqual(fault(formatLogProof({ ...proof, extra: new Uint8Array() })).reason, "extra")
    assert.strictEqual(fault(formatLogProof({ ...proof, index: 2n ** 64n })).reason, "index")
    assert.strictEqual(fault(formatLogProof({ ...proof, hashes: [fromHex("00")] })).reason, "hash")
  })
})
