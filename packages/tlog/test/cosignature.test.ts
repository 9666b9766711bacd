import {
  addSignatures,
  checkWitnesses,
  cosignatures,
  cosignaturesAt,
  cosignatureTime,
  ed25519Signatures,
  nodeEd25519,
  parseNote,
  parseVerifierKey,
  signText,
  type Verifier
} from "@zhize/tlog"
import * as fc from "effect/FastCheck"
import { assert, describe, it } from "vitest"
import { checkpointNote, fault, flipped, fromBase64, logKeys, publishedNotes, value, witnessKeys } from "./support.ts"

const { cosignature, specifications, witnessed } = publishedNotes

describe("The published cosignatures", () => {
  it("carry their time", () => {
    assert.strictEqual(cosignatureTime(fromBase64(cosignature.base64).subarray(4)), BigInt(cosignature.time))
    const [, second] = value(parseNote(specifications.checkpoint)).signatures
    assert.strictEqual(cosignatureTime(second?.signature ?? new Uint8Array()), BigInt(specifications.cosignatureTime))
  })

  it("of a witness in service verifies, and not over a changed checkpoint", () => {
    const note = value(parseNote(witnessed.note))
    const witness = value(parseVerifierKey(witnessed.witnessKey, [cosignatures(nodeEd25519)]))
    assert.deepStrictEqual(value(checkWitnesses(note, { threshold: 1, witnesses: [witness] })), [
      { name: "remora.n621.de", keyId: witness.keyId, time: BigInt(witnessed.time) }
    ])
    const changed = { ...note, text: note.text.replace("1432088532", "1432088531") }
    assert.strictEqual(
      fault(checkWitnesses(changed, { threshold: 1, witnesses: [witness] })).reason,
      "signature-invalid"
    )
  })
})

describe("A cosignature", () => {
  it("is for one time and one checkpoint", () => {
    const { signer, verifier } = witnessKeys("witness.example/w1", 5n)
    const note = addSignatures(checkpointNote(9), [signText(checkpointNote(9).text, signer)])
    const [, own] = note.signatures
    const signature = own?.signature ?? new Uint8Array()
    const text = new TextEncoder().encode(note.text)
    assert.strictEqual(cosignatureTime(signature), 5n)
    assert.isTrue(verifier.verify(text, signature))
    fc.assert(fc.property(fc.nat(72 * 8 - 1), (bit) => assert.isFalse(verifier.verify(text, flipped(signature, bit)))))
    assert.isFalse(verifier.verify(text, signature.subarray(1)))
  })

  it("has a time from 0 to 2^63 − 1", () => {
    const bytes = new Uint8Array(72)
    assert.strictEqual(cosignatureTime(bytes), 0n)
    bytes.fill(0xff, 1, 8)
    bytes[0] = 0x7f
    assert.strictEqual(cosignatureTime(bytes), 2n ** 63n - 1n)
    bytes[0] = 0x80
    assert.isUndefined(cosignatureTime(bytes))
    for (const time of [-1n, 2n ** 63n]) assert.throws(() => cosignaturesAt(time, nodeEd25519), RangeError)
  })

  it("is not the signature that the same key would make of the note", () => {
    const plain = ed25519Signatures(nodeEd25519)
    const text = new TextEncoder().encode(checkpointNote(9).text)
    const { verifier } = witnessKeys("w")
    assert.isFalse(verifier.verify(text, plain.sign(new Uint8Array(32), text)))
  })
})

describe("A policy of k witnesses", () => {
  const all = ["w1", "w2", "w3"].map((name, i) => witnessKeys(name, BigInt(100 + i)))
  const witnesses = all.map(({ verifier }) => verifier)
  const plain = checkpointNote(20)
  const seenBy = (some: ReadonlyArray<number>) =>
    addSignatures(
      plain,
      all.filter((_, i) => some.includes(i)).map(({ signer }) => signText(plain.text, signer))
    )

  it("is content with k of them or more, and with no fewer", () => {
    const subsets = fc.subarray([0, 1, 2])
    fc.assert(
      fc.property(subsets, fc.nat(3), (some, threshold) => {
        const checked = checkWitnesses(seenBy(some), { threshold, witnesses })
        const expected = some.map((i) => ({
          name: `w${i + 1}`,
          keyId: witnesses[i]?.keyId ?? 0,
          time: BigInt(100 + i)
        }))
        if (some.length >= threshold) assert.deepStrictEqual(value(checked), expected)
        else assert.deepStrictEqual(fault(checked), { reason: "too-few-witnesses", threshold, witnessed: expected })
      })
    )
  })

  it("counts a witness once, however often and under however many names it signs", () => {
    const later = witnessKeys("w1", 900n)
    const [w1] = witnesses
    const twice = { ...seenBy([0]), signatures: [...seenBy([0]).signatures, signText(plain.text, later.signer)] }
    assert.deepStrictEqual(value(checkWitnesses(twice, { threshold: 1, witnesses })), [
      { name: "w1", keyId: w1?.keyId ?? 0, time: 900n }
    ])
    assert.strictEqual(fault(checkWitnesses(twice, { threshold: 2, witnesses })).reason, "too-few-witnesses")

    const alias: Verifier = { ...later.verifier, name: "alias" }
    const aliased = { ...signText(plain.text, later.signer), name: "alias" }
    const both = addSignatures(seenBy([0]), [aliased])
    const policy = { threshold: 2, witnesses: [...witnesses, alias] }
    assert.strictEqual(fault(checkWitnesses(both, policy)).reason, "too-few-witnesses")
  })

  it("does not count the log's own signature, nor a plain signature of a witness", () => {
    const log = logKeys("w1")
    const signed = addSignatures(plain, [signText(plain.text, log.signer)])
    assert.strictEqual(
      fault(checkWitnesses(signed, { threshold: 1, witnesses: [log.verifier] })).reason,
      "too-few-witnesses"
    )
  })

  it("refuses a checkpoint with a false cosignature by one of them, even if the others are enough", () => {
    const [first] = all
    const other = signText(checkpointNote(21).text, first?.signer ?? all[0]?.signer ?? logKeys("none").signer)
    const forged = addSignatures(seenBy([1, 2]), [other])
    assert.strictEqual(fault(checkWitnesses(forged, { threshold: 2, witnesses })).reason, "signature-invalid")
    assert.isTrue(checkWitnesses(forged, { threshold: 2, witnesses: witnesses.slice(1) }).ok)
  })
})
