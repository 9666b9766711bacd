/** The `zhize` program: this process's streams in, an exit code out. */
import { Effect, Exit } from "effect"
import { exitCodes } from "./Exit.ts"
import { layer } from "./NodeIo.ts"
import { run } from "./Run.ts"

// `never` keeps the process: a run ends when it is done, not when the event loop happens to have nothing to do.
const program = Effect.raceFirst(Effect.provide(run(process.argv.slice(2)), layer), Effect.never)
const fiber = Effect.runFork(program)

// What is open is closed first; a second signal ends the process at once.
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => fiber.unsafeInterruptAsFork(fiber.id()))
}

// Every write has been waited for, so nothing is lost; an open standard input must not keep the process.
fiber.addObserver((exit) => process.exit(Exit.isSuccess(exit) ? exit.value : exitCodes.interrupted))
