/** What the manifests of this repository say. */
import { readdirSync, readFileSync } from "node:fs"

/** @typedef {{ name: string, version: string, private?: boolean, license?: string, exports?: unknown } & Partial<Record<"dependencies" | "devDependencies" | "optionalDependencies" | "peerDependencies", Record<string, string>>>} Manifest */

/** @param {string} folder @returns {Manifest} */
const manifest = (folder) => JSON.parse(readFileSync(`${folder}/package.json`, "utf8"))

const folders = readdirSync("packages").map((name) => `packages/${name}`)

/** Every package that is published, by folder. */
export const published = folders.map((folder) => ({ folder, manifest: manifest(folder) }))

/** Those, and the root. */
export const all = [{ folder: ".", manifest: manifest(".") }, ...published]

/** What one manifest names, kind by kind. @param {Manifest} one */
export const named = (one) =>
  /** @type {const} */ (["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"]).flatMap(
    (kind) => Object.entries(one[kind] ?? {}).map(([name, version]) => ({ kind, name, version }))
  )
