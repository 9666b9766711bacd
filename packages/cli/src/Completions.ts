/** The completion scripts of @effect/cli, without what this program does not take, and with what they miss. */
import * as Command from "@effect/cli/Command"
import { Effect } from "effect"
import { globals, type OptionSpec, type Spec } from "./Spec.ts"
import type { Shell } from "./Usage.ts"

/** Options that the parser has of itself; here they are refused, so they are not offered either. */
const foreign = ["log-level", "wizard"]

const generators = {
  bash: Command.getBashCompletions,
  zsh: Command.getZshCompletions,
  fish: Command.getFishCompletions
} as const

const withoutForeign: Readonly<Record<Shell, (line: string) => ReadonlyArray<string>>> = {
  bash: (line) => [foreign.reduce((rest, name) => rest.replaceAll(new RegExp(` --${name}\\b`, "g"), ""), line)],
  zsh: (line) => (foreign.some((name) => line.includes(`'--${name}[`)) ? [] : [line.replace("(sh bash", "(bash")]),
  fish: (line) => (foreign.some((name) => line.includes(` -l ${name} `)) ? [] : [line.replace("{sh'',", "{")])
}

/** zsh takes an option for a switch unless its value is mentioned; an argument has its message once, before the choices. */
const forZsh = (line: string, valued: ReadonlySet<string>): string =>
  line
    .replace(/^( *'--([a-z-]+)\[.*\])' \\$/, (whole, start: string, name: string) =>
      valued.has(name) ? `${start}:VALUE: ' \\` : whole
    )
    .replace(/^( *'::?<.*):(?:CHOICE|PATH):/, "$1:")

const valuedOptions = (specs: ReadonlyArray<Spec>): ReadonlySet<string> => {
  const all = [globals, ...specs.map(({ options }) => options)].flatMap((one) => Object.entries<OptionSpec>(one))
  return new Set(all.filter(([, { value }]) => value !== undefined).map(([name]) => name))
}

export const completionScript = <Name extends string, R, E, A>(
  shell: Shell,
  tree: Command.Command<Name, R, E, A>,
  executable: string,
  specs: ReadonlyArray<Spec>
): Effect.Effect<string> => {
  const valued = valuedOptions(specs)
  return Effect.map(generators[shell](tree, executable), (lines) => {
    const kept = lines.flatMap(withoutForeign[shell])
    return `${(shell === "zsh" ? kept.map((line) => forZsh(line, valued)) : kept).join("\n")}\n`
  })
}
