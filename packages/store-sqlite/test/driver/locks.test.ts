import { once } from "node:events"
import { Worker } from "node:worker_threads"
import { assert, it } from "vitest"
import { assertCode, eachDriver, freshPath } from "./support.ts"

/** Another thread that takes the write lock, says so, and commits after a while. */
const otherThread = `
  const { parentPort, workerData } = require("node:worker_threads")
  const load = require("node:module").createRequire(workerData.from)
  const database = workerData.name === "node:sqlite"
    ? new (process.getBuiltinModule("node:sqlite").DatabaseSync)(workerData.path)
    : new (load("better-sqlite3"))(workerData.path)
  database.exec("BEGIN IMMEDIATE; INSERT INTO t VALUES (1)")
  parentPort.postMessage("locked")
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150)
  database.exec("COMMIT")
  database.close()
`

eachDriver("A lock", (module) => {
  const table = (): string => {
    const path = freshPath()
    const driver = module.open(path)
    driver.exec("CREATE TABLE t (a INTEGER) STRICT")
    driver.close()
    return path
  }

  it("of another connection is waited for, and then reported", () => {
    const path = table()
    const [holder, waiter] = [module.open(path), module.open(path, { busyTimeout: 60 })]
    holder.exec("BEGIN IMMEDIATE")
    const started = performance.now()
    const error = assertCode("SQLITE_BUSY", () => waiter.exec("BEGIN IMMEDIATE"))
    assert.isAtLeast(performance.now() - started, 50)
    assert.strictEqual(error.primary, "SQLITE_BUSY")
    assert.isFalse(waiter.inTransaction)
    holder.exec("COMMIT")
    waiter.exec("BEGIN IMMEDIATE; COMMIT")
    holder.close()
    waiter.close()
  })

  it("that goes away in time is waited out", async () => {
    const path = table()
    const driver = module.open(path)
    const worker = new Worker(otherThread, {
      eval: true,
      workerData: { path, name: module.name, from: import.meta.url }
    })
    const exited = once(worker, "exit")
    await once(worker, "message")
    driver.exec("BEGIN IMMEDIATE; INSERT INTO t VALUES (2); COMMIT")
    assert.deepStrictEqual(driver.prepare("SELECT a FROM t ORDER BY rowid").values(), [[1], [2]])
    driver.close()
    await exited
  })

  it("does not keep readers from the last committed state", () => {
    const path = table()
    const [writer, reader] = [module.open(path), module.open(path, { readonly: true, busyTimeout: 0 })]
    writer.exec("BEGIN IMMEDIATE; INSERT INTO t VALUES (1)")
    assert.deepStrictEqual(reader.prepare("SELECT a FROM t").all(), [])
    writer.exec("COMMIT")
    assert.deepStrictEqual(reader.prepare("SELECT a FROM t").all(), [{ a: 1 }])
    reader.close()
    writer.close()
  })

  it("that a deferred transaction asks for too late is reported by its own name", () => {
    const path = table()
    const [one, other] = [module.open(path), module.open(path, { busyTimeout: 0 })]
    other.exec("BEGIN; SELECT * FROM t")
    assert.deepStrictEqual(other.prepare("SELECT a FROM t").all(), [])
    one.exec("INSERT INTO t VALUES (1)")
    const error = assertCode("SQLITE_BUSY_SNAPSHOT", () => other.exec("INSERT INTO t VALUES (2)"))
    assert.strictEqual(error.primary, "SQLITE_BUSY")
    one.close()
    other.close()
  })
})
