/** Sums the runner's JSON reports into one line, `N passed, N failed`: the last line of `.ci/run`. */
import { readFileSync } from "node:fs"

/** @typedef {{ status: string, assertionResults: ReadonlyArray<{ status: string }> }} File */

let [passed, failed] = [0, 0]
for (const name of process.argv.slice(2)) {
  try {
    /** @type {{ testResults: ReadonlyArray<File> }} */
    const { testResults } = JSON.parse(readFileSync(name, "utf8"))
    for (const { assertionResults, status } of testResults) {
      const of = (/** @type {string} */ wanted) => assertionResults.filter((one) => one.status === wanted).length
      passed += of("passed")
      // A file that could not be loaded has no results, and has failed all the same.
      failed += Math.max(of("failed"), status === "failed" ? 1 : 0)
    }
  } catch {
    console.log(`${name}: no report`)
    failed++
  }
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
