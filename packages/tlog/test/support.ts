/** What the tests of this package share: hexadecimal, the published vectors, and trees of numbered leaves. */
import { readFileSync } from "node:fs"
import { type PerfectNode, type Place, rfc6962 } from "@zhize/tlog"

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

export const published: Published = JSON.parse(
  readFileSync(new URL("./vectors/rfc6962-published-roots.json", import.meta.url), "utf8")
)

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex")
export const fromHex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "hex"))
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
