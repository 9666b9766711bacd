import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"

const conditions = ["@zhize/source", "module", "node", "default"]

/** Tests run on the sources, so they need no build; the report is what `.ci/run` counts from. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "scripts/test/**/*.test.ts"],
    // Files share a process and what it has loaded: loading everything anew for each took longer than all tests together.
    isolate: false,
    // All cores: unless told, one is left idle.
    maxWorkers: availableParallelism(),
    minWorkers: 1,
    setupFiles: ["scripts/test/seed.ts"],
    reporters: ["default", "json"],
    outputFile: { json: process.env["ZHIZE_TEST_REPORT"] ?? "reports/tests.json" },
    coverage: { include: ["packages/*/src/**"], reportsDirectory: "coverage" }
  }
})
