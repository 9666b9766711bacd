/** How one module of the domain is mutated; see run.mjs. */
export default {
  packageManager: "npm",
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "scripts/mutation/vitest.config.ts", related: false },
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  ignorePatterns: [
    "bench",
    "docs",
    "examples",
    "coverage",
    "reports",
    "**/dist",
    "packages/cli",
    "packages/store-sqlite"
  ],
  tempDirName: "reports/stryker",
  reporters: ["progress-append-only", "json"],
  jsonReporter: { fileName: process.env["ZHIZE_MUTATION_REPORT"] ?? "reports/mutation/all.json" },
  concurrency: 2
}
