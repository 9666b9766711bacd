/** One run of `zhize`, from the words of the command line to the exit code. Never fails: whatever happens is said. */
import { Cause, Effect, Layer } from "effect"
import { coloursFor } from "./Colour.ts"
import { completions, runCommand } from "./Cli.ts"
import { specs } from "./Commands.ts"
import { domain } from "./Domain.ts"
import { type ExitCode, exitCodes } from "./Exit.ts"
import { answered } from "./Immediate.ts"
import { Io } from "./Io.ts"
import { languageOf } from "./Lang.ts"
import { makeOutput, Output } from "./Output.ts"
import { BadInput, type Problem } from "./Problem.ts"
import { reportOf, reportText } from "./Report.ts"
import { readUsage } from "./Usage.ts"

/** Completions know the names of commands and views too. */
const names = Effect.map(domain, ({ commands, views }) => ({
  commands: [...commands.keys()],
  views: [...views.keys()]
}))

const perform = Effect.fnUntraced(function* (words: ReadonlyArray<string>) {
  const { write } = yield* Output
  const usage = readUsage(words, specs)
  switch (usage.kind) {
    case "wrong":
      return yield* new BadInput(usage)
    case "completions":
      return yield* completions(usage.shell, yield* names)
    case "command":
      return yield* runCommand(usage.words)
    default:
      return yield* write(answered(words, usage, yield* Io))
  }
})

const say = Effect.fnUntraced(function* (problem: Problem) {
  const { env, stderr } = yield* Io
  const { json, lang, note } = yield* Output
  const { code, json: value } = reportOf(problem)
  yield* note(json ? JSON.stringify(value) : reportText(problem, { colours: coloursFor(stderr, env), lang }))
  return code
})

const fault = Effect.fnUntraced(function* (cause: Cause.Cause<never>) {
  if (Cause.isInterruptedOnly(cause)) return exitCodes.interrupted
  const { note, say } = yield* Output
  const error = Cause.squash(cause)
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  yield* note(say({ zh: `程序内部错误，请报告：${text}`, en: `internal error, please report it: ${text}` }))
  return exitCodes.fault
})

/** The words after the program's name. */
export const run = (words: ReadonlyArray<string>): Effect.Effect<ExitCode, never, Io> => {
  const output = Layer.effect(
    Output,
    Effect.map(Io, (io) => makeOutput(io, languageOf(words, io.env), words.includes("--json")))
  )
  return perform(words).pipe(
    Effect.as<ExitCode>(exitCodes.done),
    Effect.catchAll((problem): Effect.Effect<ExitCode, never, Io | Output> => {
      if (problem._tag === "Ended") return Effect.succeed(problem.code)
      // The reader has seen enough (`| head`): nothing to say, nothing wrong.
      if (problem._tag === "WriteFailed" && problem.closed) return Effect.succeed(exitCodes.done)
      return say(problem)
    }),
    Effect.catchAllCause(fault),
    Effect.provide(output)
  )
}
