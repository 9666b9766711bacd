/** Writers in processes of their own, for what only a process can suffer. */
import { build } from "esbuild"
import { spawn } from "node:child_process"
import { mkdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"

const here = fileURLToPath(new URL(".", import.meta.url))
/** Within the repository, so that the bundle finds the driver's own package. */
const folder = join(here, "../../../node_modules/.cache")
const bundle = join(folder, `writer-${process.pid}.mjs`)

export const buildWriter = async (): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: [join(here, "writer.ts")],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "esm",
    conditions: ["@zhize/source"],
    external: ["better-sqlite3", "@zhize/better-sqlite3"],
    logLevel: "error"
  })
}

export const removeWriter = (): void => rmSync(bundle, { force: true })

export interface Writer {
  /** What it has said so far, and all of it once `ended`. */
  readonly lines: ReadonlyArray<string>
  /** Resolves once it has said so many lines, or has ended. */
  readonly said: (count: number) => Promise<void>
  /** `done`, `killed`, or what it complained of. */
  readonly ended: Promise<string>
  readonly kill: () => void
}

type Mode = "write" | "claim" | "backup" | "restore"

export const startWriter = (path: string, mode: Mode, name: string, count: number): Writer => {
  const child = spawn(process.execPath, [bundle, path, mode, name, String(count)], {
    stdio: ["ignore", "pipe", "pipe"]
  })
  const lines: Array<string> = []
  const waiting: Array<{ readonly count: number; readonly resolve: () => void }> = []
  const output = createInterface({ input: child.stdout })
  output.on("line", (line) => {
    lines.push(line)
    for (const one of waiting) if (lines.length >= one.count) one.resolve()
  })
  const closed = new Promise<void>((resolve) => output.once("close", resolve))
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve))
  let complaint = ""
  child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()))
  const ended = closed.then(async () => ((await exited) === null ? "killed" : complaint || "done"))
  return {
    lines,
    said: (wanted) =>
      Promise.race([
        new Promise<void>((resolve) => (lines.length >= wanted ? resolve() : waiting.push({ count: wanted, resolve }))),
        ended.then(() => {})
      ]),
    ended,
    kill: () => void child.kill("SIGKILL")
  }
}
