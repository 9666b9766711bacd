/**
 * Runs the tests of one module in the process that loaded them, mutant after mutant. The runner for vitest starts a new
 * worker for every mutant and loads effect and the whole domain anew, which takes many times as long as the tests.
 * Of the tests that reach a mutant, the fastest come first and the first that fails ends the run.
 *
 * This holds because the domain keeps nothing between calls. That it did is checked whenever a test fails: it passes
 * again once the mutant is gone, else the process is thrown away and the mutant tried in another.
 */
import { pathToFileURL } from "node:url"
import * as FastCheck from "effect/FastCheck"

import { bundled, slowTests } from "./bundle.mjs"

/** @typedef {import("vitest").RunnerTestCase} Test */
/** @typedef {{ name: string, run: () => unknown, ms: number }} Case */

/** What vitest's packages expect around them. */
const vitest = async () => {
  Object.assign(globalThis, { __vitest_worker__: { config: {}, environment: { name: "node" } } })
  const [{ collectTests }, { getFn }] = await Promise.all([import("vitest/internal/browser"), import("vitest/suite")])
  return { collectTests, getFn }
}

/** @returns {Test[]} */
const testsOf = (/** @type {any} */ task) => (task.type === "test" ? [task] : task.tasks.flatMap(testsOf))

/** Runs one test; answers why it failed, if it did. */
const failureOf = async (/** @type {Case} */ { run }) => {
  try {
    await run()
    return undefined
  } catch (error) {
    return String(error instanceof Error ? error.message : error)
  }
}

const shared = /** @type {any} */ (globalThis)

class InProcess {
  /** @type {Map<string, Case>} */
  cases = new Map()
  /** Where the instrumented code looks for the mutant to be and counts what it reaches. */
  state = (shared.__stryker__ ??= {})

  capabilities() {
    return { reloadEnvironment: false }
  }

  async init() {
    const { seed, tests } = await bundled(process.env["ZHIZE_MODULE"] ?? "domain")
    const { collectTests, getFn } = await vitest()
    const importFile = (/** @type {string} */ file) => import(pathToFileURL(file).href)
    await importFile(seed)
    // One case that fails is enough: it need not be made small.
    FastCheck.configureGlobal({ ...FastCheck.readConfigureGlobal(), endOnFailure: true })
    const settings = { root: process.cwd(), setupFiles: [], sequence: {}, testTimeout: 0, hookTimeout: 0, retry: 0 }
    const config = /** @type {any} */ (settings)
    for (const file of await collectTests(tests, { config, importFile })) {
      if (file.result?.state === "fail") throw new Error(`${file.name}: ${file.result.errors?.[0]?.stack}`)
      for (const test of testsOf(file).filter(({ name }) => !slowTests.includes(name))) {
        this.cases.set(test.id, { name: test.name, run: getFn(test), ms: 0 })
      }
    }
  }

  async dryRun() {
    const tests = []
    for (const [id, one] of this.cases) {
      this.state.currentTestId = id
      const start = performance.now()
      const failureMessage = await failureOf(one)
      one.ms = performance.now() - start
      const told = { id, name: one.name, timeSpentMs: one.ms }
      tests.push(failureMessage === undefined ? { ...told, status: 0 } : { ...told, status: 1, failureMessage })
    }
    this.state.currentTestId = undefined
    return { status: "complete", tests, mutantCoverage: this.state.mutantCoverage }
  }

  async mutantRun(/** @type {any} */ { testFilter, activeMutant, hitLimit }) {
    const chosen = [...this.cases].filter(([id]) => testFilter === undefined || testFilter.includes(id))
    let nrOfTests = 0
    for (const [id, one] of chosen.toSorted(([, left], [, right]) => left.ms - right.ms)) {
      nrOfTests += 1
      Object.assign(this.state, { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
      const failureMessage = await failureOf(one)
      const looped = hitLimit !== undefined && this.state.hitCount > hitLimit
      this.state.activeMutant = undefined
      if (looped) return { status: "timeout", reason: `more than ${hitLimit} passes in ${one.name}` }
      if (failureMessage === undefined) continue
      if ((await failureOf(one)) !== undefined) throw new Error(`${one.name} also fails without a mutant`)
      return { status: "killed", killedBy: [id], failureMessage, nrOfTests }
    }
    return { status: "survived", nrOfTests }
  }
}

export const strykerPlugins = [{ kind: "TestRunner", name: "in-process", injectableClass: InProcess }]
