/** The `zhize` program: this process's streams in, an exit code out. */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { Effect, Exit } from "effect"
import { exitCodes } from "./Exit.ts"
import { layer } from "./NodeIo.ts"
import { run } from "./Run.ts"

NodeRuntime.runMain(Effect.provide(run(process.argv.slice(2)), layer), {
  disableErrorReporting: true,
  disablePrettyLogger: true,
  // Every write has been waited for, so nothing is lost; an open standard input must not keep the process.
  teardown: (exit) => process.exit(Exit.isSuccess(exit) ? exit.value as number : exitCodes.interrupted)
})
