/** What can go wrong with a file: each has its reason and says what to do, and nothing that was recorded is lost. */
import { assert, it } from "@effect/vitest"
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Effect, Exit, Scope, Stream } from "effect"
import { type DomainEvent, everything, type StoreUnavailable, records } from "@zhize/domain"
import { ledgers, verify } from "../src/index.ts"
import { disk, makeReadOnly, mayMount } from "./mounted.ts"
import { batch, folder, freshPath, holidays, open } from "./support.ts"

const years = (count: number) => Array.from({ length: count }, (_, index) => 1901 + index)

const record = (path: string, id = "first", ...events: ReadonlyArray<DomainEvent>) =>
  Effect.scoped(
    Effect.flatMap(open(path), ({ ledger }) =>
      ledger.append(batch(id, ...(events.length > 0 ? events : [holidays(2026)])))
    )
  )

/** A person can read what happened and what to do, in either language. */
const assertSaid = (error: unknown, reason: StoreUnavailable["reason"]) => {
  const { message, next, reason: actual } = error as StoreUnavailable
  assert.strictEqual(actual, reason, message)
  for (const text of [message, next]) assert.match(text, /[a-z].* \/ .*[\u4e00-\u9fff]/)
}

const assertRefused = (
  reason: StoreUnavailable["reason"],
  path: string,
  options: { readonly readonly?: boolean } = {}
) => Effect.map(Effect.flip(Effect.scoped(open(path, options))), (error) => assertSaid(error, reason))

it.scopedLive("a folder that is not there is missing, and so is a file that is only to be read", () =>
  Effect.gen(function* () {
    const path = join(yield* folder, "none", "county.db")
    yield* assertRefused("missing", path)
    const file = yield* freshPath
    yield* assertRefused("missing", file, { readonly: true })
    assertSaid(yield* Effect.flip(ledgers({ path: file })), "missing")
    assertSaid(yield* Effect.flip(verify({ path: file })), "missing")
    assert.isFalse(existsSync(file))
  })
)

it.scopedLive("a folder, a text and a torn header are no Zhize database, and are left as they are", () =>
  Effect.gen(function* () {
    const path = yield* freshPath
    mkdirSync(path)
    yield* assertRefused("not-a-store", path)
    for (const content of [
      "行政执法责任制\n".repeat(200),
      "x",
      "SQLite format 3\0 and then something else",
      "\0".repeat(4096)
    ]) {
      const file = yield* freshPath
      writeFileSync(file, content)
      yield* assertRefused("not-a-store", file)
      yield* assertRefused("not-a-store", file, { readonly: true })
      assert.strictEqual(readFileSync(file, "utf8"), content)
    }
  })
)

it.scopedLive("a file that is opened to be read only is read, and takes nothing", () =>
  Effect.gen(function* () {
    const path = yield* freshPath
    yield* record(path)
    const { documents, ledger } = yield* open(path, { readonly: true })
    assert.strictEqual(yield* ledger.head, 1)
    assertSaid(yield* Effect.flip(ledger.append(batch("more", holidays(2027)))), "read-only")
    assertSaid(yield* Effect.flip(documents.put("职责")), "read-only")
    yield* record(path, "by-another")
    assert.strictEqual(yield* ledger.head, 2)
  })
)

it.scopedLive("a file with damaged pages says that it is corrupt, and gives what can still be read", () =>
  Effect.gen(function* () {
    const path = yield* freshPath
    for (const part of [0, 1, 2, 3])
      yield* record(path, `part-${part}`, ...years(100).map((year) => holidays(year + part * 100)))
    const bytes = readFileSync(path)
    // Pages in the middle of the file; the first holds the schema.
    for (let at = 20 * 4096; at < 24 * 4096; at++) bytes[at] = 0xff
    writeFileSync(path, bytes)
    const read = (range: object) =>
      Effect.scoped(
        Effect.flatMap(open(path, { pageSize: 1 }), ({ ledger }) => Stream.runCount(records(ledger, everything, range)))
      )
    assertSaid(yield* Effect.flip(read({})), "corrupt")
    assert.strictEqual(yield* read({ limit: 3 }), 3)
  })
)

it.scopedLive("a file that was cut off is corrupt, and is not taken for a shorter ledger", () =>
  Effect.gen(function* () {
    const path = yield* freshPath
    yield* record(path, "first", ...years(300).map((year) => holidays(year)))
    truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096)
    const exit = yield* Effect.exit(
      Effect.scoped(Effect.flatMap(open(path), ({ ledger }) => Stream.runCount(records(ledger, everything))))
    )
    assert.isTrue(Exit.isFailure(exit))
    const { faults } = yield* Effect.catchAll(verify({ path }), (error) => Effect.succeed({ faults: [error] }))
    assert.isNotEmpty(faults)
  })
)

it.scopedLive("a store that was closed says so to whoever still holds it", () =>
  Effect.gen(function* () {
    const path = yield* freshPath
    const scope = yield* Scope.make()
    const { documents, ledger } = yield* Scope.extend(open(path), scope)
    yield* ledger.append(batch("first", holidays(2026)))
    yield* Scope.close(scope, Exit.void)
    assertSaid(yield* Effect.flip(ledger.append(batch("late", holidays(2027)))), "io")
    assertSaid(yield* Effect.flip(ledger.head), "io")
    assertSaid(yield* Effect.flip(Stream.runDrain(records(ledger, everything))), "io")
    assertSaid(yield* Effect.flip(documents.put("职责")), "io")
    yield* record(path, "second")
  })
)

it.scopedLive("a driver that this Node has not is named, with what to do", () =>
  Effect.gen(function* () {
    const absent = process.getBuiltinModule?.("node:sqlite") === undefined ? "node:sqlite" : undefined
    if (absent === undefined) return
    const error = yield* Effect.flip(Effect.scoped(open(yield* freshPath, { driver: absent })))
    assertSaid(error, "driver")
  })
)

it.scopedLive.skipIf(!mayMount)("a disk that is really full refuses and keeps what it has; with room it goes on", () =>
  Effect.gen(function* () {
    const root = yield* disk("1m")
    const path = join(root, "county.db")
    const filler = join(root, "filler")
    writeFileSync(filler, Buffer.alloc(300_000))
    const { ledger } = yield* open(path)
    const send = (index: number) => ledger.append(batch(`b-${index}`, holidays(1901 + index, "职".repeat(4000))))
    let recorded = 0
    const refused = yield* Effect.flip(
      Effect.forever(Effect.suspend(() => send(recorded)).pipe(Effect.tap(() => Effect.sync(() => recorded++))))
    )
    assertSaid(refused, "full")
    assert.isAtLeast(recorded, 5)
    assert.strictEqual(yield* ledger.head, recorded)
    assert.strictEqual(yield* Stream.runCount(records(ledger, everything)), recorded)
    assert.isEmpty((yield* verify({ path })).faults)
    rmSync(filler)
    assert.deepInclude(yield* send(recorded), { status: "recorded", first: recorded + 1 })
  })
)

it.scopedLive.skipIf(!mayMount)("a disk that may not be written to says so", () =>
  Effect.gen(function* () {
    const root = yield* disk("4m")
    const path = join(root, "county.db")
    yield* record(path)
    yield* makeReadOnly(root)
    const error = yield* Effect.flip(record(path, "more"))
    assertSaid(error, "read-only")
    yield* assertRefused("missing", join(root, "none", "county.db"))
  })
)
