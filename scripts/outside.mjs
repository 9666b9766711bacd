/**
 * Installs the packed packages in an empty folder, as somebody outside would, and uses them there, under the Node.js that
 * runs this script. A small registry on the loopback address serves the packages of this house; all others come from the
 * usual one. Where Node.js has SQLite, better-sqlite3 may not even be there.
 */
import { execFileSync, spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { published } from "./workspace.mjs"

const folder = mkdtempSync(join(tmpdir(), "zhize-outside-"))

const packed = published.map(({ folder: source, manifest }) => {
  const args = ["pack", `./${source}`, "--json", "--ignore-scripts", "--pack-destination", folder]
  const told = execFileSync("npm", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
  const [{ filename }] = JSON.parse(told)
  const content = readFileSync(join(folder, filename))
  const integrity = `sha512-${createHash("sha512").update(content).digest("base64")}`
  return { content, filename, integrity, manifest }
})

const registry = createServer(({ headers, url = "" }, response) => {
  const asked = decodeURIComponent(url).slice(1)
  const one = packed.find(({ filename, manifest }) => filename === asked || manifest.name === asked)
  if (one === undefined) return response.writeHead(404).end("{}")
  const { content, filename, integrity, manifest } = one
  if (filename === asked) return response.end(content)
  const { name, version } = manifest
  const dist = { tarball: `http://${headers.host}/${filename}`, integrity }
  return response.end(
    JSON.stringify({ name, "dist-tags": { latest: version }, versions: { [version]: { ...manifest, dist } } })
  )
})

/** @param {string} command @param {ReadonlyArray<string>} args @returns {Promise<void>} */
const run = (command, ...args) =>
  new Promise((resolve, reject) => {
    console.log(`$ ${command} ${args.join(" ")}`)
    const child = spawn(command, args, { cwd: folder, stdio: ["ignore", "inherit", "inherit"] })
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(" ")}: exit ${code}`))
    )
  })

const uses = `
import { zhize } from "@zhize/domain"
import { given } from "@zhize/domain/testing"
import { layer } from "@zhize/store-sqlite"
import { rfc6962 } from "@zhize/tlog"
for (const one of [zhize, given, layer, rfc6962]) if (one === undefined) throw new Error("an export is missing")
`

try {
  await new Promise((resolve) => registry.listen(0, "127.0.0.1", () => resolve(undefined)))
  const { port } = /** @type {import("node:net").AddressInfo} */ (registry.address())
  writeFileSync(
    join(folder, "package.json"),
    '{ "private": true, "type": "module", "allowScripts": { "better-sqlite3": true } }'
  )
  writeFileSync(join(folder, ".npmrc"), `@zhize:registry=http://127.0.0.1:${port}/\n`)
  writeFileSync(join(folder, "uses.js"), uses)

  const start = performance.now()
  await run(
    "npm",
    "install",
    "--no-audit",
    "--no-fund",
    "@zhize/cli",
    "@zhize/store-sqlite",
    "@zhize/domain",
    "@zhize/tlog"
  )
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const compiled = existsSync(join(folder, "node_modules/better-sqlite3"))
  const builtIn = process.getBuiltinModule?.("node:sqlite") !== undefined
  console.log(
    `Node ${process.versions.node}: installed in ${seconds} s, better-sqlite3 ${compiled ? "compiled" : "absent"}`
  )
  if (compiled === builtIn) throw new Error("better-sqlite3 belongs where Node.js has no SQLite, and nowhere else")

  await run(process.execPath, "uses.js")
  await run("npx", "--no-install", "zhize", "init", "沽源县")
  await run("npx", "--no-install", "zhize", "verify")
} finally {
  registry.close()
  rmSync(folder, { recursive: true })
}
