/** Backups and what is restored from them are the file that they were taken of: whole, sound, or not there. */
import { assert, it } from "@effect/vitest"
import { createHash } from "node:crypto"
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { Effect, Option, Stream } from "effect"
import { everything, records } from "@zhize/domain"
import { backup, restore, Unsound, verify } from "../src/index.ts"
import { eachDriver } from "./driver/support.ts"
import { batch, freshPath, holidays, open, tamper } from "./support.ts"

const contents = ["行政执法责任制实施方案", "职责".repeat(5000), "\0\u0001"]

/** Two ledgers and three documents. */
const county = Effect.tap(freshPath, (path) =>
  Effect.scoped(
    Effect.gen(function* () {
      const { documents, ledger } = yield* open(path)
      for (let year = 2001; year <= 2040; year++)
        yield* ledger.append(batch(`c-${year}`, holidays(year), holidays(year + 100)))
      for (const content of contents) yield* documents.put(content)
      const other = yield* open(path, { ledger: "pengyang" })
      yield* other.ledger.append(batch("c-1", holidays(2026)))
    })
  )
)

const beside = (path: string, name: string) => join(dirname(path), name)
/** All files of the folder but those that SQLite keeps beside the county's own, which is in use. */
const namesBeside = (path: string) =>
  readdirSync(dirname(path))
    .filter((name) => !name.startsWith("county.db-"))
    .sort()

/** Everything that a ledger and the documents hold, as it lies there. */
const held = (path: string, name: string) =>
  Effect.scoped(
    Effect.gen(function* () {
      const { documents, ledger, tree } = yield* open(path, { ledger: name, readonly: true })
      const texts = [...(yield* Stream.runCollect(records(ledger, everything)))].map(({ text }) => text)
      const found = yield* Effect.forEach(contents, (content) => documents.get(documents.digest(content)))
      return { texts, root: yield* tree.root(), found: found.map(Option.map((bytes) => Buffer.from(bytes).toString())) }
    })
  )

eachDriver("a backup", ({ name: driver }) => {
  it.scopedLive("and what is restored from it hold every record, document and root of the file", () =>
    Effect.gen(function* () {
      const path = yield* county
      const [kept, again] = [beside(path, "kept.db"), beside(path, "again.db")]
      const taken = yield* backup({ path, driver }, kept)
      const restored = yield* restore(kept, { path: again, driver })
      assert.deepStrictEqual(restored, { ...taken, file: again })
      assert.isTrue(readFileSync(again).equals(readFileSync(kept)))
      for (const name of ["guyuan", "pengyang"]) {
        const was = yield* held(path, name)
        assert.deepStrictEqual(yield* held(kept, name), was)
        assert.deepStrictEqual(yield* held(again, name), was)
        assert.deepStrictEqual(
          was.found.map(Option.getOrUndefined),
          contents,
          "the documents are those that were put in"
        )
      }
      const { documents, ledgers } = yield* verify({ path })
      assert.strictEqual(taken.documents, documents)
      assert.deepStrictEqual(
        taken.ledgers,
        ledgers.map(({ name, recordedAt, records: head, root }) => ({ name, head, recordedAt, root }))
      )
      assert.deepStrictEqual(
        taken.ledgers.map(({ head, name }) => [name, head]),
        [
          ["guyuan", 80],
          ["pengyang", 1]
        ]
      )
      assert.strictEqual(taken.bytes, statSync(kept).size)
      assert.strictEqual(taken.sha256, createHash("sha256").update(readFileSync(kept)).digest("hex"))
      assert.deepStrictEqual(namesBeside(path), ["again.db", "county.db", "kept.db"])
      const last = JSON.parse((yield* held(kept, "guyuan")).texts.at(-1)!)
      assert.strictEqual(taken.ledgers[0]!.recordedAt, last.recordedAt)
    })
  )

  it.scopedLive("restored is a ledger that goes on, even from a backup that may not be written to", () =>
    Effect.gen(function* () {
      const path = yield* county
      const [kept, again] = [beside(path, "kept.db"), beside(path, "again.db")]
      yield* backup({ path, driver }, kept)
      chmodSync(kept, 0o400)
      yield* restore(kept, { path: again, driver })
      assert.strictEqual(statSync(again).mode & 0o777, 0o600)
      const { ledger } = yield* open(again, { driver })
      assert.deepInclude(yield* ledger.append(batch("more", holidays(2099))), { status: "recorded", first: 81 })
    })
  )

  it.scopedLive("of a file that is not sound is not made, and every fault is told", () =>
    Effect.gen(function* () {
      const path = yield* county
      yield* tamper(
        path,
        "UPDATE records SET text = replace(text, '元旦', '元月') WHERE ledger = 1 AND position IN (3, 7)",
        "UPDATE documents SET content = x'00' WHERE length(content) = 2"
      )
      const error = yield* Effect.flip(backup({ path, driver }, beside(path, "kept.db")))
      assert.instanceOf(error, Unsound)
      assert.deepStrictEqual(
        error.faults.map(({ position, what }) => [what, position]),
        [
          ["leaf", 3],
          ["leaf", 7],
          ["document", undefined]
        ]
      )
      assert.match(error.message, /county\.db: 3 faults found.* \/ .*3 处问题/)
      assert.deepStrictEqual(namesBeside(path), ["county.db"])
    })
  )
})

const damages: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  "a bit of a record": (bytes) => flipped(bytes, bytes.indexOf("2020-01-01")),
  "a bit of a document": (bytes) => flipped(bytes, bytes.indexOf("职责职责职责") + 3),
  // Its first page keeps an older copy in a part that is no longer in use.
  "a bit of the schema": (bytes) => flipped(bytes, bytes.lastIndexOf("CREATE TABLE records") + 14),
  "its end": (bytes) => bytes.subarray(0, bytes.length - 4096),
  "all but its header": (bytes) => Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(bytes.length - 100, 0xff)])
}

const flipped = (bytes: Buffer, at: number): Buffer => {
  assert.isAbove(at, 100)
  const changed = Buffer.from(bytes)
  changed[at]! ^= 1
  return changed
}

for (const [what, damage] of Object.entries(damages)) {
  it.scopedLive(`a backup that lost ${what} is found out when it is restored, and nothing is written`, () =>
    Effect.gen(function* () {
      const path = yield* county
      const kept = beside(path, "kept.db")
      yield* backup({ path }, kept)
      writeFileSync(kept, damage(readFileSync(kept)))
      const error = yield* Effect.flip(restore(kept, { path: beside(path, "again.db") }))
      assert.instanceOf(error, Unsound)
      assert.isNotEmpty(error.faults)
      assert.strictEqual(error.path, kept)
      assert.deepStrictEqual(namesBeside(path), ["county.db", "kept.db"])
    })
  )
}

it.scopedLive("a backup that is restored to an empty file takes its place", () =>
  Effect.gen(function* () {
    const path = yield* county
    const [kept, again] = [beside(path, "kept.db"), beside(path, "again.db")]
    for (const file of [kept, again]) writeFileSync(file, "")
    const { ledgers } = yield* backup({ path }, kept)
    assert.deepStrictEqual((yield* restore(kept, { path: again })).ledgers, ledgers)
    assert.isTrue(existsSync(again))
  })
)
