/** What the tests of this package share: hexadecimal, the published vectors, trees of numbered leaves, and keys. */
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import {
  appendLeaves,
  cosignatures,
  cosignaturesAt,
  ed25519Signatures,
  emptyFrontier,
  formatCheckpoint,
  formatKeys,
  nodeEd25519,
  type Note,
  parseSignerKey,
  parseVerifierKey,
  type PerfectNode,
  type Place,
  type Result,
  rfc6962,
  rootOfLeaves,
  type Signer,
  signNote,
  type SignerAlgorithm,
  type Verifier
} from "@zhize/tlog"

export interface Published {
  readonly leafInputsHex: ReadonlyArray<string>
  readonly rootBySize: ReadonlyArray<string>
  readonly nodeHashesByLevel: ReadonlyArray<ReadonlyArray<string>>
  readonly singleCases: ReadonlyArray<{
    readonly desc: string
    readonly root?: string
    readonly leafInputHex?: string
    readonly leafInputUtf8?: string
    readonly leafHash?: string
    readonly leftUtf8?: string
    readonly rightUtf8?: string
    readonly nodeHash?: string
  }>
}

const vector = (file: string): string => readFileSync(new URL(`./vectors/${file}`, import.meta.url), "utf8")

export const published: Published = JSON.parse(vector("rfc6962-published-roots.json"))

export interface PublishedInclusion {
  readonly leafIdx: string
  readonly treeSize: string
  readonly root: string
  readonly leafHash: string
  readonly proof: ReadonlyArray<string> | null
  readonly wantErr: boolean
}

/** By the path of their file. Numbers become text first, for `JSON.parse` would round them. */
export const publishedInclusions: Readonly<Record<string, PublishedInclusion>> = JSON.parse(
  vector("inclusion.json").replaceAll(/("(?:leafIdx|treeSize)": )([0-9]+)/g, '$1"$2"')
)

export const publishedNote: { readonly vkey: string; readonly note: string } = JSON.parse(
  vector("c2sp-signed-note.json")
)

export const publishedNotes: {
  readonly go: {
    readonly text: string
    readonly signerKey: string
    readonly verifierKeys: readonly [string, string]
    readonly lines: readonly [string, string]
    readonly badVerifierKeys: ReadonlyArray<string>
  }
  readonly witnessed: {
    readonly note: string
    readonly origin: string
    readonly size: string
    readonly logKey: string
    readonly witnessKey: string
    readonly time: string
  }
  readonly cosignature: { readonly base64: string; readonly time: string }
  readonly specifications: {
    readonly poem: string
    readonly checkpoint: string
    readonly cosignatureTime: string
    readonly request: string
    readonly response: string
  }
} = JSON.parse(vector("published-notes.json"))

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex")
export const fromHex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "hex"))
export const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64"))
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const numbered: Array<Uint8Array> = []

/** The hashes of the leaves "0", "1", … */
export const leaves = (count: number): ReadonlyArray<Uint8Array> => {
  while (numbered.length < count) numbered.push(rfc6962.leaf(utf8(String(numbered.length))))
  return numbered.slice(0, count)
}

/** A store of perfect nodes that refuses to be told the same node twice. */
export class Nodes {
  private readonly known = new Map<string, Uint8Array>()

  add(nodes: ReadonlyArray<PerfectNode>): void {
    for (const node of nodes) {
      const key = `${node.level}/${node.index}`
      if (this.known.has(key)) throw new Error(`node ${key} was completed twice`)
      this.known.set(key, node.hash)
    }
  }

  get size(): number {
    return this.known.size
  }

  readonly at = (place: Place): Uint8Array | undefined => this.known.get(`${place.level}/${place.index}`)
}

/** The nodes of a tree of numbered leaves. */
export const nodesOf = (size: number): Nodes => {
  const nodes = new Nodes()
  nodes.add(appendLeaves(emptyFrontier, leaves(size)).completed)
  return nodes
}

const roots: Array<Uint8Array> = []

/** The root of the tree of the leaves "0", "1", … */
export const rootOf = (size: number | bigint): Uint8Array =>
  (roots[Number(size)] ??= rootOfLeaves(leaves(Number(size))))

/** What a function that may fail was expected to give. */
export const value = <A, F>(result: Result<A, F>): A => {
  if (result.ok) return result.value
  throw new Error(`refused: ${JSON.stringify(result.fault, (_, one) => (typeof one === "bigint" ? String(one) : one))}`)
}

/** Why a function that was expected to fail did. */
export const fault = <A, F>(result: Result<A, F>): F => {
  if (!result.ok) return result.fault
  throw new Error("was not refused")
}

export interface Keys {
  readonly signer: Signer
  readonly verifier: Verifier
}

const seedOf = (name: string): Uint8Array => new Uint8Array(createHash("sha256").update(name).digest())

/** A key of a log, the same for the same name. */
export const logKeys = (name: string): Keys => {
  const algorithm = ed25519Signatures(nodeEd25519)
  const { signerKey, verifierKey } = value(formatKeys(name, algorithm, seedOf(name)))
  return {
    signer: value(parseSignerKey(signerKey, [algorithm])),
    verifier: value(parseVerifierKey(verifierKey, [algorithm]))
  }
}

/** A key of a witness that cosigns at this time. */
export const witnessKeys = (name: string, time = 1_700_000_000n): Keys => {
  const algorithm: SignerAlgorithm = cosignaturesAt(time, nodeEd25519)
  const { signerKey, verifierKey } = value(formatKeys(name, algorithm, seedOf(name)))
  return {
    signer: value(parseSignerKey(signerKey, [algorithm])),
    verifier: value(parseVerifierKey(verifierKey, [cosignatures(nodeEd25519)]))
  }
}

export const origin = "log.example/county"
export const log = logKeys(origin)

/** The log's signed checkpoint of its tree of numbered leaves. */
export const checkpointNote = (
  size: number,
  root = rootOf(size),
  signers: ReadonlyArray<Signer> = [log.signer]
): Note => signNote(value(formatCheckpoint({ origin, size: BigInt(size), root, extensions: [] })), signers)

/** The bytes with one bit turned over. */
export const flipped = (bytes: Uint8Array, bit: number): Uint8Array => {
  const copy = bytes.slice()
  const at = Math.floor(bit / 8) % copy.length
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8))
  return copy
}
