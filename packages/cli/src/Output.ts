/** What is said and where: results on standard output, everything else on standard error. */
import { Context, Effect } from "effect"
import { type Colours, coloursFor } from "./Colour.ts"
import { Io, type WriteFailed } from "./Io.ts"
import type { Lang, Words } from "./Lang.ts"

export class Output extends Context.Tag("@zhize/cli/Output")<
  Output,
  {
    readonly lang: Lang
    /** `--json`: one JSON value on standard output, a refusal as one JSON object on standard error. */
    readonly json: boolean
    readonly colours: Colours
    /** Columns of the terminal; without one nothing is wrapped, so that a row stays a line. */
    readonly room: number | undefined
    readonly say: (words: Words) => string
    readonly write: (chunk: string | Uint8Array) => Effect.Effect<void, WriteFailed>
    /** The result: its JSON, or its text for people. */
    readonly result: <R>(value: unknown, text: Effect.Effect<string, never, R>) => Effect.Effect<void, WriteFailed, R>
    /** To standard error; a closed one is no reason to stop. */
    readonly note: (text: string) => Effect.Effect<void>
  }
>() {}

export const makeOutput = (io: typeof Io.Service, lang: Lang, json: boolean): typeof Output.Service => ({
  lang,
  json,
  colours: coloursFor(io.stdout, io.env),
  room: io.stdout.columns,
  say: (words) => words[lang],
  write: io.stdout.write,
  result: (value, text) => Effect.flatMap(json ? Effect.succeed(`${JSON.stringify(value)}\n`) : text, io.stdout.write),
  note: (text) => Effect.ignore(io.stderr.write(`${text}\n`))
})
