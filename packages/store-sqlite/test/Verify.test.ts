/** `verify` finds whatever was done to a file, says where, and goes on to the next. */
import { assert, it } from "@effect/vitest"
import { readFileSync, writeFileSync } from "node:fs"
import { Effect, Stream } from "effect"
import { everything, registry, records } from "@zhize/domain"
import { rfc6962, rootOfLeaves } from "@zhize/tlog"
import { ledgers, verify } from "../src/index.ts"
import { batch, freshPath, holidays, open, tamper, withDriver } from "./support.ts"

const build = Effect.fnUntraced(function* (path: string) {
  const { documents, ledger } = yield* open(path)
  for (const count of [1, 2, 3, 1, 2, 1]) {
    const head = yield* ledger.head
    yield* ledger.append(
      batch(`c-${head + 1}`, ...Array.from({ length: count }, (_, index) => holidays(2001 + head + index)))
    )
  }
  yield* documents.put("行政执法责任制实施方案")
  const other = yield* open(path, { ledger: "pengyang" })
  yield* other.ledger.append(batch("c-1", holidays(2026)))
})

let built: Buffer | undefined

/** Ten records of six commands, another ledger, a document. Built once, and copied for each test. */
const county = Effect.gen(function* () {
  const path = yield* freshPath
  if (built === undefined) {
    yield* Effect.scoped(build(path))
    built = readFileSync(path)
  } else writeFileSync(path, built)
  return path
})

/** The faults as short texts: what, where. */
const found = (path: string) =>
  Effect.map(verify({ path }), ({ faults }) =>
    faults.map(({ ledger = "", position = "", what }) => `${what} ${ledger} ${position}`.trim()).sort()
  )

it.scopedLive("a sound file has no faults, and its roots are those of the records", () =>
  Effect.gen(function* () {
    const path = yield* county
    const { documents, faults, ledgers: verified } = yield* verify({ path })
    assert.deepStrictEqual(faults, [])
    assert.strictEqual(documents, 1)
    assert.deepStrictEqual(
      verified.map(({ name, records }) => [name, records]),
      [
        ["guyuan", 10],
        ["pengyang", 1]
      ]
    )
    const { ledger } = yield* open(path)
    const leaves = [...(yield* Stream.runCollect(records(ledger, everything)))].map(({ text }) =>
      rfc6962.leaf(Buffer.from(text))
    )
    assert.strictEqual(verified[0]?.root, Buffer.from(rootOfLeaves(leaves)).toString("hex"))
    assert.deepStrictEqual(yield* ledgers({ path }), [
      { name: "guyuan", head: 10 },
      { name: "pengyang", head: 1 }
    ])
  })
)

const of = (position: number) => `ledger = 1 AND position = ${position}`
const otherHash = `x'${"00".repeat(32)}'`

const damages: Readonly<Record<string, readonly [statements: ReadonlyArray<string>, faults: ReadonlyArray<string>]>> = {
  "a character of a text": [
    [`UPDATE records SET text = replace(text, '元旦', '元月') WHERE ${of(3)}`],
    ["leaf guyuan 3"]
  ],
  "a text that is no longer JSON": [
    [`UPDATE records SET text = substr(text, 2) WHERE ${of(10)}`],
    ["command guyuan 10", "leaf guyuan 10", "text guyuan 10"]
  ],
  "a text that is no record": [
    [`UPDATE records SET text = '{"position":1}' WHERE ${of(10)}`],
    ["command guyuan 10", "leaf guyuan 10", "text guyuan 10"]
  ],
  "bytes that are no UTF-8": [
    [`UPDATE records SET text = CAST(x'7bff7d' AS TEXT) WHERE ${of(10)}`],
    ["command guyuan 10", "leaf guyuan 10", "text guyuan 10"]
  ],
  "a leaf": [[`UPDATE records SET leaf = ${otherHash} WHERE ${of(10)}`], ["leaf guyuan 10", "node guyuan 10"]],
  "a node": [["UPDATE nodes SET hash = zeroblob(32) WHERE ledger = 1 AND level = 2 AND number = 1"], ["node guyuan 8"]],
  "a missing node": [["DELETE FROM nodes WHERE ledger = 1 AND level = 3"], ["node guyuan 8"]],
  "a node too many": [
    [`INSERT INTO nodes VALUES (1, 1, 5, ${otherHash})`, `INSERT INTO nodes VALUES (1, 0, 0, ${otherHash})`],
    ["node guyuan", "node guyuan"]
  ],
  "a missing record": [
    [`DELETE FROM records WHERE ${of(9)}`],
    ["command guyuan 8", "gap guyuan 9", "node guyuan 10", "tags guyuan 9", "tags guyuan 9"]
  ],
  "the time of a row": [
    [`UPDATE records SET recorded_at = '2001-01-01T00:00:00.000Z' WHERE ${of(10)}`],
    ["place guyuan 10", "time guyuan 10"]
  ],
  "two records that changed places": [
    [
      `UPDATE records SET position = 99 WHERE ${of(8)}`,
      `UPDATE records SET position = 8 WHERE ${of(9)}`,
      "UPDATE records SET position = 9 WHERE position = 99"
    ],
    [
      "node guyuan 10",
      "node guyuan 8",
      "node guyuan 8",
      "node guyuan 8",
      "place guyuan 8",
      "place guyuan 9",
      "tags guyuan 8",
      "tags guyuan 8",
      "tags guyuan 9",
      "tags guyuan 9"
    ]
  ],
  "a ledger that was given another name": [["UPDATE ledgers SET name = 'jingyuan' WHERE id = 2"], ["place jingyuan 1"]],
  "a tag that is missing": [["DELETE FROM tags WHERE ledger = 1 AND tag = 'year:2004'"], ["tags guyuan 4"]],
  "a record under no type": [["DELETE FROM tags WHERE ledger = 1 AND tag = '' AND position = 4"], ["tags guyuan 4"]],
  "a tag too many": [["INSERT INTO tags VALUES (1, 'year:1999', 'HolidaysAnnounced', 4)"], ["tags guyuan 4"]],
  "a tag that was moved": [
    ["UPDATE tags SET position = 5 WHERE ledger = 1 AND tag = 'year:2004'"],
    ["tags guyuan 4", "tags guyuan 5"]
  ],
  "another type in the index": [
    ["UPDATE tags SET type = 'HolidaysAmended' WHERE ledger = 1 AND tag = 'year:2004'"],
    ["tags guyuan 4", "tags guyuan 4"]
  ],
  "the digest of a command": [
    ["UPDATE commands SET digest = 'cd' WHERE ledger = 1 AND id = 'c-4'"],
    ["command guyuan 4"]
  ],
  "the range of a command": [["UPDATE commands SET last = 5 WHERE ledger = 1 AND id = 'c-4'"], ["command guyuan 4"]],
  "a missing command": [["DELETE FROM commands WHERE ledger = 1 AND id = 'c-4'"], ["command guyuan 4"]],
  "a command too many": [
    ["INSERT INTO commands SELECT ledger, 'c-99', name, digest, 4, 6, recorded_at FROM commands WHERE id = 'c-4'"],
    ["command guyuan 4"]
  ],
  "a document": [["UPDATE documents SET content = CAST('其他' AS BLOB)"], ["document"]],
  "an event of no definition": [
    [`UPDATE records SET text = replace(text, 'HolidaysAnnounced', 'HolidaysInvented') WHERE ${of(10)}`],
    ["event guyuan 10", "leaf guyuan 10"]
  ],
  "an event that its definition cannot read": [
    [`UPDATE records SET text = replace(text, '"year":2010', '"year":"2010"') WHERE ${of(10)}`],
    ["event guyuan 10", "leaf guyuan 10"]
  ],
  "an event of a version that is yet to come": [
    [`UPDATE records SET text = replace(text, '"version":1', '"version":7') WHERE ${of(10)}`],
    ["event guyuan 10", "leaf guyuan 10"]
  ],
  "several things at once": [
    [
      `UPDATE records SET text = replace(text, '元旦', '元月') WHERE ${of(2)}`,
      "UPDATE nodes SET hash = zeroblob(32) WHERE ledger = 1 AND level = 2 AND number = 0",
      "DELETE FROM commands WHERE ledger = 2",
      "UPDATE documents SET content = x'00'"
    ],
    ["command pengyang 1", "document", "leaf guyuan 2", "node guyuan 4"]
  ]
}

for (const [what, [statements, faults]] of Object.entries(damages)) {
  it.scopedLive(`it finds ${what}`, () =>
    Effect.gen(function* () {
      const path = yield* county
      yield* tamper(path, ...statements)
      assert.deepStrictEqual(yield* found(path), faults)
    })
  )
}

it.scopedLive("it finds tables and triggers that were changed, and still looks at the rest", () =>
  Effect.gen(function* () {
    const path = yield* county
    yield* withDriver(path, (driver) =>
      driver.exec("DROP TRIGGER records_no_update; UPDATE records SET text = '[]' WHERE position = 10")
    )
    assert.deepStrictEqual(yield* found(path), ["command guyuan 10", "leaf guyuan 10", "schema", "text guyuan 10"])
    yield* withDriver(path, (driver) => driver.exec("PRAGMA foreign_keys = OFF; DROP TABLE nodes"))
    assert.include(yield* found(path), "schema")
  })
)

it.scopedLive("it reads on where pages of the file are damaged", () =>
  Effect.gen(function* () {
    const path = yield* freshPath
    yield* Effect.scoped(
      Effect.flatMap(open(path), ({ ledger }) =>
        ledger.append(batch("first", ...Array.from({ length: 400 }, (_, index) => holidays(1901 + index))))
      )
    )
    const bytes = readFileSync(path)
    const page = Math.floor(bytes.indexOf("1950-01-01") / 4096)
    bytes.fill(0xff, page * 4096, (page + 1) * 4096)
    writeFileSync(path, bytes)
    const {
      faults,
      ledgers: [ledger]
    } = yield* verify({ path })
    const unreadable = faults.filter(({ what }) => what === "unreadable").map(({ position }) => position)
    assert.include(unreadable, 50)
    assert.isBelow(unreadable.length, 50)
    assert.isAtLeast(ledger!.records, 350)
    assert.isTrue(
      faults.some(({ ledger: of }) => of === undefined),
      "SQLite's own check fails too"
    )
  })
)

it.scopedLive("it judges events by the registry that it is given", () =>
  Effect.gen(function* () {
    const path = yield* county
    const { faults } = yield* verify({ path }, registry([]))
    assert.deepStrictEqual([...new Set(faults.map(({ what }) => what))], ["event"])
  })
)

it.scopedLive("it may run while others write, and takes the ledger as it was when it began", () =>
  Effect.gen(function* () {
    const path = yield* county
    const { ledger } = yield* open(path)
    const writing = Effect.forEach(
      Array.from({ length: 40 }, (_, index) => 2100 + index),
      (year) => ledger.append(batch(`w-${year}`, holidays(year))),
      { discard: true }
    )
    const [verified] = yield* Effect.all([verify({ path }), writing], { concurrency: 2 })
    assert.deepStrictEqual(verified.faults, [])
  })
)

it.scopedLive("each fault is told in both languages", () =>
  Effect.gen(function* () {
    const path = yield* county
    yield* tamper(path, `UPDATE records SET text = 'x' WHERE ${of(10)}`)
    for (const { message } of (yield* verify({ path })).faults) {
      assert.match(message.zh, /[\u4e00-\u9fff]/)
      assert.match(message.en, /^[ -~]+: /)
    }
  })
)
