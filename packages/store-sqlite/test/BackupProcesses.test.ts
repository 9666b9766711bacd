/** Backups while another process writes, and backups and restores that are killed on the way. */
import { afterAll, assert, beforeAll, it } from "@effect/vitest"
import { existsSync, readdirSync, watch } from "node:fs"
import { dirname, join } from "node:path"
import { Effect, Encoding, FastCheck as fc, Stream } from "effect"
import { everything, records } from "@zhize/domain"
import { backup, verify } from "../src/index.ts"
import { eachDriver } from "./driver/support.ts"
import { buildWriter, removeWriter, startWriter } from "./processes.ts"
import { batch, folder, freshPath, holidays, open } from "./support.ts"

beforeAll(buildWriter)
afterAll(removeWriter)

const textsOf = (path: string) =>
  Effect.scoped(
    Effect.flatMap(open(path, { readonly: true }), ({ ledger }) =>
      Effect.map(Stream.runCollect(records(ledger, everything)), (found) => [...found].map(({ text }) => text))
    )
  )

eachDriver("while another process writes", ({ name: driver }) => {
  it.scopedLive(
    "every backup is sound, and is the beginning of the ledger",
    () =>
      Effect.gen(function* () {
        const path = yield* freshPath
        const root = yield* folder
        const writer = startWriter(path, "write", "w", 100_000)
        const taken = []
        for (let round = 1; round <= 6; round++) {
          yield* Effect.promise(() => writer.said(writer.lines.length + 20))
          taken.push(yield* backup({ path, driver }, join(root, `${round}.db`)))
        }
        writer.kill()
        assert.strictEqual(yield* Effect.promise(() => writer.ended), "killed")
        const all = yield* textsOf(path)
        const { tree } = yield* open(path, { readonly: true })
        const heads = taken.map(({ ledgers }) => ledgers[0]!.head)
        assert.isTrue(heads.every((head, index) => head > (heads[index - 1] ?? 0)))
        for (const { file, ledgers } of taken) {
          const { head, root: hash } = ledgers[0]!
          assert.deepStrictEqual((yield* verify({ path: file })).faults, [])
          assert.deepStrictEqual(yield* textsOf(file), all.slice(0, head))
          assert.strictEqual(hash, Encoding.encodeHex((yield* tree.root(head)).hash))
        }
      }),
    60_000
  )
})

/** Kills the process when so many things have happened in the folder that it writes to, or lets it end. */
const killedAfter = (events: number, path: string, mode: "backup" | "restore", target: string) =>
  Effect.promise(async () => {
    let seen = 0
    const copier = startWriter(path, mode, target, 0)
    const watcher = watch(dirname(target), () => {
      if (++seen >= events) copier.kill()
    })
    const ended = await copier.ended
    watcher.close()
    return ended
  })

for (const mode of ["backup", "restore"] as const) {
  it.scopedLive(
    `a ${mode} that is killed at any moment leaves the whole file or none under its name`,
    () =>
      Effect.gen(function* () {
        const source = yield* freshPath
        yield* Effect.scoped(
          Effect.gen(function* () {
            const { documents, ledger } = yield* open(source)
            yield* ledger.append(batch("first", ...Array.from({ length: 300 }, (_, index) => holidays(1901 + index))))
            for (let number = 1; number <= 8; number++) yield* documents.put(Buffer.alloc(1_000_000, number))
          })
        )
        const kept = join(dirname(source), "kept.db")
        const { bytes, documents, ledgers } = yield* backup({ path: source }, kept)
        const root = yield* folder
        const target = (round: number) => join(root, `${round}.db`)
        // The last is not killed: what others have left behind is not in its way.
        const rounds = [1, 2, ...fc.sample(fc.integer({ min: 1, max: 60 }), 5), Number.MAX_SAFE_INTEGER]
        const ends: Array<string> = []
        for (const [round, events] of rounds.entries()) {
          ends.push(yield* killedAfter(events, mode === "backup" ? source : kept, mode, target(round)))
          if (!existsSync(target(round))) continue
          const found = yield* verify({ path: target(round) })
          assert.deepStrictEqual(found.faults, [])
          assert.strictEqual(found.documents, documents)
          assert.strictEqual(found.ledgers[0]?.root, ledgers[0]?.root)
        }
        const left = readdirSync(root).filter((name) => name.endsWith(".partial"))
        assert.isNotEmpty(left, "some were killed on the way")
        assert.strictEqual(ends.at(-1), "done")
        assert.isTrue(existsSync(target(rounds.length - 1)))
        assert.isAbove(bytes, 8_000_000)
      }),
    120_000
  )
}
