/**
 * Runs the tests, or whatever is given, under Node.js 24: npm's package `node` brings the binary, kept in a cache folder
 * of its own so that nothing else depends on it.
 *
 *     node scripts/node24.mjs                      the whole suite
 *     node scripts/node24.mjs packages/cli/dist/… any script
 */
import { execFileSync, spawnSync } from "node:child_process"
import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"

const version = "24.21.0"
const folder = resolve("node_modules/.cache", `node-${version}`)
const binary = join(folder, "node_modules/node/bin/node")

if (!existsSync(binary)) {
  mkdirSync(folder, { recursive: true })
  const manifest = { private: true, dependencies: { node: version }, allowScripts: { node: true } }
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest))
  execFileSync("npm", ["install", "--no-audit", "--no-fund"], { cwd: folder, stdio: "inherit" })
}

const given = process.argv.slice(2)
const suite = ["node_modules/vitest/vitest.mjs", "run"]
const path = `${join(folder, "node_modules/node/bin")}:${process.env["PATH"]}`
const env = { ZHIZE_TEST_REPORT: "reports/tests-node24.json", ...process.env, PATH: path }
const ran = spawnSync(binary, given.length > 0 ? given : suite, { env, stdio: "inherit" })
process.exitCode = ran.status ?? 1
