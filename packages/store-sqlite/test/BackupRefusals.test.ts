/** What keeps a backup or a restored file from being made: each says what it is and what to do, and leaves all as it was. */
import { assert, it } from "@effect/vitest"
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { Effect } from "effect"
import type { StoreUnavailable } from "@zhize/domain"
import { backup, restore, type Unsound } from "../src/index.ts"
import { sha256 } from "../src/SqliteDocuments.ts"
import { disk, makeReadOnly, mayMount } from "./mounted.ts"
import { batch, folder, freshPath, holidays, open, withDriver } from "./support.ts"

const county = Effect.tap(freshPath, (path) =>
  Effect.scoped(
    Effect.gen(function* () {
      const { documents, ledger } = yield* open(path)
      yield* ledger.append(batch("first", holidays(2026)))
      yield* documents.put("职".repeat(100_000))
    })
  )
)

/** Names and digests. What SQLite makes beside a database in use when it is only read is left out. */
const contentsOf = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !/^(?:county|foreign)\.db-(?:wal|shm)$/.test(name))
    .map((one) => `${one.name} ${one.isFile() ? sha256(readFileSync(join(path, one.name))) : "folder"}`)
    .sort()

/** The attempt fails for this reason, in both languages, and every file of the folder is as it was. */
const refused = (
  reason: StoreUnavailable["reason"],
  path: string,
  attempt: Effect.Effect<unknown, StoreUnavailable | Unsound>
) =>
  Effect.gen(function* () {
    const before = contentsOf(path)
    const error = yield* Effect.flip(attempt)
    assert.strictEqual(error._tag, "StoreUnavailable", error.message)
    const { message, next, reason: actual } = error as StoreUnavailable
    assert.strictEqual(actual, reason, message)
    for (const text of [message, next]) assert.match(text, /[a-z].* \/ .*[\u4e00-\u9fff]/)
    assert.deepStrictEqual(contentsOf(path), before)
  })

/** A county, a sound backup of it, and a name that is free, in one folder. */
const place = Effect.gen(function* () {
  const path = yield* county
  const root = dirname(path)
  const [kept, free] = [join(root, "kept.db"), join(root, "free.db")]
  yield* backup({ path }, kept)
  return { root, path, kept, free }
})

it.scopedLive("a file that is there is never overwritten, whatever it is", () =>
  Effect.gen(function* () {
    const { free, kept, path, root } = yield* place
    yield* refused("exists", root, backup({ path }, kept))
    yield* refused("exists", root, backup({ path }, path))
    yield* refused("exists", root, restore(kept, { path }))
    yield* refused("exists", root, restore(kept, { path: kept }))
    mkdirSync(free)
    yield* refused("exists", root, backup({ path }, free))
    yield* refused("exists", root, restore(kept, { path: free }))
  })
)

it.scopedLive("a log that another database has left under the name is not read into the new file", () =>
  Effect.gen(function* () {
    const { free, kept, path, root } = yield* place
    writeFileSync(`${free}-wal`, "")
    yield* refused("exists", root, backup({ path }, free))
    yield* refused("exists", root, restore(kept, { path: free }))
  })
)

it.scopedLive("a file or a folder that is not there is missing", () =>
  Effect.gen(function* () {
    const { free, kept, path, root } = yield* place
    yield* refused("missing", root, backup({ path: free }, join(root, "other.db")))
    yield* refused("missing", root, restore(free, { path: join(root, "other.db") }))
    yield* refused("missing", root, backup({ path }, join(root, "none", "kept.db")))
    yield* refused("missing", root, restore(kept, { path: join(root, "none", "county.db") }))
  })
)

it.scopedLive("what is no Zhize database is neither backed up nor restored", () =>
  Effect.gen(function* () {
    const { free, root } = yield* place
    const other = join(root, "other.db")
    const both = (from: string) =>
      Effect.zipRight(
        refused("not-a-store", root, backup({ path: from }, free)),
        refused("not-a-store", root, restore(from, { path: free }))
      )
    yield* both(root)
    writeFileSync(other, "行政执法责任制\n".repeat(200))
    yield* both(other)
    writeFileSync(other, "")
    yield* both(other)
    // A connection of ours gives it a write-ahead log, so that only SQLite can tell.
    const foreign = join(root, "foreign.db")
    yield* withDriver(foreign, (driver) => driver.exec("CREATE TABLE mail (id INTEGER)"))
    yield* both(foreign)
    yield* withDriver(foreign, (driver) => driver.exec("PRAGMA journal_mode = DELETE"))
    yield* both(foreign)
  })
)

it.scopedLive("what a newer version wrote is left to it", () =>
  Effect.gen(function* () {
    const { free, path, root } = yield* place
    yield* withDriver(path, (driver) => driver.exec("PRAGMA user_version = 99"))
    yield* refused("newer-schema", root, backup({ path }, free))
    yield* refused("newer-schema", root, restore(path, { path: free }))
  })
)

it.scopedLive("a database in use is not restored as if it were a backup", () =>
  Effect.gen(function* () {
    const { free, path, root } = yield* place
    const { ledger } = yield* open(path)
    yield* ledger.append(batch("more", holidays(2027)))
    yield* refused("in-use", root, restore(path, { path: free }))
    assert.strictEqual((yield* backup({ path }, free)).ledgers[0]?.head, 2)
  })
)

it.scopedLive.skipIf(!mayMount)("a disk that is full takes neither, and keeps no part of them", () =>
  Effect.gen(function* () {
    const { kept, path } = yield* place
    const root = yield* disk("128k")
    yield* refused("full", root, backup({ path }, join(root, "kept.db")))
    yield* refused("full", root, restore(kept, { path: join(root, "county.db") }))
  })
)

it.scopedLive.skipIf(!mayMount)("a disk that may not be written to takes neither", () =>
  Effect.gen(function* () {
    const { kept, path } = yield* place
    const root = yield* disk("4m")
    yield* makeReadOnly(root)
    yield* refused("read-only", root, backup({ path }, join(root, "kept.db")))
    yield* refused("read-only", root, restore(kept, { path: join(root, "county.db") }))
  })
)

it.scopedLive.skipIf(process.getuid?.() === 0)("a folder that this user may not write to takes neither", () =>
  Effect.gen(function* () {
    const { kept, path } = yield* place
    const root = yield* folder
    chmodSync(root, 0o500)
    yield* refused("read-only", root, backup({ path }, join(root, "kept.db")))
    yield* refused("read-only", root, restore(kept, { path: join(root, "county.db") }))
    chmodSync(root, 0o700)
  })
)
