/** The tests that hold one module of the domain (`ZHIZE_MODULE`): laws over the whole registry would run for every mutant. */
import { defineConfig } from "vitest/config"

const conditions = ["@zhize/source", "module", "node", "default"]

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: [`packages/domain/test/${process.env["ZHIZE_MODULE"] ?? "*"}/*.test.ts`],
    setupFiles: ["scripts/test/seed.ts"],
    isolate: false
  }
})
