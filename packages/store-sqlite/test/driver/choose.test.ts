import { Effect } from "effect"
import { assert, describe, it } from "vitest"
import { chooseDriver, type Offer } from "../../src/driver/ChooseDriver.ts"
import { betterSqlite3 } from "../../src/driver/BetterSqlite3.ts"
import type { DriverModule, DriverName } from "../../src/driver/index.ts"
import { nodeSqlite } from "../../src/driver/NodeSqlite.ts"

const module = (name: DriverName): DriverModule => ({ name, open: () => assert.fail("not opened here") })
const builtIn = () => module("node:sqlite")
const installed = () => Promise.resolve(module("better-sqlite3"))
const broken = () => Promise.reject(new Error("Cannot find package\n  Require stack"))

const chosen = (offer: Offer, name?: DriverName) =>
  Effect.runPromise(Effect.map(chooseDriver(name, offer), (found) => found.name))
const failure = (offer: Offer, name?: DriverName) => Effect.runPromise(Effect.flip(chooseDriver(name, offer)))

describe("The driver", () => {
  it("is Node's own where Node has one", async () => {
    assert.strictEqual(await chosen({ builtIn, packages: [installed] }), "node:sqlite")
  })

  it("is better-sqlite3 elsewhere, from the first package that loads", async () => {
    assert.strictEqual(await chosen({ builtIn: () => undefined, packages: [broken, installed] }), "better-sqlite3")
  })

  it("can be chosen by name", async () => {
    assert.strictEqual(await chosen({ builtIn, packages: [installed] }, "better-sqlite3"), "better-sqlite3")
    assert.strictEqual(await chosen({ builtIn, packages: [installed] }, "node:sqlite"), "node:sqlite")
  })

  it("that cannot be had comes with what to do", async () => {
    const error = await failure({ builtIn: () => undefined, packages: [broken, broken] })
    assert.strictEqual(error.code, "DRIVER_MISSING")
    assert.include(error.message, "`npm install better-sqlite3@12.11.1`")
    assert.isTrue(error.message.endsWith("What it said: Cannot find package Require stack"))
  })

  it("is not compiled for nothing where Node has its own", async () => {
    const error = await failure({ builtIn, packages: [broken] }, "better-sqlite3")
    assert.strictEqual(error.code, "DRIVER_MISSING")
    assert.include(error.message, "use that, or leave the choice open")
    assert.notInclude(error.message, "npm install")
  })

  it("of Node cannot be chosen where Node has none", async () => {
    const error = await failure({ builtIn: () => undefined, packages: [installed] }, "node:sqlite")
    assert.include(error.message, "Use Node 22.13 or newer")
  })

  it("is found in the running Node", async () => {
    const found = await Effect.runPromise(chooseDriver())
    assert.strictEqual(found.name, nodeSqlite() === undefined ? "better-sqlite3" : "node:sqlite")
    const driver = found.open(":memory:")
    assert.deepStrictEqual(driver.prepare("SELECT 1 AS one").all(), [{ one: 1 }])
    driver.close()
  })

  it("is not found in a package that is not there", async () => {
    const error = await betterSqlite3("@zhize/none").then(
      () => undefined,
      (reason: unknown) => reason
    )
    assert.instanceOf(error, Error)
  })
})
