/** An algorithm of one's own plugs in: here a keyed hash, of the kind that no one should use, in place of SM2 over SM3. */
import {
  addSignatures,
  formatKeys,
  formatNote,
  nodeSha256,
  parseNote,
  parseSignerKey,
  parseVerifierKey,
  type SignerAlgorithm,
  signText,
  verifyCheckpoint,
  type VerifierAlgorithm,
  verifyNote
} from "@zhize/tlog"
import { assert, describe, it } from "vitest"
import { checkpointNote, fault, hex, log, origin, utf8, value } from "./support.ts"

const publicKey = (secretKey: Uint8Array): Uint8Array => Uint8Array.of(...secretKey, 0x04)

const toy: VerifierAlgorithm & SignerAlgorithm = {
  type: Uint8Array.of(0xff, ...utf8("example.com/toy")),
  publicKeyLength: 6,
  secretKeyLength: 5,
  publicKey,
  sign: (secretKey, text) => nodeSha256(Uint8Array.of(...publicKey(secretKey), ...text)),
  verify: (key, text, signature) => hex(nodeSha256(Uint8Array.of(...key, ...text))) === hex(signature)
}

const texts = value(formatKeys(origin, toy, utf8("12345")))
const signer = value(parseSignerKey(texts.signerKey, [toy]))
const verifier = value(parseVerifierKey(texts.verifierKey, [toy]))

describe("A signature algorithm of one's own", () => {
  const plain = checkpointNote(7)
  const twice = addSignatures(plain, [signText(plain.text, signer)])

  it("has keys as text, under its long identifier", () => {
    assert.strictEqual(verifier.name, origin)
    assert.include(Buffer.from(texts.verifierKey.split("+")[2] ?? "", "base64").toString("latin1"), "example.com/toy")
  })

  it("signs beside Ed25519, and each verifies alone or with the other", () => {
    const note = value(parseNote(value(formatNote(twice))))
    for (const keys of [[log.verifier], [verifier], [log.verifier, verifier]]) {
      assert.strictEqual(value(verifyNote(note, keys)).verified.length, keys.length)
      assert.strictEqual(value(verifyCheckpoint(note, { origin, keys })).size, 7n)
    }
  })

  it("refuses the note when its signature is wrong, and is ignored by those who do not know it", () => {
    const wrong = addSignatures(plain, [signText("other\n", signer)])
    assert.strictEqual(fault(verifyNote(wrong, [log.verifier, verifier])).reason, "signature-invalid")
    assert.isTrue(verifyNote(wrong, [log.verifier]).ok)
    assert.strictEqual(fault(parseVerifierKey(texts.verifierKey, [])).reason, "unknown-type")
  })
})
