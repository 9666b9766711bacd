/**
 * Everything runs on the hash and the signatures that it is given. The hash here is SHA-512/256: had any step taken Node's
 * SHA-256 instead, what it made would not fit the rest. The process has no `node:crypto` to offer meanwhile.
 */
import { createHash } from "node:crypto"
import {
  addSignatures,
  appendLeaves,
  checkWitnesses,
  consistencyProof,
  cosignatures,
  cosignaturesAt,
  decideCosigning,
  type Ed25519,
  ed25519Signatures,
  emptyFrontier,
  formatCheckpoint,
  formatKeys,
  inclusionProof,
  inclusionProofOfLeaves,
  consistencyProofOfLeaves,
  type LogProof,
  nodesOfTiles,
  parseSignerKey,
  parseVerifierKey,
  rootAt,
  rootOfFrontier,
  type Sha256,
  signNote,
  signText,
  type Tile,
  tileContent,
  tileOfNode,
  treeHash,
  verifyLogProof
} from "@zhize/tlog"
import { afterAll, assert, beforeAll, describe, it, vi } from "vitest"
import { fault, hex, Nodes, utf8, value } from "./support.ts"

const other: Sha256 = (bytes) => new Uint8Array(createHash("sha512-256").update(bytes).digest())
const hash = treeHash(other)

/** No signatures at all, but of the right lengths. */
const pretended: Ed25519 = {
  publicKey: (seed) => other(Uint8Array.of(1, ...seed)),
  sign: (seed, message) => {
    const half = other(Uint8Array.of(...pretended.publicKey(seed), ...message))
    return Uint8Array.of(...half, ...half)
  },
  verify: (publicKey, message, signature) =>
    hex(signature) === hex(other(Uint8Array.of(...publicKey, ...message))).repeat(2)
}

describe("Hash and signatures of one's own", () => {
  beforeAll(() => void vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined))
  afterAll(() => void vi.restoreAllMocks())

  const entries = Array.from({ length: 300 }, (_, i) => utf8(`entry ${i}`))
  const leafHashes = entries.map(hash.leaf)
  const nodes = new Nodes()
  const { completed, frontier } = appendLeaves(emptyFrontier, leafHashes, hash)
  nodes.add(completed)
  const [root, size] = [rootOfFrontier(frontier, hash), BigInt(entries.length)]

  it("are all that a log, its tiles, its witness and its verifier use", () => {
    const [plain, stamped] = [ed25519Signatures(pretended), cosignaturesAt(9n, pretended)]
    const [logKey, witnessKey] = [
      value(formatKeys("log", plain, new Uint8Array(32), other)),
      value(formatKeys("witness", stamped, new Uint8Array(32), other))
    ]
    const text = value(formatCheckpoint({ origin: "log", size, root, extensions: [] }))
    const checkpoint = signNote(text, [value(parseSignerKey(logKey.signerKey, [plain], other))])
    const log = { origin: "log", keys: [value(parseVerifierKey(logKey.verifierKey, [plain], other))] }

    const read = (tile: Tile) => value(tileContent({ ...tile, level: Number(tile.level) }, nodes.at))
    const lookup = nodesOfTiles(size, read, hash)
    assert.strictEqual(hex(rootAt(entries.length, lookup, hash)), hex(root))
    assert.strictEqual(tileOfNode({ level: 0, index: 299 }, size).width, 44)

    const proof = value(consistencyProof(77n, size, lookup, hash))
    assert.deepStrictEqual(proof, value(consistencyProofOfLeaves(77n, leafHashes, hash)))
    const latest = { size: 77n, root: rootAt(77, lookup, hash) }
    value(decideCosigning({ oldSize: 77n, proof, checkpoint }, { logs: [log], latest: () => latest }, hash))
    const cosigned = addSignatures(checkpoint, [
      signText(text, value(parseSignerKey(witnessKey.signerKey, [stamped], other)))
    ])
    const witness = value(parseVerifierKey(witnessKey.verifierKey, [cosignatures(pretended)], other))
    const policy = { threshold: 1, witnesses: [witness] }
    assert.strictEqual(value(checkWitnesses(cosigned, policy))[0]?.time, 9n)

    const hashes = value(inclusionProof(123n, size, lookup, hash))
    assert.deepStrictEqual(hashes, value(inclusionProofOfLeaves(123n, leafHashes, hash)))
    const logProof: LogProof = { extra: undefined, index: 123n, hashes, checkpoint: cosigned }
    value(verifyLogProof(logProof, utf8("entry 123"), { log, policy }, hash))
    assert.strictEqual(fault(verifyLogProof(logProof, utf8("entry 123"), { log, policy })).reason, "root-mismatch")
  })

  it("start from an empty tree of their own", () => {
    const plain = ed25519Signatures(pretended)
    const { signerKey, verifierKey } = value(formatKeys("log", plain, new Uint8Array(32), other))
    const text = value(formatCheckpoint({ origin: "log", size: 0n, root: hash.empty(), extensions: [] }))
    const checkpoint = signNote(text, [value(parseSignerKey(signerKey, [plain], other))])
    const logs = [{ origin: "log", keys: [value(parseVerifierKey(verifierKey, [plain], other))] }]
    const request = { oldSize: 0n, proof: [], checkpoint }
    assert.isTrue(decideCosigning(request, { logs, latest: () => undefined }, hash).ok)
  })

  it("are not asked about signatures of another length", () => {
    const credulous: Ed25519 = { ...pretended, verify: () => true }
    const [key, text] = [new Uint8Array(32), utf8("text\n")]
    for (const length of [0, 63, 64, 65, 71, 72, 73]) {
      const signature = new Uint8Array(length)
      assert.strictEqual(ed25519Signatures(credulous).verify(key, text, signature), length === 64)
      assert.strictEqual(cosignatures(credulous).verify(key, text, signature), length === 72)
    }
  })
})
