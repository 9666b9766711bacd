import {
  cosignatures,
  ed25519Signatures,
  formatKeys,
  isKeyName,
  keyIdOf,
  keyIdText,
  nodeEd25519,
  parseSignerKey,
  parseVerifierKey
} from "@zhize/tlog"
import * as fc from "effect/FastCheck"
import { assert, describe, it } from "vitest"
import { fault, publishedNote, publishedNotes, utf8, value } from "./support.ts"

const ed25519 = ed25519Signatures(nodeEd25519)
const { go } = publishedNotes

/** Every text that differs from this one by a missing end, or by one character that is another. */
const mangled = function* (text: string): Generator<string> {
  for (let i = 0; i < text.length; i++) {
    yield text.slice(0, i)
    if (i > 0) yield text.slice(i)
    yield text.slice(0, i) + String.fromCodePoint((text.codePointAt(i) ?? 0) + 1) + text.slice(i + 1)
  }
}

describe("Keys as text", () => {
  it("have the published key ID", () => {
    const key = value(parseVerifierKey(publishedNote.vkey, [ed25519]))
    assert.deepStrictEqual([key.name, keyIdText(key.keyId)], ["example.com/foo", "530d903a"])
    assert.strictEqual(keyIdOf(key.name, Uint8Array.of(1), key.publicKey), key.keyId)
  })

  it("belong together: the published signer key gives the published verifier key", () => {
    const signer = value(parseSignerKey(go.signerKey, [ed25519]))
    const verifier = value(parseVerifierKey(go.verifierKeys[0], [ed25519]))
    assert.deepStrictEqual([signer.name, signer.keyId], [verifier.name, verifier.keyId])
    assert.isTrue(verifier.verify(utf8("hi"), signer.sign(utf8("hi"))))
    assert.isFalse(verifier.verify(utf8("ho"), signer.sign(utf8("hi"))))
    assert.isFalse(verifier.verify(utf8("hi"), signer.sign(utf8("hi")).subarray(1)))
  })

  it("are not read once anything about them is changed", () => {
    for (const text of mangled(go.verifierKeys[0])) assert.isFalse(parseVerifierKey(text, [ed25519]).ok, text)
    for (const text of mangled(go.signerKey)) assert.isFalse(parseSignerKey(text, [ed25519]).ok, text)
    for (const text of go.badVerifierKeys) assert.isFalse(parseVerifierKey(text, [ed25519]).ok, text)
  })

  it("say which part is wrong, and never repeat a secret", () => {
    const [verifierKey] = go.verifierKeys
    const key = verifierKey.slice("PeterNeumann+c74f20a3+".length)
    for (const [text, reason] of [
      ["PeterNeumann", "not-a-key"],
      ["PeterNeumann+c74f20a3", "not-a-key"],
      [go.signerKey, "not-a-key"],
      [`+c74f20a3+${key}`, "key-name"],
      [`Peter Neumann+c74f20a3+${key}`, "key-name"],
      [`PeterNeumann+C74F20A3+${key}`, "key-id"],
      [`PeterNeumann+c74f20a+${key}`, "key-id"],
      [`PeterNeumann+c74f20a3+${key}=`, "base64"],
      ["PeterNeumann+c74f20a3+", "unknown-type"],
      ["PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "unknown-type"],
      ["PeterNeumann+c74f20a3+ARpc", "key-length"],
      [`PeterNeuman+c74f20a3+${key}`, "key-id-mismatch"]
    ] as const) {
      assert.deepStrictEqual(fault(parseVerifierKey(text, [ed25519])), { reason }, text)
      if (text !== go.signerKey) {
        const refused = fault(parseSignerKey(`PRIVATE+KEY+${text}`, [ed25519]))
        assert.deepStrictEqual(refused, { reason: text.startsWith("PeterNeuman+") ? "key-id-mismatch" : reason }, text)
      }
    }
    assert.deepStrictEqual(fault(parseSignerKey(verifierKey, [ed25519])), { reason: "not-a-key" })
  })

  it("are of one type: a cosigning key is no signing key, for the same name and secret", () => {
    const text = value(formatKeys("alice", ed25519, new Uint8Array(32))).verifierKey
    assert.strictEqual(fault(parseVerifierKey(text, [cosignatures(nodeEd25519)])).reason, "unknown-type")
  })

  it("are read as they were written, for any name and secret", () => {
    const names = fc.stringMatching(/^[!-*,-~à-ÿ一-龥]+$/u)
    fc.assert(
      fc.property(names, fc.uint8Array({ minLength: 32, maxLength: 32 }), (name, seed) => {
        const { signerKey, verifierKey } = value(formatKeys(name, ed25519, seed))
        const signer = value(parseSignerKey(signerKey, [ed25519]))
        const verifier = value(parseVerifierKey(verifierKey, [ed25519]))
        assert.deepStrictEqual([signer.name, signer.keyId], [name, verifier.keyId])
        assert.isTrue(verifier.verify(utf8("text\n"), signer.sign(utf8("text\n"))))
      }),
      { numRuns: 30 }
    )
    assert.strictEqual(fault(formatKeys("a b", ed25519, new Uint8Array(32))).reason, "key-name")
    assert.strictEqual(fault(formatKeys("ab", ed25519, new Uint8Array(31))).reason, "key-length")
  })

  it("have names without spaces, plus signs and control characters", () => {
    for (const name of ["a", "example.com/log42", "沽源县/司法局"]) assert.isTrue(isKeyName(name), name)
    for (const name of ["", "a b", "a+b", "a\nb", "a\u0000", "a\u00a0b", "a\u2028", "a\u3000", "a\u0085", "\ud800"]) {
      assert.isFalse(isKeyName(name), JSON.stringify(name))
    }
  })
})
