/**
 * The manifests keep their promises: exact versions, one version of a dependency everywhere, a lock file that names no
 * host, the licence with every package, and a reason in `docs/dependencies.md` for every dependency and for nothing else.
 */
import { readFileSync } from "node:fs"
import { all, named, published } from "./workspace.mjs"

/** @type {Array<string>} */
const faults = []
const read = (/** @type {string} */ file) => readFileSync(file, "utf8")

/** @type {Map<string, string>} */
const versions = new Map()
for (const { folder, manifest } of all) {
  for (const { name, version } of named(manifest)) {
    if (version.startsWith("file:")) continue
    if (!/^\d+\.\d+\.\d+$/.test(version)) faults.push(`${folder}: ${name} ${version} is no exact version`)
    if ((versions.get(name) ?? version) !== version)
      faults.push(`${folder}: ${name} ${version}, elsewhere ${versions.get(name)}`)
    versions.set(name, version)
  }
}

for (const { folder, manifest } of published) {
  if (read(`${folder}/LICENSE`) !== read("LICENSE")) faults.push(`${folder}: LICENSE differs from the root's`)
  if (manifest.license !== "Apache-2.0") faults.push(`${folder}: license ${manifest.license}`)
  if (manifest.version !== all[0]?.manifest.version) faults.push(`${folder}: version ${manifest.version}`)
}

for (const { 0: host } of read("package-lock.json").matchAll(/"resolved": "[a-z+]+:\/\/[^/"]+/g)) {
  faults.push(`package-lock.json: ${host}: the lock names no host, so that any registry serves`)
}

const page = "docs/dependencies.md"
const sections = new Map(
  read(page)
    .split(/^## /m)
    .slice(1)
    .map(
      (section) =>
        /** @type {const} */ ([
          section.slice(0, section.indexOf("\n")),
          [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = ""]) => name)
        ])
    )
)
for (const { manifest } of all) {
  const told = sections.get(manifest.name) ?? []
  const has = [...new Set(named(manifest).map(({ name }) => name))]
  for (const name of has) if (!told.includes(name)) faults.push(`${page}: ${manifest.name} does not tell why ${name}`)
  for (const name of told) if (!has.includes(name)) faults.push(`${page}: ${manifest.name} has no ${name}`)
  sections.delete(manifest.name)
}
for (const name of sections.keys()) faults.push(`${page}: there is no package ${name}`)

for (const fault of faults) console.error(fault)
console.log(`Manifests: ${all.length}, ${versions.size} dependencies, ${faults.length} faults`)
process.exitCode = faults.length > 0 ? 1 : 0
