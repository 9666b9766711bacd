/** Which tests hold a module, bundled with the instrumented sources, so that a process loads them once. */
import { readdirSync } from "node:fs"
import { resolve } from "node:path"
import { build } from "esbuild"

const domain = "packages/domain"
const seed = "scripts/test/seed.ts"

/** What holds every module: texts, permissions, the records of every version and a year's answers. */
const laws = ["kernel/Registry", "permissions/Cells", "golden/Golden", "stored/Texts", "stored/Year"].map(
  (name) => `${domain}/test/${name}.test.ts`
)

/** What plays long stories through every module would take minutes for each mutant that it does not notice. */
const slow = ["Guyuan", "kernel/Concurrency", "kernel/Fold", "kernel/Views"].map(
  (name) => `${domain}/test/${name}.test.ts`
)

/** Titles of what is slow in files that are otherwise quick. */
export const slowTests = [
  "random stories, and lives that mostly go as they ought, reach nearly every command and every event",
  "every refusal is by a registered rule, with details of its own shape, and reads well in both languages",
  "every row of every view can be shown in both languages, on any day, of any ledger"
]

/** The files to load: the seed of the properties, and the tests of the module and the laws. */
export const bundled = async (/** @type {string} */ module) => {
  const folder = module === "domain" ? `${domain}/test` : `${domain}/test/${module}`
  const own = readdirSync(folder)
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => `${folder}/${file}`)
  const tests = [...new Set([...own, ...laws])].filter((file) => !slow.includes(file))
  await build({
    entryPoints: [seed, ...tests],
    absWorkingDir: process.cwd(),
    outdir: ".",
    outbase: ".",
    // Beside the sources, so that what a test reads from its own folder is found.
    entryNames: "[dir]/[name].mutation",
    chunkNames: `${domain}/test/chunks/[name]-[hash]`,
    alias: {
      "@zhize/domain": resolve(`${domain}/src/index.ts`),
      "@zhize/domain/testing": resolve(`${domain}/src/testing/index.ts`)
    },
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "error"
  })
  const built = (/** @type {string} */ file) => resolve(file.replace(/\.ts$/, ".mutation.mjs"))
  return { seed: built(seed), tests: tests.map(built) }
}
