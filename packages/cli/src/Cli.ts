/** The command tree of @effect/cli, made from the specs, and what it needs of its surroundings. */
import * as Command from "@effect/cli/Command"
import * as HelpDoc from "@effect/cli/HelpDoc"
import * as ValidationError from "@effect/cli/ValidationError"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import * as NodeTerminal from "@effect/platform-node/NodeTerminal"
import { Console, Effect, Layer } from "effect"
import { stripVTControlCharacters } from "node:util"
import { commands, groupSummaries, specs } from "./Commands.ts"
import { completionScript } from "./Completions.ts"
import type { Lang } from "./Lang.ts"
import { Output } from "./Output.ts"
import { BadInput } from "./Problem.ts"
import type { CliCommand } from "./CliCommand.ts"
import { type Names, toParser } from "./Parser.ts"
import type { Shell } from "./Usage.ts"
import { version } from "./Version.ts"

const executable = "zhize"

/** Commands of two words stand under a group: `document add`. */
const tree = (lang: Lang, names?: Names) => {
  const groups = new Map<string, Array<CliCommand>>()
  for (const one of commands) {
    const [first, second] = one.spec.name.split(" ") as [string, string?]
    const key = second === undefined ? "" : first
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const parsers = (key: string) => (groups.get(key) ?? []).map((one) => toParser(one, lang, names))
  const grouped = [...groups.keys()]
    .filter((key) => key !== "")
    .map((key) => group(key, groupSummaries[key]?.[lang] ?? "", parsers(key)))
  return group(executable, "", [...parsers(""), ...grouped])
}

type Parser = ReturnType<typeof toParser>

const group = (name: string, summary: string, children: ReadonlyArray<Command.Command<any, any, any, any>>): Parser =>
  Command.make(name).pipe(
    Command.withDescription(summary),
    Command.withSubcommands(children as never)
  ) as unknown as Parser

const surroundings = Layer.mergeAll(NodeFileSystem.layer, NodePath.layer, NodeTerminal.layer)

const usage = (error: ValidationError.ValidationError): BadInput => {
  const text = stripVTControlCharacters(HelpDoc.toAnsiText(error.error)).trim()
  return new BadInput({
    problem: { zh: text, en: text },
    next: { zh: "用法见 zhize --help", en: "usage: zhize --help" }
  })
}

/** Runs a command line that `readUsage` found in order. */
export const runCommand = Effect.fnUntraced(function* (words: ReadonlyArray<string>) {
  const { lang } = yield* Output
  const parser = Command.run(tree(lang), { name: executable, version, executable })
  // The parser's complaints are reported as ours.
  const silent: Console.Console = { ...(yield* Effect.console), error: () => Effect.void }
  yield* parser(["node", executable, ...words]).pipe(
    Effect.withConsole(silent),
    Effect.provide(surroundings),
    Effect.mapError((error) => (ValidationError.isValidationError(error) ? usage(error) : error))
  )
})

/** Completions offer the names of the domain's commands and views too. */
export const completions = Effect.fnUntraced(function* (shell: Shell, names: Names) {
  const { lang, write } = yield* Output
  yield* write(yield* completionScript(shell, tree(lang, names), executable, specs))
})
