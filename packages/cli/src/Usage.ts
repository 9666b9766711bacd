/**
 * What a command line asks for, read strictly: every option exists, is given once and has its value, and no argument
 * is missing or left over. The parser of @effect/cli comes after: it takes an unknown option for an argument.
 */
import { Either } from "effect"
import type { Words } from "./Lang.ts"
import type { BadInput } from "./Problem.ts"
import { type ArgumentSpec, globals, type OptionSpec, type Spec } from "./Spec.ts"
import { badUsage, readTokens, type Tokens } from "./Tokens.ts"

const shells = ["bash", "zsh", "fish"] as const
export type Shell = (typeof shells)[number]

/** Asked of no command in particular. */
export const builtIns = {
  help: { zh: "显示用法和示例", en: "show usage and examples" },
  version: { zh: "显示版本", en: "show the version" },
  completions: {
    value: "SHELL",
    choices: shells,
    zh: "输出命令行补全脚本（bash、zsh 或 fish）",
    en: "print the completion script for bash, zsh or fish"
  }
} as const satisfies Record<string, OptionSpec>

export type Usage =
  | { readonly kind: "version" }
  | { readonly kind: "help"; readonly of: string }
  | { readonly kind: "completions"; readonly shell: Shell }
  /** The same command line in the one order that the parser reads without doubt: command, options, arguments. */
  | { readonly kind: "command"; readonly words: ReadonlyArray<string> }

const bad = (name: string, problem: Words) => Either.left(badUsage(name, problem))

const specOf = (words: ReadonlyArray<string>, specs: ReadonlyArray<Spec>): Spec | undefined =>
  specs.find(({ name }) => name.split(" ").every((part, index) => words[index] === part))

/** `document`, of `document add` and `document get`. */
const groupOf = (words: ReadonlyArray<string>, specs: ReadonlyArray<Spec>): string | undefined =>
  specs.some(({ name }) => name.startsWith(`${words[0]} `)) ? words[0] : undefined

const checkOptions = (
  name: string,
  taken: Readonly<Record<string, OptionSpec>>,
  options: Tokens["options"]
): Either.Either<void, BadInput> => {
  const seen = new Set<string>()
  for (const [option, value] of options) {
    const spec = taken[option]
    if (spec === undefined)
      return bad(name, { zh: `命令 ${name} 没有选项 --${option}`, en: `${name} has no option --${option}` })
    if (seen.has(option)) return bad(name, { zh: `选项 --${option} 给了两次`, en: `option --${option} is given twice` })
    seen.add(option)
    if (spec.value === undefined && value !== undefined) {
      return bad(name, { zh: `选项 --${option} 不带取值`, en: `option --${option} takes no value` })
    }
    if (spec.choices !== undefined && !spec.choices.includes(value ?? "")) {
      const choices = spec.choices.join(" | ")
      return bad(name, { zh: `选项 --${option} 只能取 ${choices}`, en: `option --${option} is one of ${choices}` })
    }
  }
  return Either.right(undefined)
}

const checkArguments = (spec: Spec, given: ReadonlyArray<string>): Either.Either<void, BadInput> => {
  const slots: ReadonlyArray<readonly [string, ArgumentSpec]> = Object.entries(spec.arguments)
  const missing = slots.find(([, { takes }], index) => takes === "one" && given[index] === undefined)
  if (missing !== undefined) {
    const [name, { en, zh }] = missing
    return bad(spec.name, { zh: `缺少参数 ${name}：${zh}`, en: `${name} is missing: ${en}` })
  }
  const extra = slots.some(([, { takes }]) => takes === "many") ? undefined : given[slots.length]
  return extra === undefined
    ? Either.right(undefined)
    : bad(spec.name, { zh: `多出参数“${extra}”`, en: `one argument too many: ${extra}` })
}

const asCommand = (spec: Spec, { options, words }: Tokens): Either.Either<Usage, BadInput> => {
  const path = spec.name.split(" ")
  const given = words.slice(path.length)
  const flags = options.map(([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`))
  const line = [...path, ...flags, ...(given.length === 0 ? [] : ["--", ...given])]
  return checkOptions(spec.name, { ...globals, ...spec.options }, options).pipe(
    Either.andThen(() => checkArguments(spec, given)),
    Either.map(() => ({ kind: "command", words: line }))
  )
}

const unknownCommand = (words: ReadonlyArray<string>, specs: ReadonlyArray<Spec>) => {
  const names = specs.map(({ name }) => name)
  return bad("", {
    zh: `没有命令“${words.join(" ")}”；可用的命令：${names.join("、")}`,
    en: `there is no command ${words.join(" ")}; there are: ${names.join(", ")}`
  })
}

export const readUsage = (
  tokens: ReadonlyArray<string>,
  specs: ReadonlyArray<Spec>
): Either.Either<Usage, BadInput> => {
  const known: Readonly<Record<string, OptionSpec>> = Object.assign(
    {},
    builtIns,
    globals,
    ...specs.map(({ options }) => options)
  )
  return Either.flatMap(readTokens(tokens, known), (read): Either.Either<Usage, BadInput> => {
    const { options, words } = read
    const asked = (name: keyof typeof builtIns) => options.some(([option]) => option === name)
    const spec = specOf(words, specs)
    const group = groupOf(words, specs)
    if (asked("help")) return Either.right({ kind: "help", of: spec?.name ?? group ?? "" })
    if (asked("version")) return Either.right({ kind: "version" })
    if (asked("completions")) {
      const shell = options.find(([option]) => option === "completions")?.[1]
      return Either.map(checkOptions("", { ...globals, ...builtIns }, options), () => ({
        kind: "completions",
        shell: shell as Shell
      }))
    }
    if (spec !== undefined) return asCommand(spec, read)
    const alone = words.length === 0 || (group !== undefined && words.length === 1)
    return alone ? Either.right({ kind: "help", of: group ?? "" }) : unknownCommand(words, specs)
  })
}
