/** The command line taken apart: words and options, each option with its value. */
import { Either } from "effect"
import { BadInput } from "./Problem.ts"
import type { OptionSpec } from "./Spec.ts"
import type { Words } from "./Lang.ts"

export interface Tokens {
  readonly words: ReadonlyArray<string>
  readonly options: ReadonlyArray<readonly [name: string, value: string | undefined]>
}

/** Bad usage of a command (`""`: of none), with where its help is. */
export const badUsage = (name: string, problem: Words): BadInput => {
  const line = ["zhize", name, "--help"].filter((part) => part !== "").join(" ")
  return new BadInput({ problem, next: { zh: `用法和示例见 ${line}`, en: `usage and examples: ${line}` } })
}

const splitOption = (token: string): readonly [string, string | undefined] => {
  const equals = token.indexOf("=")
  return equals < 0 ? [token.slice(2), undefined] : [token.slice(2, equals), token.slice(equals + 1)]
}

/** `-` alone is a word: standard input. */
const isOption = (token: string) => token.length > 1 && token.startsWith("-")

/** `known` tells which options take a value; `--` ends the options. */
export const readTokens = (
  tokens: ReadonlyArray<string>,
  known: Readonly<Record<string, OptionSpec>>
): Either.Either<Tokens, BadInput> => {
  const words: Array<string> = []
  const options: Array<readonly [string, string | undefined]> = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    if (token === "--") {
      words.push(...tokens.slice(index + 1))
      break
    }
    if (!isOption(token)) {
      words.push(token)
      continue
    }
    const [name, inline] = splitOption(token === "-h" ? "--help" : token)
    const spec = known[name]
    if (spec === undefined) {
      return Either.left(badUsage("", { zh: `没有选项“${token}”`, en: `there is no option ${token}` }))
    }
    if (spec.value === undefined || inline !== undefined) {
      options.push([name, inline])
      continue
    }
    const value = tokens[++index]
    if (value === undefined || value.startsWith("--")) {
      return Either.left(
        badUsage("", {
          zh: `选项 --${name} 缺少取值（${spec.value}）`,
          en: `option --${name} needs a value (${spec.value})`
        })
      )
    }
    options.push([name, value])
  }
  return Either.right({ words, options })
}
