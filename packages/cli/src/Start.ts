/** A run in a process of its own: this process's streams in, an exit code out. */
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { Effect, Exit } from "effect"
import { exitCodes } from "./Exit.ts"
import { layer } from "./NodeIo.ts"
import { run } from "./Run.ts"

export const start = (words: ReadonlyArray<string>): void =>
  NodeRuntime.runMain(Effect.provide(run(words), layer), {
    // A run says itself what went wrong.
    disableErrorReporting: true,
    disablePrettyLogger: true,
    // Every write has been waited for, so nothing is lost; an open standard input must not keep the process.
    teardown: (exit) => process.exit(Exit.isSuccess(exit) ? (exit.value as number) : exitCodes.interrupted)
  })
