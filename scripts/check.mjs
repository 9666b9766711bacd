/**
 * `npm run check`: everything about this repository that can be checked without running it. Two steps run at a time, the
 * build first, since some read what it wrote. The output of a step is shown when it fails.
 */
import { spawn } from "node:child_process"

const lanes = 2
const steps = ["types", "effect", "lint", "format:check", "knip", "docs:check", "check:manifests", "check:packages"]

/** @param {string} name @returns {Promise<boolean>} whether it passed */
const run = (name) =>
  new Promise((resolve) => {
    const start = performance.now()
    const child = spawn("npm", ["run", "--silent", name], { stdio: ["ignore", "pipe", "pipe"] })
    /** @type {Array<Buffer>} */
    const output = []
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(chunk))
    child.on("close", (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1)
      console.log(`${code === 0 ? "ok  " : "FAIL"} ${name.padEnd(15)} ${seconds.padStart(5)} s`)
      if (code !== 0) console.log(Buffer.concat(output).toString())
      resolve(code === 0)
    })
  })

const passed = [await run("build")]
const waiting = passed[0] === true ? steps : []
await Promise.all(
  Array.from({ length: lanes }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) passed.push(await run(next))
  })
)
process.exitCode = passed.every(Boolean) ? 0 : 1
