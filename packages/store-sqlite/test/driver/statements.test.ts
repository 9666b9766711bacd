import { assert, it } from "vitest"
import { assertCode, eachDriver } from "./support.ts"

const people = `
  CREATE TABLE organ (id TEXT PRIMARY KEY NOT NULL) STRICT;
  CREATE TABLE officer (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    organ TEXT REFERENCES organ (id)
  ) STRICT;
`

eachDriver("Statements", (module) => {
  const open = (statementCache?: number) => {
    const driver = module.open(":memory:", statementCache === undefined ? {} : { statementCache })
    driver.exec(people)
    return driver
  }

  it("write, and say how many rows they touched", () => {
    const driver = open()
    assert.deepStrictEqual(
      driver.prepare("INSERT INTO officer VALUES (?, ?, NULL), (?, ?, NULL)").run([1, "甲", 2, "乙"]),
      { changes: 2 }
    )
    assert.deepStrictEqual(driver.prepare("DELETE FROM officer WHERE number > ?").run([5]), { changes: 0 })
    driver.close()
  })

  it("read one row, all rows, or arrays in the order of the columns, in any order of asking", () => {
    const driver = open()
    driver.exec("INSERT INTO officer VALUES (1, '甲', NULL), (2, '乙', NULL)")
    const some = driver.prepare("SELECT name, number FROM officer WHERE number >= ? ORDER BY number")
    for (let round = 0; round < 2; round++) {
      assert.deepStrictEqual(some.get([2]), { name: "乙", number: 2 })
      assert.deepStrictEqual(some.values([1]), [
        ["甲", 1],
        ["乙", 2]
      ])
      assert.deepStrictEqual(some.all([1]), [
        { name: "甲", number: 1 },
        { name: "乙", number: 2 }
      ])
      assert.isUndefined(some.get([3]))
      assert.deepStrictEqual(some.values([3]), [])
    }
    driver.close()
  })

  it("give plain objects", () => {
    const driver = open()
    assert.strictEqual(Object.getPrototypeOf(driver.prepare("SELECT 1 AS one").get()), Object.prototype)
    assert.strictEqual(Object.getPrototypeOf(driver.prepare("SELECT 1 AS one").all()[0]), Object.prototype)
    driver.close()
  })

  it("that return nothing have no rows, and those that return rows may be run for their effect", () => {
    const driver = open()
    const insert = driver.prepare("INSERT INTO officer VALUES (?, ?, NULL)")
    assert.deepStrictEqual(insert.all([1, "甲"]), [])
    assert.deepStrictEqual(insert.values([2, "乙"]), [])
    assert.isUndefined(insert.get([3, "丙"]))
    driver.prepare("INSERT INTO officer VALUES (4, '丁', NULL) RETURNING number").run()
    assert.deepStrictEqual(driver.prepare("SELECT count(*) AS n FROM officer").get(), { n: 4 })
    driver.close()
  })

  it("are found again by their text, and forgotten when too many others came after", () => {
    const driver = open(2)
    const first = driver.prepare("SELECT 1 AS n")
    driver.prepare("SELECT 2 AS n")
    assert.strictEqual(driver.prepare("SELECT 1 AS n"), first)
    driver.prepare("SELECT 3 AS n")
    assert.strictEqual(driver.prepare("SELECT 1 AS n"), first)
    driver.prepare("SELECT 4 AS n")
    driver.prepare("SELECT 5 AS n")
    assert.notStrictEqual(driver.prepare("SELECT 1 AS n"), first)
    assert.deepStrictEqual(first.get(), { n: 1 })
    driver.close()
  })

  it("prepared again see a table as it is after it was altered", () => {
    const driver = open()
    driver.exec("INSERT INTO organ VALUES ('nyj')")
    const all = () => driver.prepare("SELECT * FROM organ").all()
    assert.deepStrictEqual(all(), [{ id: "nyj" }])
    driver.exec("ALTER TABLE organ RENAME COLUMN id TO code")
    assert.deepStrictEqual(all(), [{ code: "nyj" }])
    driver.prepare("ALTER TABLE organ ADD COLUMN name TEXT").run()
    assert.deepStrictEqual(all(), [{ code: "nyj", name: null }])
    driver.close()
  })

  it("must be given exactly the values they ask for", () => {
    const driver = open()
    assertCode("SQLITE_RANGE", () => driver.prepare("SELECT ?, ?").get([1]))
    assertCode("SQLITE_RANGE", () => driver.prepare("SELECT ?").get([1, 2]))
    assertCode("SQLITE_RANGE", () => driver.prepare("SELECT 1").get([1]))
    for (const parameter of ["?1", ":name", "@name", "$name"]) {
      assert.include(
        assertCode("STATEMENT_REFUSED", () => driver.prepare(`SELECT ${parameter}`)).message,
        `Write ? for ${parameter}`
      )
    }
    assert.deepStrictEqual(
      driver.prepare("SELECT '?''?' AS \"a?\", ? AS [b?], ? AS c$d, ?+? AS `e?` /* ? */ -- ?").get([1, 2, 3, 4]),
      { "a?": "?'?", "b?": 1, c$d: 2, "e?": 7 }
    )
    driver.close()
  })

  it("are one at a time, and at least one", () => {
    const driver = open()
    assertCode("STATEMENT_REFUSED", () => driver.prepare("SELECT 1; SELECT 2"))
    assertCode("STATEMENT_REFUSED", () => driver.prepare("-- nothing"))
    assert.deepStrictEqual(driver.prepare(" SELECT '法' AS n; -- and /* no */ more\n ;").get(), { n: "法" })
    driver.prepare("CREATE TRIGGER t AFTER INSERT ON organ BEGIN SELECT 1; SELECT 2; END;").run()
    driver.close()
  })

  it("fail with SQLite's own code", () => {
    const driver = open()
    driver.exec("INSERT INTO officer VALUES (1, '甲', NULL)")
    const insert = driver.prepare("INSERT INTO officer VALUES (?, ?, ?)")
    const unique = assertCode("SQLITE_CONSTRAINT_UNIQUE", () => insert.run([2, "甲", null]))
    assert.strictEqual(unique.primary, "SQLITE_CONSTRAINT")
    assert.include(unique.message, "UNIQUE constraint failed: officer.name")
    assertCode("SQLITE_CONSTRAINT_PRIMARYKEY", () => insert.run([1, "乙", null]))
    assertCode("SQLITE_CONSTRAINT_NOTNULL", () => insert.run([2, null, null]))
    assertCode("SQLITE_CONSTRAINT_CHECK", () => insert.run([2, "", null]))
    assertCode("SQLITE_CONSTRAINT_FOREIGNKEY", () => insert.run([2, "乙", "none"]))
    assertCode("SQLITE_CONSTRAINT_DATATYPE", () => insert.run([2, "乙", Uint8Array.of(1)]))
    assertCode("SQLITE_ERROR", () => driver.prepare("SELEC 1"))
    assertCode("SQLITE_ERROR", () => driver.exec("SELECT * FROM nowhere"))
    assert.strictEqual(assertCode("SQLITE_ERROR", () => driver.exec("BEGIN; BEGIN")).primary, "SQLITE_ERROR")
    driver.close()
  })

  it("know whether a transaction is open", () => {
    const driver = open()
    assert.isFalse(driver.inTransaction)
    driver.exec("BEGIN IMMEDIATE")
    assert.isTrue(driver.inTransaction)
    driver.exec("ROLLBACK")
    assert.isFalse(driver.inTransaction)
    driver.close()
  })

  it("are refused after closing, which may be done twice", () => {
    const driver = open()
    const statement = driver.prepare("SELECT 1")
    driver.close()
    driver.close()
    for (const use of [
      () => statement.get(),
      () => driver.prepare("SELECT 1"),
      () => driver.exec("SELECT 1"),
      () => driver.inTransaction
    ]) {
      assert.strictEqual(assertCode("SQLITE_MISUSE", use).message, "The database is closed")
    }
  })
})
