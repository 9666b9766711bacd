/** Every package as it would be published: packed, then held against publint and attw. */
import { execFileSync, spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { publint } from "publint"
import { formatMessage } from "publint/utils"
import { published } from "./workspace.mjs"

const folder = mkdtempSync(join(tmpdir(), "zhize-pack-"))
const attwOptions = ["--profile", "esm-only", "--no-definitely-typed", "--format", "ascii", "--no-color", "--no-emoji"]
/** @type {Array<string>} */
const faults = []

for (const { folder: source, manifest } of published) {
  const packed = execFileSync(
    "npm",
    ["pack", `./${source}`, "--json", "--ignore-scripts", "--pack-destination", folder],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }
  )
  const [{ files, filename, size }] = JSON.parse(packed)
  const tarball = join(folder, filename)

  const { messages, pkg } = await publint({
    pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer },
    strict: true
  })
  for (const message of messages) faults.push(`${manifest.name}: ${formatMessage(message, pkg ?? {})}`)

  // A package that is only a command has no types to be wrong.
  if (manifest.exports !== undefined) {
    const attw = spawnSync("node_modules/.bin/attw", [tarball, ...attwOptions], { encoding: "utf8" })
    if (attw.status !== 0) faults.push(`${manifest.name}:\n${attw.stdout}${attw.stderr}`)
  }

  const names = files.map((/** @type {{ path: string }} */ { path }) => path)
  for (const wanted of ["LICENSE", "README.md"])
    if (!names.includes(wanted)) faults.push(`${manifest.name}: no ${wanted}`)
  for (const name of names)
    if (/^test\/|\.tsbuildinfo$|\.db$/.test(name)) faults.push(`${manifest.name}: ${name} is packed`)
  console.log(`${manifest.name}: ${names.length} files, ${Math.ceil(size / 1024)} KiB`)
}

rmSync(folder, { recursive: true })
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
