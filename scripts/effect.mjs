/**
 * The diagnostics of Effect's language service over every project, as part of `npm run types`. Their severities stand in
 * `tsconfig.base.json`. Some bind only what is shipped: a test may fail with anything, and read the process it runs in.
 */
import { spawnSync } from "node:child_process"
import { relative } from "node:path"

const onlyShipped = new Set([
  "anyUnknownInErrorContext",
  "globalErrorInEffectFailure",
  "globalConsole",
  "globalConsoleInEffect",
  "globalTimers",
  "globalTimersInEffect",
  "processEnv",
  "processEnvInEffect",
  "unsafeEffectTypeAssertion"
])
const shipped = /^packages\/[^/]+\/src\/(?!testing\/)/

const tool = "node_modules/@effect/language-service/cli.js"
const ran = spawnSync(process.execPath, [tool, "diagnostics", "--project", "tsconfig.json", "--format", "json"], {
  encoding: "utf8",
  maxBuffer: 1 << 28
})
/** @type {{ summary: { filesChecked: number }, diagnostics: Array<Record<"file" | "line" | "column" | "severity" | "name" | "message", string>> }} */
const { diagnostics, summary } = JSON.parse(ran.stdout)

const found = diagnostics
  .map((one) => ({ ...one, file: relative(process.cwd(), one.file) }))
  .filter(({ file, name, severity }) => severity !== "message" && (shipped.test(file) || !onlyShipped.has(name)))
for (const { column, file, line, message, name } of found)
  console.error(`${file}:${line}:${column} effect(${name}): ${message}`)
console.log(`Effect diagnostics: ${summary.filesChecked} files, ${found.length} faults`)
// Reading no file at all would be no check.
process.exitCode = found.length > 0 || summary.filesChecked === 0 ? 1 : 0
