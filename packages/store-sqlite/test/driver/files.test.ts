import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { assert, it } from "vitest"
import { assertCode, eachDriver, freshPath } from "./support.ts"

eachDriver("A database file", (module) => {
  const withRow = (): string => {
    const path = freshPath()
    const driver = module.open(path)
    driver.exec("CREATE TABLE t (a TEXT) STRICT; INSERT INTO t VALUES ('职责')")
    driver.close()
    return path
  }

  it("is durable and strict: WAL, synchronous FULL, foreign keys, and a wait for locks", () => {
    const driver = module.open(freshPath(), { busyTimeout: 1234 })
    const pragma = (name: string) => driver.prepare(`PRAGMA ${name}`).values()[0]?.[0]
    assert.deepStrictEqual(["journal_mode", "synchronous", "foreign_keys", "busy_timeout"].map(pragma), [
      "wal",
      2,
      1,
      1234
    ])
    assert.match(driver.sqliteVersion, /^3\.\d+\.\d+$/)
    assert.strictEqual(driver.name, module.name)
    driver.close()
  })

  it("waits ten seconds for locks unless told", () => {
    const driver = module.open(":memory:")
    assert.deepStrictEqual(driver.prepare("PRAGMA busy_timeout").values(), [[10_000]])
    driver.close()
  })

  it("keeps what was written, and is one file again after closing", () => {
    const path = withRow()
    assert.isFalse(existsSync(`${path}-wal`))
    const driver = module.open(path)
    assert.deepStrictEqual(driver.prepare("SELECT a FROM t").all(), [{ a: "职责" }])
    driver.close()
  })

  it("that is opened to be read only is read, and not changed", () => {
    const path = withRow()
    const before = readFileSync(path)
    const driver = module.open(path, { readonly: true })
    assert.isTrue(driver.readonly)
    assert.deepStrictEqual(driver.prepare("SELECT a FROM t").all(), [{ a: "职责" }])
    assertCode("SQLITE_READONLY", () => driver.prepare("INSERT INTO t VALUES ('x')").run())
    assertCode("SQLITE_READONLY", () => driver.exec("BEGIN IMMEDIATE; INSERT INTO t VALUES ('x')"))
    driver.close()
    assert.deepStrictEqual(readFileSync(path), before)
  })

  it("that is not there is not made by opening it to be read only", () => {
    const path = freshPath()
    assertCode("SQLITE_CANTOPEN", () => module.open(path, { readonly: true }))
    assert.isFalse(existsSync(path))
  })

  it("in a directory that is not there cannot be opened, and the error names it", () => {
    const path = `${freshPath("none")}/ledger.db`
    assert.include(assertCode("SQLITE_CANTOPEN", () => module.open(path)).message, `Cannot open ${path}`)
  })

  it("that is a directory cannot be opened", () => {
    assert.strictEqual(assertCode("SQLITE_CANTOPEN", () => module.open("/")).primary, "SQLITE_CANTOPEN")
  })

  for (const readonly of [false, true]) {
    it(`that is no database is refused at once${readonly ? ", to be read only too" : ""}, and left alone`, () => {
      const path = freshPath("notes.txt")
      writeFileSync(path, "This is a list of duties, and no database.\n".repeat(100))
      const before = readFileSync(path)
      assertCode("SQLITE_NOTADB", () => module.open(path, { readonly }))
      assert.deepStrictEqual(readFileSync(path), before)
    })
  }

  it("that is damaged says so", () => {
    const path = freshPath()
    const driver = module.open(path)
    driver.exec("CREATE TABLE t (a TEXT) STRICT")
    for (let i = 0; i < 200; i++) driver.prepare("INSERT INTO t VALUES (?)").run(["x".repeat(500)])
    driver.close()
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(0xff, 4096, bytes.length))
    const damaged = module.open(path)
    const error = assertCode("SQLITE_CORRUPT", () => damaged.prepare("SELECT a FROM t").all())
    assert.strictEqual(error.primary, "SQLITE_CORRUPT")
    damaged.close()
  })

  it("that has reached its limit says so", () => {
    const driver = module.open(freshPath())
    driver.exec("CREATE TABLE t (a TEXT) STRICT; PRAGMA max_page_count = 3")
    assertCode("SQLITE_FULL", () => driver.prepare("INSERT INTO t VALUES (?)").run(["x".repeat(100_000)]))
    driver.close()
  })

  it("wants sensible settings", () => {
    for (const busyTimeout of [-1, 0.5, Number.NaN, 2 ** 40]) {
      assertCode("VALUE_REFUSED", () => module.open(":memory:", { busyTimeout }))
    }
  })
})
