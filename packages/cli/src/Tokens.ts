/** The command line taken apart by Node's own parser: words and options, each option with its value. */
import { parseArgs } from "node:util"
import type { Words } from "./Lang.ts"
import { type OptionSpec, optionNamed } from "./Spec.ts"

export interface Tokens {
  readonly kind: "tokens"
  readonly words: ReadonlyArray<string>
  readonly options: ReadonlyArray<readonly [name: string, value: string | undefined]>
}

/** A command line that asks for nothing that there is. */
export interface Wrong {
  readonly kind: "wrong"
  readonly problem: Words
  readonly next: Words
}

/** Wrong usage of a command (`""`: of none), with where its help is. */
export const wrong = (name: string, problem: Words): Wrong => {
  const line = ["zhize", name, "--help"].filter((part) => part !== "").join(" ")
  return { kind: "wrong", problem, next: { zh: `用法和示例见 ${line}`, en: `usage and examples: ${line}` } }
}

/** The parser is told which options take a value; it is not strict, for what it would say is in English alone. */
const parse = (args: ReadonlyArray<string>, known: Readonly<Record<string, OptionSpec>>) => {
  const kinds = Object.entries(known).map(([name, { value }]) => {
    const kind = { type: value === undefined ? ("boolean" as const) : ("string" as const) }
    return [name, name === "help" ? { ...kind, short: "h" } : kind] as const
  })
  const options = Object.fromEntries(kinds)
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens
}

/** `known` tells which options take a value; `--` ends the options. */
export const readTokens = (
  args: ReadonlyArray<string>,
  known: Readonly<Record<string, OptionSpec>>
): Tokens | Wrong => {
  const words: Array<string> = []
  const options: Array<readonly [string, string | undefined]> = []
  for (const token of parse(args, known)) {
    if (token.kind === "positional") words.push(token.value)
    if (token.kind !== "option") continue
    const { inlineValue, name, rawName, value } = token
    const spec = optionNamed(known, name)
    if (spec === undefined) return wrong("", { zh: `没有选项“${rawName}”`, en: `there is no option ${rawName}` })
    // Not strict, the parser takes the option that follows for the value.
    const missing = spec.value !== undefined && (value === undefined || (!inlineValue && value.startsWith("--")))
    if (missing) {
      return wrong("", {
        zh: `选项 --${name} 缺少取值（${spec.value}）`,
        en: `option --${name} needs a value (${spec.value})`
      })
    }
    options.push([name, value])
  }
  return { kind: "tokens", words, options }
}
