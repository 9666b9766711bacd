/** How one module of the domain is mutated; see run.mjs. */
export default {
  packageManager: "npm",
  testRunner: "in-process",
  plugins: ["./scripts/mutation/runner.mjs"],
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  ignorePatterns: ["bench", "docs", "coverage", "reports", "**/dist", "packages/cli", "packages/store-sqlite"],
  tempDirName: "reports/stryker",
  reporters: ["progress-append-only", "json"],
  jsonReporter: { fileName: process.env["ZHIZE_MUTATION_REPORT"] ?? "reports/mutation/all.json" },
  timeoutMS: 20_000,
  timeoutFactor: 4,
  concurrency: 1
}
