import {
  addSignatures,
  ed25519Signatures,
  formatNote,
  formatSignatures,
  maxSignatures,
  maxTextLength,
  nodeEd25519,
  type Note,
  parseNote,
  parseSignatures,
  parseSignerKey,
  parseVerifierKey,
  signNote,
  signText,
  type Verifier,
  verifyNote
} from "@zhize/tlog"
import * as fc from "effect/FastCheck"
import { assert, describe, it } from "vitest"
import { fault, flipped, logKeys, publishedNote, publishedNotes, utf8, value } from "./support.ts"

const ed25519 = ed25519Signatures(nodeEd25519)
const keyOf = (text: string): Verifier => value(parseVerifierKey(text, [ed25519]))
const { go, specifications } = publishedNotes
const [peter, enoch] = go.verifierKeys.map(keyOf) as [Verifier, Verifier]
const [peterLine, enochLine] = go.lines
const names = (signatures: Note["signatures"]) => signatures.map(({ name }) => name)

describe("The published notes", () => {
  it("of the specification: the key verifies the note", () => {
    const verified = value(verifyNote(value(parseNote(publishedNote.note)), [keyOf(publishedNote.vkey)]))
    assert.strictEqual(verified.text, "This is an example message.\n")
    assert.deepStrictEqual(names(verified.verified), ["example.com/foo"])
  })

  it("of Go: the signer key makes the very same line", () => {
    const signer = value(parseSignerKey(go.signerKey, [ed25519]))
    assert.strictEqual(value(formatNote(signNote(go.text, [signer]))), `${go.text}\n${peterLine}`)
  })

  it("of Go: both keys verify, and each alone leaves the other unknown", () => {
    const note = value(parseNote(`${go.text}\n${peterLine}${enochLine}`))
    const both = value(verifyNote(note, [peter, enoch]))
    assert.deepStrictEqual([names(both.verified), both.unknown], [["PeterNeumann", "EnochRoot"], []])
    const alone = value(verifyNote(note, [enoch]))
    assert.deepStrictEqual([names(alone.verified), names(alone.unknown)], [["EnochRoot"], ["PeterNeumann"]])
  })

  it("with empty lines in its text splits at the last one", () => {
    const poem = value(parseNote(specifications.poem))
    assert.isTrue(poem.text.endsWith("\n\ned è subito sera.\n"))
    assert.deepStrictEqual(names(poem.signatures), ["quasimodo.example/salvatore"])
  })

  it("are written as they were read", () => {
    for (const text of [publishedNote.note, specifications.poem, specifications.checkpoint]) {
      assert.strictEqual(value(formatNote(value(parseNote(text)))), text)
      assert.deepStrictEqual(parseNote(utf8(text)), parseNote(text))
    }
    const lines = value(parseSignatures(specifications.response))
    assert.strictEqual(value(formatSignatures(lines)), specifications.response)
  })
})

describe("A note", () => {
  const alice = logKeys("alice")
  const bob = logKeys("bob")

  it("is refused when a known key's signature is wrong, whoever else has signed", () => {
    const note = signNote("text\n", [alice.signer, bob.signer])
    const forged = { ...note, text: "other text\n" }
    const { keyId } = alice.verifier
    assert.deepStrictEqual(fault(verifyNote(forged, [alice.verifier])), {
      reason: "signature-invalid",
      name: "alice",
      keyId
    })
    const half = addSignatures(note, [{ ...signText("other text\n", alice.signer) }])
    assert.strictEqual(fault(verifyNote(half, [alice.verifier, bob.verifier])).reason, "signature-invalid")
    assert.deepStrictEqual(names(value(verifyNote(half, [bob.verifier])).verified), ["bob"])
  })

  it("is refused when no known key has signed", () => {
    const note = signNote("text\n", [alice.signer])
    assert.deepStrictEqual(fault(verifyNote(note, [bob.verifier])), { reason: "no-known-signature", names: ["alice"] })
  })

  it("ignores a signature that shares only the name or only the ID with a known key", () => {
    const { signature } = signText("text\n", alice.signer)
    const { keyId, name } = alice.verifier
    for (const stranger of [
      { name, keyId: (keyId + 1) % 2 ** 32, signature },
      { name: "alyce", keyId, signature }
    ]) {
      const note = { text: "text\n", signatures: [stranger, signText("text\n", bob.signer)] }
      assert.deepStrictEqual(value(verifyNote(note, [alice.verifier, bob.verifier])).unknown, [stranger])
    }
  })

  it("is refused when two known keys have the same name and ID", () => {
    const note = signNote("text\n", [alice.signer])
    const twin = { ...bob.verifier, name: "alice", keyId: alice.verifier.keyId }
    assert.strictEqual(fault(verifyNote(note, [alice.verifier, twin])).reason, "keys-ambiguous")
  })

  it("takes a verifier that throws as one that says no", () => {
    const note = signNote("text\n", [alice.signer])
    const broken: Verifier = {
      ...alice.verifier,
      verify: () => {
        throw new Error("malformed")
      }
    }
    assert.strictEqual(fault(verifyNote(note, [broken])).reason, "signature-invalid")
  })

  it("is refused once a bit of its signature or a character of its text is changed", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(511), (content, bit) => {
        const text = `${content.replaceAll(/[\p{Surrogate}]/gu, "?")}\n`
        const note = signNote(text, [alice.signer])
        assert.isTrue(verifyNote(note, [alice.verifier]).ok)
        const signatures = note.signatures.map((one) => ({ ...one, signature: flipped(one.signature, bit) }))
        assert.isFalse(verifyNote({ text, signatures }, [alice.verifier]).ok)
        assert.isFalse(verifyNote({ ...note, text: `.${text}` }, [alice.verifier]).ok)
      })
    )
  })

  it("gets one signature per key, the latest", () => {
    const note = signNote("text\n", [alice.signer, bob.signer])
    const again = addSignatures(note, [signText("text\n", alice.signer)])
    assert.deepStrictEqual(names(again.signatures), ["bob", "alice"])
  })

  it("may have 100 signatures and 1 MiB, and no more", () => {
    const line = "\u2014 alice AAAAAAA=\n"
    assert.isTrue(parseNote(`text\n\n${line.repeat(maxSignatures)}`).ok)
    assert.deepStrictEqual(fault(parseNote(`text\n\n${line.repeat(maxSignatures + 1)}`)), {
      reason: "too-many-signatures",
      line: 103,
      found: ""
    })
    const fill = "x".repeat(maxTextLength - line.length - 2)
    assert.isTrue(parseNote(`${fill}\n\n${line}`).ok)
    assert.strictEqual(fault(parseNote(`${fill}x\n\n${line}`)).reason, "too-long")
  })

  const line = "\u2014 alice AAAAAAA="
  for (const [text, reason, at] of [
    ["", "no-final-newline", 1],
    ["text", "no-final-newline", 1],
    [`text\n\n${line}`, "no-final-newline", 3],
    ["text\n", "no-signatures", 1],
    ["text\n\n", "no-signatures", 2],
    [`text\n${line}\n`, "no-signatures", 2],
    [`te\txt\n\n${line}\n`, "control-character", 1],
    [`text\r\n\n${line}\n`, "control-character", 1],
    [`te\ud800xt\n\n${line}\n`, "not-utf8", 1],
    [`text\n\n${line}\nmore\n`, "signature-line", 4],
    ["text\n\n- alice AAAAAAA=\n", "signature-line", 3],
    ["text\n\n\u2014 alice\n", "signature-line", 3],
    ["text\n\n\u2014  AAAAAAA=\n", "key-name", 3],
    ["text\n\n\u2014 al+ice AAAAAAA=\n", "key-name", 3],
    ["text\n\n\u2014 al\u3000ice AAAAAAA=\n", "key-name", 3],
    ["text\n\n\u2014 alice AAAAAAB=\n", "base64", 3],
    ["text\n\n\u2014 alice AAAAAAAAAB==\n", "base64", 3],
    ["text\n\n\u2014 alice AAAAAAA\n", "base64", 3],
    ["text\n\n\u2014 alice AAAAAAA= \n", "base64", 3],
    ["text\n\n\u2014 alice AAAAAA==\n", "signature-too-short", 3]
  ] as const) {
    it(`is not ${JSON.stringify(text)}: ${reason} in line ${at}`, () => {
      const { line: found, reason: why } = fault(parseNote(text))
      assert.deepStrictEqual([why, found], [reason, at])
    })
  }

  it("keeps a byte order mark, which is signed with the rest", () => {
    assert.strictEqual(value(parseNote(utf8("\ufefftext\n\n\u2014 alice AAAAAAA=\n"))).text, "\ufefftext\n")
  })

  it("is not what is no UTF-8", () => {
    assert.strictEqual(fault(parseNote(Uint8Array.of(0xff, 0x0a, 0x0a))).reason, "not-utf8")
  })

  it("is not written in a form that could not be read", () => {
    const signatures = [signText("text\n", alice.signer)]
    assert.strictEqual(fault(formatNote({ text: "text", signatures })).reason, "no-final-newline")
    assert.strictEqual(fault(formatNote({ text: "te\u0000xt\n", signatures })).reason, "control-character")
    assert.strictEqual(fault(formatNote({ text: "text\n", signatures: [] })).reason, "no-signatures")
    const evil = signatures.map((one) => ({ ...one, name: "alice\n\u2014 bob" }))
    assert.strictEqual(fault(formatNote({ text: "text\n", signatures: evil })).reason, "key-name")
    const none = signatures.map((one) => ({ ...one, signature: new Uint8Array() }))
    assert.strictEqual(fault(formatNote({ text: "text\n", signatures: none })).reason, "signature-too-short")
    assert.strictEqual(fault(formatNote({ text: `${"x".repeat(maxTextLength - 1)}\n`, signatures })).reason, "too-long")
    const many = Array.from({ length: maxSignatures + 1 }, () => signatures).flat()
    assert.strictEqual(fault(formatNote({ text: "text\n", signatures: many })).reason, "too-many-signatures")
  })

  it("reads as it was written, whatever its text, names and signatures", () => {
    const text = fc
      .array(fc.stringMatching(/^[ -~à-ÿ、-龥]*$/u), { minLength: 1 })
      .map((lines) => `${lines.join("\n")}\n`)
    const signature = fc.record({
      name: fc.stringMatching(/^[!-*,-~à-ÿ一-龥]+$/u),
      keyId: fc.nat({ max: 2 ** 32 - 1 }),
      signature: fc.uint8Array({ minLength: 1, maxLength: 100 })
    })
    const notes = fc.record({ text, signatures: fc.array(signature, { minLength: 1, maxLength: 5 }) })
    fc.assert(
      fc.property(notes, (note) => {
        const written = value(formatNote(note))
        assert.deepStrictEqual(value(parseNote(written)), note)
        assert.strictEqual(value(formatNote(value(parseNote(utf8(written))))), written)
      })
    )
  })
})
