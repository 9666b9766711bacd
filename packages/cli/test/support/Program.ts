/** Runs the built program in a process of its own, as a user's shell does. */
import { spawn } from "node:child_process"
import { fileURLToPath } from "node:url"

const packageRoot = fileURLToPath(new URL("../../", import.meta.url))

/** Built for the tests, so that they never run a stale program. */
const bundle = `${packageRoot}dist/bundle-tested`
export const program = `${bundle}/main.js`

export interface Exited {
  readonly code: number | null
  readonly signal: string | null
  readonly out: Buffer
  readonly err: string
}

export interface Surroundings {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Written to standard input, which is then closed; without it there is no standard input at all. */
  readonly stdin?: string
}

/** A program that has not ended by then hangs. */
const patience = 30_000

const spawnProgram = (
  command: string,
  words: ReadonlyArray<string>,
  { cwd, env = {}, stdin }: Surroundings = {}
): Promise<Exited> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, words, {
      cwd: cwd ?? packageRoot,
      env: { PATH: process.env["PATH"], LANG: "en_US.UTF-8", ...env },
      stdio: [stdin === undefined ? "ignore" : "pipe", "pipe", "pipe"],
      timeout: patience
    })
    const out: Array<Buffer> = []
    const err: Array<Buffer> = []
    child.stdout!.on("data", (part: Buffer) => out.push(part))
    child.stderr!.on("data", (part: Buffer) => err.push(part))
    child.on("error", reject)
    child.on("close", (code, signal) =>
      resolve({ code, signal, out: Buffer.concat(out), err: Buffer.concat(err).toString() })
    )
    child.stdin?.on("error", () => {})
    child.stdin?.end(stdin)
  })

export const built = (words: ReadonlyArray<string>, surroundings?: Surroundings) =>
  spawnProgram(process.execPath, [program, ...words], surroundings)

export const shell = (line: string, surroundings?: Surroundings) =>
  spawnProgram("/bin/bash", ["-o", "pipefail", "-c", line], surroundings)

export const build = () =>
  spawnProgram(process.execPath, [`${packageRoot}build.mjs`, bundle], { env: { HOME: process.env["HOME"] ?? "/" } })
