import { assert, it } from "@effect/vitest"
import { Effect, Exit, Stream } from "effect"
import { everything, records } from "@zhize/domain"
import { rfc6962, rootOfLeaves } from "@zhize/tlog"
import { batch, freshPath, holidays, open, tamper } from "./support.ts"

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex")

it.scopedLive("the root after any record is the RFC 6962 root of the texts up to it, also after opening again", () =>
  Effect.gen(function* () {
    const path = yield* freshPath
    const roots: Array<string> = []
    yield* Effect.scoped(
      Effect.gen(function* () {
        const { ledger, tree } = yield* open(path)
        roots.push(hex((yield* tree.root()).hash))
        for (let count = 0; count < 21; count++) {
          const events = Array.from({ length: 1 + (count % 3) }, (_, index) => holidays(2000 + count * 3 + index))
          const { last } = yield* ledger.append(batch(`c-${count}`, ...events))
          const { hash, size } = yield* tree.root()
          assert.strictEqual(size, last)
          roots[last] = hex(hash)
        }
      })
    )
    const { ledger, tree } = yield* open(path)
    const texts = [...(yield* Stream.runCollect(records(ledger, everything)))].map(({ text }) => text)
    const leaves = texts.map((text) => rfc6962.leaf(Buffer.from(text)))
    assert.lengthOf(leaves, 42)
    for (let size = 0; size <= leaves.length; size++) {
      const expected = hex(rootOfLeaves(leaves.slice(0, size)))
      assert.strictEqual(hex((yield* tree.root(size)).hash), expected, `at ${size}`)
      if (roots[size] !== undefined) assert.strictEqual(roots[size], expected, `when it was at ${size}`)
    }
  })
)

it.scopedLive("there is no root beyond the head", () =>
  Effect.gen(function* () {
    const { ledger, tree } = yield* open(yield* freshPath)
    yield* ledger.append(batch("one", holidays(2026)))
    const { reason } = yield* Effect.flip(tree.root(2))
    assert.strictEqual(reason, "missing")
  })
)

it.scopedLive("a tree with a missing node says so instead of giving another root", () =>
  Effect.gen(function* () {
    const path = yield* freshPath
    yield* Effect.scoped(
      Effect.flatMap(open(path), ({ ledger }) =>
        ledger.append(batch("one", ...[2021, 2022, 2023, 2024].map((year) => holidays(year))))
      )
    )
    yield* tamper(path, "DELETE FROM nodes WHERE level = 2")
    const { ledger, tree } = yield* open(path)
    assert.strictEqual((yield* Effect.flip(tree.root())).reason, "corrupt")
    assert.isTrue(Exit.isSuccess(yield* Effect.exit(tree.root(3))))
    assert.strictEqual(yield* ledger.head, 4)
    const refused = yield* Effect.flip(ledger.append(batch("two", holidays(2025))))
    assert.deepInclude(refused, { _tag: "StoreUnavailable", reason: "corrupt" })
  })
)
