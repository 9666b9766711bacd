/** The drivers that the running Node offers, and a directory for the files of a test. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Effect, Either } from "effect"
import { assert, describe, onTestFinished } from "vitest"
import {
  chooseDriver,
  DriverError,
  type DriverErrorCode,
  type DriverModule,
  type DriverName
} from "../../src/driver/index.ts"

const names: ReadonlyArray<DriverName> = ["node:sqlite", "better-sqlite3"]

const offered = await Promise.all(
  names.map(async (name) => ({ name, module: await Effect.runPromise(Effect.either(chooseDriver(name))) }))
)

const absent: DriverModule = { name: "node:sqlite", open: () => assert.fail("this driver is skipped") }

/** Runs the same tests with each driver. One that cannot be had is skipped, and the reason stands in its title. */
export const eachDriver = (title: string, tests: (module: DriverModule) => void): void => {
  for (const { module, name } of offered) {
    const reason = Either.isLeft(module) ? `: ${module.left.message}` : ""
    describe.skipIf(Either.isLeft(module))(`${title} (${name}${reason})`, () => {
      tests(Either.getOrElse(module, () => absent))
    })
  }
}

/** A path for a new database, in a directory that is removed after the test. */
export const freshPath = (name = "ledger.db"): string => {
  const directory = mkdtempSync(join(tmpdir(), "zhize-driver-"))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return join(directory, name)
}

/** What `f` throws must be a DriverError with this code. */
export const assertCode = (code: DriverErrorCode, f: () => unknown): DriverError => {
  try {
    f()
  } catch (thrown) {
    if (!(thrown instanceof DriverError)) throw thrown
    assert.strictEqual(thrown.code, code, thrown.message)
    return thrown
  }
  return assert.fail(`expected ${code}, but nothing was thrown`)
}
