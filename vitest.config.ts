import { defineConfig } from "vitest/config"

export default defineConfig({
  resolve: { conditions: ["@zhize/source", "module", "node", "default"] },
  ssr: { resolve: { conditions: ["@zhize/source", "module", "node", "default"] } },
  test: { include: ["packages/*/test/**/*.test.ts"] }
})
