/** What a file is taken for, how its schema is brought up to date, and that nobody changes what stands in it. */
import { assert, it } from "@effect/vitest"
import { createHash } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { Effect, Either } from "effect"
import type { Driver } from "../src/driver/index.ts"
import { migrate } from "../src/Migrate.ts"
import { openFile } from "../src/Store.ts"
import { applicationId, type Migration, migrations } from "../src/Schema.ts"
import { batch, connection, freshPath, holidays, open, tamper, withDriver } from "./support.ts"

const fingerprint = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex")

const pragmas = (path: string) =>
  withDriver(path, (driver) =>
    ["application_id", "user_version"].map((name) => driver.prepare(`PRAGMA ${name}`).values()[0]?.[0])
  )

/** A schema that is yet to come. */
const next: Migration = { to: 2, statements: ["CREATE TABLE later (\n  id INTEGER PRIMARY KEY\n) STRICT"] }

const record = (path: string, id = "first") =>
  Effect.scoped(Effect.flatMap(open(path), ({ ledger }) => ledger.append(batch(id, holidays(2026)))))

it.scopedLive("a new file, and an empty one, get the newest schema and are known by their header", () =>
  Effect.gen(function* () {
    const path = yield* freshPath
    yield* record(path)
    assert.deepStrictEqual(yield* pragmas(path), [applicationId, 1])
    const empty = yield* freshPath
    writeFileSync(empty, "")
    yield* record(empty)
    assert.deepStrictEqual(yield* pragmas(empty), [applicationId, 1])
  })
)

it.scopedLive("a file of an older version is brought up to date, and keeps what it holds", () =>
  Effect.gen(function* () {
    const path = yield* freshPath
    yield* record(path)
    yield* Effect.scoped(
      Effect.gen(function* () {
        const client = yield* openFile({ path }, [...migrations, next])
        const tables = yield* client.sync((driver) =>
          driver.prepare("SELECT name FROM sqlite_schema WHERE name = 'later'").values()
        )
        assert.deepStrictEqual(tables, [["later"]])
        assert.lengthOf(yield* client.sync((driver) => driver.prepare("SELECT text FROM records").values()), 1)
      })
    )
    assert.deepStrictEqual(yield* pragmas(path), [applicationId, 2])
  })
)

it.scopedLive("a step that fails leaves the file at its version", () =>
  Effect.gen(function* () {
    const path = yield* freshPath
    yield* record(path)
    const broken = { to: 2, statements: [...next.statements, "CREATE TABLE records (id INTEGER) STRICT"] }
    const error = yield* Effect.flip(Effect.scoped(openFile({ path }, [...migrations, broken])))
    assert.strictEqual(error.reason, "io")
    assert.deepStrictEqual(yield* pragmas(path), [applicationId, 1])
    yield* record(path, "second")
  })
)

it.scopedLive("a file of a newer version is refused and left as it is", () =>
  Effect.gen(function* () {
    const path = yield* freshPath
    yield* record(path)
    yield* Effect.scoped(openFile({ path }, [...migrations, next]))
    const before = fingerprint(path)
    for (const readonly of [false, true]) {
      const { message, next, reason } = yield* Effect.flip(Effect.scoped(open(path, { readonly })))
      assert.strictEqual(reason, "newer-schema")
      assert.match(message, /newer.*更新版本.*schema 2, known up to 1/)
      assert.isNotEmpty(next)
    }
    assert.strictEqual(fingerprint(path), before)
  })
)

it.scopedLive("a writer that had the file open when a newer version changed it writes no more", () =>
  Effect.gen(function* () {
    const path = yield* freshPath
    const { ledger } = yield* open(path)
    yield* ledger.append(batch("before", holidays(2025)))
    yield* Effect.scoped(openFile({ path }, [...migrations, next]))
    const error = yield* Effect.flip(ledger.append(batch("after", holidays(2026))))
    assert.deepInclude(error, { _tag: "StoreUnavailable", reason: "newer-schema" })
    assert.strictEqual(yield* ledger.head, 1)
  })
)

it.scopedLive(
  "an older file that may only be read is refused, and an older program need not wait for a newer one",
  () =>
    Effect.gen(function* () {
      const path = yield* freshPath
      yield* record(path)
      const error = yield* Effect.flip(Effect.scoped(openFile({ path, readonly: true }, [...migrations, next])))
      assert.strictEqual(error.reason, "read-only")
      yield* record(path, "second")
    })
)

it.scopedLive("a file that another process is making at this very moment is not taken for a foreign one", () =>
  Effect.gen(function* () {
    const path = yield* freshPath
    const [one, other] = [yield* connection(path), yield* connection(path)]
    const interrupted: Driver = Object.create(one, {
      prepare: {
        value: (sql: string) => {
          if (sql === "PRAGMA user_version") assert.isTrue(Either.isRight(migrate(other, path)))
          return one.prepare(sql)
        }
      }
    })
    assert.deepStrictEqual(migrate(interrupted, path), Either.right(undefined))
    assert.deepStrictEqual(yield* pragmas(path), [applicationId, 1])
  })
)

it.scopedLive("several openings of one new file at once make one schema", () =>
  Effect.gen(function* () {
    const path = yield* freshPath
    const all = yield* Effect.all(
      Array.from({ length: 5 }, () => openFile({ path })),
      { concurrency: "unbounded" }
    )
    assert.lengthOf(all, 5)
    assert.deepStrictEqual(yield* pragmas(path), [applicationId, 1])
  })
)

for (const mode of ["delete", "wal"]) {
  it.scopedLive(`a database of another program (journal ${mode}) is refused and left as it is`, () =>
    Effect.gen(function* () {
      const path = yield* freshPath
      yield* withDriver(path, (driver) => {
        driver.exec(`CREATE TABLE theirs (a TEXT); INSERT INTO theirs VALUES ('x'); PRAGMA journal_mode = ${mode}`)
      })
      const before = fingerprint(path)
      for (const readonly of [false, true]) {
        assert.strictEqual((yield* Effect.flip(Effect.scoped(open(path, { readonly })))).reason, "not-a-store")
      }
      assert.strictEqual(fingerprint(path), before)
    })
  )
}

it.scopedLive("a file whose tables or triggers were changed is refused, and the message names them", () =>
  Effect.gen(function* () {
    const path = yield* freshPath
    yield* record(path)
    yield* withDriver(path, (driver) =>
      driver.exec("DROP TRIGGER records_no_update; CREATE INDEX mine ON records (recorded_at)")
    )
    const { message, reason } = yield* Effect.flip(Effect.scoped(open(path)))
    assert.strictEqual(reason, "corrupt")
    assert.include(message, "missing: CREATE TRIGGER records_no_update")
    assert.include(message, "unexpected: CREATE INDEX mine")
  })
)

it.scopedLive("what stands in the file is never changed or removed, by any statement", () =>
  Effect.gen(function* () {
    const path = yield* freshPath
    yield* Effect.scoped(
      Effect.gen(function* () {
        const { documents, ledger } = yield* open(path)
        yield* ledger.append(batch("first", holidays(2025), holidays(2026)))
        yield* documents.put("职责")
      })
    )
    const dump = withDriver(path, (driver) =>
      ["ledgers", "records", "tags", "commands", "nodes", "documents"].map((table) =>
        driver.prepare(`SELECT * FROM ${table}`).values()
      )
    )
    const before = yield* dump
    const attempts = [
      ...["ledgers", "records", "tags", "commands", "nodes", "documents"].map((table) => `DELETE FROM ${table}`),
      "UPDATE ledgers SET name = 'other'",
      "UPDATE records SET text = '{}' WHERE position = 1",
      "UPDATE tags SET tag = 'organ:b'",
      "UPDATE commands SET first = 2",
      "UPDATE nodes SET hash = x'00'",
      "UPDATE documents SET content = x'00'",
      "INSERT OR REPLACE INTO records SELECT ledger, position, recorded_at, '{}', leaf FROM records WHERE position = 1",
      "INSERT OR REPLACE INTO commands SELECT ledger, id, name, digest, 2, 2, recorded_at FROM commands",
      "INSERT OR REPLACE INTO documents SELECT sha256, x'00' FROM documents",
      "INSERT INTO records SELECT ledger, 9, recorded_at, text, leaf FROM records WHERE position = 1"
    ]
    for (const sql of attempts) {
      const message = yield* withDriver(path, (driver) => {
        try {
          return (driver.exec(sql), "done")
        } catch (thrown) {
          return String(thrown)
        }
      })
      assert.notStrictEqual(message, "done", sql)
      assert.match(message, /[\u4e00-\u9fff]/, "the trigger says it in both languages")
    }
    assert.deepStrictEqual(yield* dump, before)
    yield* tamper(path, "DELETE FROM nodes")
    assert.notDeepEqual(yield* dump, before)
  })
)
