/** Text and bytes from anyone: readers answer, and never throw. */
import {
  consistencyProof,
  cosignatures,
  cosignatureTime,
  decodeEntries,
  ed25519Signatures,
  encodeEntries,
  formatLogProof,
  formatNote,
  formatRequest,
  inclusionProof,
  nodeEd25519,
  parseCheckpoint,
  parseLogProof,
  parseNote,
  parseRequest,
  parseSignatures,
  parseSignerKey,
  parseTilePath,
  parseVerifierKey,
  verifyConsistency,
  verifyInclusion,
  verifyNote
} from "@zhize/tlog"
import * as fc from "effect/FastCheck"
import { assert, describe, it } from "vitest"
import { checkpointNote, fault, log, nodesOf, publishedNotes, utf8, value } from "./support.ts"

const { go, specifications, witnessed } = publishedNotes
const nodes = nodesOf(20)
const algorithms = [ed25519Signatures(nodeEd25519), cosignatures(nodeEd25519)]

const logProof = value(
  formatLogProof({
    extra: utf8("more"),
    index: 7n,
    hashes: value(inclusionProof(7n, 20n, nodes.at)),
    checkpoint: checkpointNote(20)
  })
)
const request = value(
  formatRequest({
    oldSize: 7n,
    proof: value(consistencyProof(7n, 20n, nodes.at)),
    checkpoint: checkpointNote(20)
  })
)

type Reader = (input: string | Uint8Array) => { readonly ok: boolean }
const asText = (input: string | Uint8Array): string =>
  typeof input === "string" ? input : String.fromCodePoint(...input)

/** Each reader with a text that it accepts. */
const readers: Readonly<Record<string, readonly [Reader, string]>> = {
  notes: [parseNote, witnessed.note],
  "signature lines": [parseSignatures, specifications.response],
  checkpoints: [parseCheckpoint, checkpointNote(20).text],
  "proofs of logging": [parseLogProof, logProof],
  "requests to witnesses": [parseRequest, request],
  "verifier keys": [(input) => parseVerifierKey(asText(input), algorithms), go.verifierKeys[0]],
  "signer keys": [(input) => parseSignerKey(asText(input), [ed25519Signatures(nodeEd25519)]), go.signerKey],
  "tile paths": [(input) => parseTilePath(asText(input)), "tile/0/x001/x234/067.p/17"]
}

/** A text cut, with pieces put in, doubled or overwritten. */
const mutations = (text: string) =>
  fc
    .array(
      fc.tuple(
        fc.nat(text.length),
        fc.nat(4),
        fc.oneof(fc.string(), fc.fullUnicodeString(), fc.constantFrom("\n", "\n\n", " ", "\u2014 ", "=", "+", "\ud800"))
      ),
      { minLength: 1, maxLength: 4 }
    )
    .map((edits) => edits.reduce((so, [at, cut, put]) => so.slice(0, at) + put + so.slice(at + cut), text))

const bytes = (text: string) =>
  fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 8 })).map(([at, put]) => {
      const copy = utf8(text).slice()
      copy.set(put.subarray(0, copy.length), at % Math.max(1, copy.length - put.length))
      return copy
    })
  )

describe("Hostile input", () => {
  for (const [what, [read, text]] of Object.entries(readers)) {
    it(`is never thrown over by the reader of ${what}`, () => {
      assert.isTrue(read(text).ok)
      const outcomes = new Set<boolean>()
      fc.assert(
        fc.property(fc.oneof(mutations(text), bytes(text), fc.fullUnicodeString()), (input) => {
          outcomes.add(read(input).ok)
        }),
        { numRuns: 500 }
      )
      assert.isTrue(outcomes.has(false))
    })
  }

  it("of great length is refused at once", () => {
    for (const filler of ["A", "\n", "x\n", "\u2014 a AAAAAAA=\n", "\u4e2d"]) {
      const long = filler.repeat(Math.ceil(1_100_000 / filler.length))
      for (const [read] of Object.values(readers)) assert.isFalse(read(long).ok)
    }
    const most = `${"A".repeat(2 ** 20 - 20)}\n\n\u2014 a AAAAAAA=\n`
    assert.isTrue(parseNote(most).ok)
    const wide = `text\n\n\u2014 a ${"A".repeat(1_000_000)}\n`
    assert.strictEqual(value(parseNote(wide)).signatures[0]?.signature.length, 749_996)
    assert.strictEqual(fault(parseCheckpoint(wide)).reason, "empty-line")
  })

  it("in a note reads the same when it is written again", () => {
    fc.assert(
      fc.property(fc.oneof(mutations(witnessed.note), mutations(specifications.poem)), (input) => {
        const note = parseNote(input)
        if (note.ok) assert.strictEqual(value(formatNote(note.value)), input)
      }),
      { numRuns: 300 }
    )
  })

  it("in a signature does not pass and does not throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), (signature) => {
        const note = { text: "text\n", signatures: [{ ...log.verifier, signature }] }
        assert.strictEqual(fault(verifyNote(note, [log.verifier])).reason, "signature-invalid")
        const time = cosignatureTime(signature)
        assert.strictEqual(time === undefined, signature.length !== 72 || (signature[0] ?? 0) > 127)
      })
    )
  })

  it("in a key does not verify and does not throw", () => {
    const [ed25519] = algorithms
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (publicKey) => {
        assert.isFalse(ed25519?.verify(publicKey, utf8("text\n"), new Uint8Array(64).fill(1)))
      })
    )
  })

  it("in a bundle is refused, or it is a bundle", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 6 }), (bundle, width) => {
        const entries = decodeEntries(bundle, width)
        if (entries.ok) assert.deepStrictEqual(value(encodeEntries(entries.value)), bundle)
      })
    )
  })

  it("in a proof is refused", () => {
    const hashes = fc.array(fc.uint8Array({ minLength: 30, maxLength: 33 }), { maxLength: 70 })
    const sizes = fc.tuple(fc.bigInt(-5n, 2n ** 65n), fc.bigInt(-5n, 2n ** 65n))
    fc.assert(
      fc.property(hashes, sizes, ([leafHash, root, ...proof], [index, size]) => {
        fc.pre(leafHash !== undefined && root !== undefined)
        assert.isFalse(verifyInclusion({ index, size, leafHash, root }, proof).ok)
        assert.isFalse(verifyConsistency({ oldSize: index, size, oldRoot: leafHash, root }, proof).ok)
      })
    )
  })
})
