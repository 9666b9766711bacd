/** Laws of documents: content under its own SHA-256, unchanged for ever. */
import { Effect, Option } from "effect"
import { Digest } from "../kernel/index.ts"
import { equal, holds, law, type Law, upTo } from "./LedgerContractTools.ts"

const abc = Digest.make("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
const empty = Digest.make("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index)

export const documentLaws: ReadonlyArray<Law> = [
  law("a document is kept under the SHA-256 of its bytes, and comes back byte for byte", function* ({ open }) {
    const { documents } = yield* open()
    equal("text", yield* documents.put("abc"), abc)
    equal("the same as bytes", yield* documents.put(Uint8Array.of(0x61, 0x62, 0x63)), abc)
    const digest = yield* documents.put(everyByte)
    equal("digest", digest, documents.digest(everyByte))
    equal("bytes", [...Option.getOrThrow(yield* documents.get(digest))], [...everyByte])
    const chinese = yield* documents.put("职责")
    equal(
      "text comes back in UTF-8",
      [...Option.getOrThrow(yield* documents.get(chinese))],
      [0xe8, 0x81, 0x8c, 0xe8, 0xb4, 0xa3]
    )
  }),

  law("what was not put is not there", function* ({ open }) {
    const { documents } = yield* open()
    yield* documents.put("other")
    holds("get", Option.isNone(yield* documents.get(abc)))
    equal("has", yield* documents.has(abc), false)
  }),

  law("empty content is content", function* ({ open }) {
    const { documents } = yield* open()
    equal("not there before", yield* documents.has(empty), false)
    equal("digest", yield* documents.put(""), empty)
    equal("has", yield* documents.has(empty), true)
    equal("bytes", Option.getOrThrow(yield* documents.get(empty)).length, 0)
  }),

  law("the same content put again, and by many at once, is one document", function* ({ open }) {
    const { documents } = yield* open()
    const digests = yield* Effect.all(
      upTo(20).map(() => documents.put("abc")),
      { concurrency: "unbounded" }
    )
    equal(
      "digests",
      digests,
      upTo(20).map(() => abc)
    )
    equal("bytes", [...Option.getOrThrow(yield* documents.get(abc))], [0x61, 0x62, 0x63])
  }),

  law("a document does not change when the bytes that were put or got are written over", function* ({ open }) {
    const { documents } = yield* open()
    const bytes = Uint8Array.of(0x61, 0x62, 0x63)
    yield* documents.put(bytes)
    bytes.fill(0)
    Option.getOrThrow(yield* documents.get(abc)).fill(0)
    equal("bytes", [...Option.getOrThrow(yield* documents.get(abc))], [0x61, 0x62, 0x63])
  }),

  law("a document of some megabytes outlives closing and opening again", function* ({ open }) {
    const big = new Uint8Array(3_000_001).map((_, index) => (index * 31 + (index >> 8)) & 0xff)
    const digest = yield* Effect.scoped(Effect.flatMap(open(), ({ documents }) => documents.put(big)))
    const { documents } = yield* open()
    equal("has", yield* documents.has(digest), true)
    const found = Option.getOrThrow(yield* documents.get(digest))
    equal("digest of what comes back", documents.digest(found), digest)
    equal("size", found.length, big.length)
  })
]
