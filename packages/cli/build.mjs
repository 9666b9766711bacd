/**
 * Bundles the program, so that it starts in a few tens of milliseconds: what a command does not need stands in chunks
 * of its own and is loaded when it is used. `node build.mjs [FOLDER]`.
 */
import { build } from "esbuild"
import { readdir, rm } from "node:fs/promises"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const outdir = process.argv[2] ?? here("dist/bundle")

const { metafile } = await build({
  entryPoints: [here("src/main.ts")],
  outdir,
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20",
  conditions: ["@zhize/source"],
  // Packages that have an ES module beside an older format: only that one can be followed by the bundler.
  mainFields: ["module", "main"],
  // The SQLite drivers come from where the package is installed, whichever fits the running Node.
  external: ["better-sqlite3", "node:sqlite"],
  // Some of the bundled packages are CommonJS and ask for node's modules by `require`.
  banner: { js: `import { createRequire } from "node:module"; const require = createRequire(import.meta.url);` },
  minify: true,
  legalComments: "none",
  metafile: true,
  logLevel: "warning"
})

// Parts carry a hash in their names: those of earlier builds are removed when the new ones are all there.
const written = new Set(Object.keys(metafile.outputs).map((path) => basename(path)))
for (const name of await readdir(outdir)) if (!written.has(name)) await rm(join(outdir, name), { recursive: true })
