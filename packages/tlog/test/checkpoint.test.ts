import {
  type Checkpoint,
  formatCheckpoint,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  cosignatures,
  ed25519Signatures,
  nodeEd25519,
  signNote,
  verifyCheckpoint
} from "@zhize/tlog"
import * as fc from "effect/FastCheck"
import { assert, describe, it } from "vitest"
import { checkpointNote, fault, fromHex, hex, log, logKeys, origin, publishedNotes, rootOf, value } from "./support.ts"

const root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="

describe("The published checkpoint", () => {
  it("of the specification is read", () => {
    const { text } = value(parseNote(publishedNotes.specifications.checkpoint))
    const checkpoint = value(parseCheckpoint(text))
    assert.deepStrictEqual(
      { ...checkpoint, root: hex(checkpoint.root) },
      {
        origin: "example.com/behind-the-sofa",
        size: 20852163n,
        root: "0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62",
        extensions: []
      }
    )
    assert.strictEqual(value(formatCheckpoint(checkpoint)), text)
  })

  it("of a log in service is verified with the log's key, and not once it is changed", () => {
    const { witnessed } = publishedNotes
    const note = value(parseNote(witnessed.note))
    const key = value(parseVerifierKey(witnessed.logKey, [ed25519Signatures(nodeEd25519)]))
    const witness = value(parseVerifierKey(witnessed.witnessKey, [cosignatures(nodeEd25519)]))
    const checkpoint = value(verifyCheckpoint(note, { origin: witnessed.origin, keys: [key] }))
    assert.strictEqual(checkpoint.size, BigInt(witnessed.size))
    const tampered = { ...note, text: note.text.replace("1432088532", "1432088533") }
    for (const [one, keys, reason] of [
      [tampered, [key], "signature-invalid"],
      [tampered, [witness], "signature-invalid"],
      [note, [], "no-known-signature"]
    ] as const) {
      assert.strictEqual(fault(verifyCheckpoint(one, { origin: witnessed.origin, keys })).reason, reason)
    }
  })
})

describe("A checkpoint", () => {
  it("is believed from its own log alone", () => {
    const note = checkpointNote(5)
    assert.deepStrictEqual(value(verifyCheckpoint(note, { origin, keys: [log.verifier] })), {
      origin,
      size: 5n,
      root: rootOf(5),
      extensions: []
    })
    assert.deepStrictEqual(fault(verifyCheckpoint(note, { origin: "other", keys: [log.verifier] })), {
      reason: "origin-mismatch",
      origin: "other",
      found: origin
    })
    const stranger = logKeys("stranger")
    assert.strictEqual(
      fault(verifyCheckpoint(note, { origin, keys: [stranger.verifier] })).reason,
      "no-known-signature"
    )
    const noCheckpoint = signNote("no checkpoint\n", [log.signer])
    assert.strictEqual(fault(verifyCheckpoint(noCheckpoint, { origin, keys: [log.verifier] })).reason, "too-few-lines")
  })

  for (const [text, reason, line] of [
    ["origin\n5\n", "too-few-lines", 2],
    [`origin\n5\n${root}`, "no-final-newline", 3],
    [`\n5\n${root}\n`, "empty-line", 1],
    [`origin\n5\n${root}\n\n`, "empty-line", 4],
    [`origin\n5\n${root}\nmore\n\nmore\n`, "empty-line", 5],
    [`origin\n05\n${root}\n`, "size", 2],
    [`origin\n-5\n${root}\n`, "size", 2],
    [`origin\n5 \n${root}\n`, "size", 2],
    [`origin\n٥\n${root}\n`, "size", 2],
    [`origin\n0x5\n${root}\n`, "size", 2],
    [`origin\n18446744073709551616\n${root}\n`, "size", 2],
    [`origin\n5\n${root.slice(0, -1)}\n`, "root", 3],
    ["origin\n5\nAAAA\n", "root", 3],
    [`origin\n5\n${root.replace("2I=", "2J=")}\n`, "root", 3],
    [`ori\u0007gin\n5\n${root}\n`, "control-character", 1]
  ] as const) {
    it(`is not ${JSON.stringify(text)}: ${reason} in line ${line}`, () => {
      const refused = fault(parseCheckpoint(text))
      assert.deepStrictEqual([refused.reason, refused.line], [reason, line])
    })
  }

  it("is not written in a form that would be read as another", () => {
    const sound: Checkpoint = { origin, size: 5n, root: rootOf(5), extensions: ["one"] }
    for (const [changed, reason] of [
      [{ origin: "" }, "empty-line"],
      [{ origin: `a\n5\n${root}` }, "line-break"],
      [{ size: -1n }, "size"],
      [{ size: 2n ** 64n }, "size"],
      [{ root: fromHex("00") }, "root"],
      [{ extensions: [""] }, "empty-line"],
      [{ extensions: ["one\ntwo"] }, "line-break"]
    ] as const) {
      assert.strictEqual(fault(formatCheckpoint({ ...sound, ...changed })).reason, reason)
    }
  })

  it("reads as it was written, with any origin, size, root and extensions", () => {
    const lines = fc.stringMatching(/^[ -~à-ÿ一-龥]+$/u)
    const checkpoints = fc.record({
      origin: lines,
      size: fc.bigUintN(64),
      root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
      extensions: fc.array(lines, { maxLength: 3 })
    })
    fc.assert(
      fc.property(checkpoints, (checkpoint) => {
        const text = value(formatCheckpoint(checkpoint))
        assert.deepStrictEqual(value(parseCheckpoint(text)), checkpoint)
        assert.strictEqual(value(formatCheckpoint(value(parseCheckpoint(text)))), text)
      })
    )
  })
})
