/** The `zhize` program: help and version at once, everything else by the code that it takes. */
import { isatty } from "node:tty"
import { exitCodes } from "./Exit.ts"
import { immediate } from "./Immediate.ts"

const words = process.argv.slice(2)
const text = immediate(words, { env: process.env, stdout: { isTTY: isatty(1) } })

if (text === undefined) {
  const { start } = await import("./Start.ts")
  start(words)
} else {
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code !== "EPIPE") process.exitCode = exitCodes.unavailable
  })
  process.stdout.write(text)
}
