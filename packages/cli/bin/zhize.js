#!/usr/bin/env node
// Committed, so that npm can link it before the first build.
import { existsSync } from "node:fs"

const program = new URL("../dist/bundle/main.js", import.meta.url)
if (existsSync(program)) await import(program.href)
else {
  console.error("zhize is not built yet: run `npm run build` / 尚未构建：请运行 npm run build")
  process.exitCode = 70
}
