/**
 * What a command line asks for, read strictly: every option exists, is given once and has its value, and no argument
 * is missing or left over. The parser of @effect/cli comes after: it takes an unknown option for an argument.
 */
import { type ArgumentSpec, globals, type OptionSpec, optionNamed, type Spec } from "./Spec.ts"
import { readTokens, type Tokens, type Wrong, wrong } from "./Tokens.ts"

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
  | Wrong

const specOf = (words: ReadonlyArray<string>, specs: ReadonlyArray<Spec>): Spec | undefined =>
  specs.find(({ name }) => name.split(" ").every((part, index) => words[index] === part))

/** `document`, of `document add` and `document get`. */
const groupOf = (words: ReadonlyArray<string>, specs: ReadonlyArray<Spec>): string | undefined =>
  specs.some(({ name }) => name.startsWith(`${words[0]} `)) ? words[0] : undefined

const checkOptions = (
  name: string,
  taken: Readonly<Record<string, OptionSpec>>,
  options: Tokens["options"]
): Wrong | undefined => {
  const seen = new Set<string>()
  for (const [option, value] of options) {
    const spec = optionNamed(taken, option)
    if (spec === undefined)
      return wrong(name, { zh: `命令 ${name} 没有选项 --${option}`, en: `${name} has no option --${option}` })
    if (seen.has(option))
      return wrong(name, { zh: `选项 --${option} 给了两次`, en: `option --${option} is given twice` })
    seen.add(option)
    if (spec.value === undefined && value !== undefined) {
      return wrong(name, { zh: `选项 --${option} 不带取值`, en: `option --${option} takes no value` })
    }
    if (spec.choices !== undefined && !spec.choices.includes(value ?? "")) {
      const choices = spec.choices.join(" | ")
      return wrong(name, { zh: `选项 --${option} 只能取 ${choices}`, en: `option --${option} is one of ${choices}` })
    }
  }
  return undefined
}

const checkArguments = (spec: Spec, given: ReadonlyArray<string>): Wrong | undefined => {
  const slots: ReadonlyArray<readonly [string, ArgumentSpec]> = Object.entries(spec.arguments)
  const missing = slots.find(([, { takes }], index) => takes === "one" && given[index] === undefined)
  if (missing !== undefined) {
    const [name, { en, zh }] = missing
    return wrong(spec.name, { zh: `缺少参数 ${name}：${zh}`, en: `${name} is missing: ${en}` })
  }
  const extra = slots.some(([, { takes }]) => takes === "many") ? undefined : given[slots.length]
  return extra === undefined
    ? undefined
    : wrong(spec.name, { zh: `多出参数“${extra}”`, en: `one argument too many: ${extra}` })
}

const asCommand = (spec: Spec, { options, words }: Tokens): Usage => {
  const path = spec.name.split(" ")
  const given = words.slice(path.length)
  const flags = options.map(([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`))
  const line = [...path, ...flags, ...(given.length === 0 ? [] : ["--", ...given])]
  return (
    checkOptions(spec.name, { ...globals, ...spec.options }, options) ??
    checkArguments(spec, given) ?? { kind: "command", words: line }
  )
}

const unknownCommand = (words: ReadonlyArray<string>, specs: ReadonlyArray<Spec>) => {
  const names = specs.map(({ name }) => name)
  return wrong("", {
    zh: `没有命令“${words.join(" ")}”；可用的命令：${names.join("、")}`,
    en: `there is no command ${words.join(" ")}; there are: ${names.join(", ")}`
  })
}

export const readUsage = (line: ReadonlyArray<string>, specs: ReadonlyArray<Spec>): Usage => {
  const all = specs.map(({ options }) => options)
  const known: Readonly<Record<string, OptionSpec>> = Object.assign({}, builtIns, globals, ...all)
  const tokens = readTokens(line, known)
  if (tokens.kind === "wrong") return tokens
  const { options, words } = tokens
  const asked = (name: keyof typeof builtIns) => options.find(([option]) => option === name)
  const spec = specOf(words, specs)
  const group = groupOf(words, specs)
  if (asked("help")) return { kind: "help", of: spec?.name ?? group ?? "" }
  if (asked("version")) return { kind: "version" }
  const completions = asked("completions")
  if (completions) {
    const shell = completions[1] as Shell
    return checkOptions("", { ...globals, ...builtIns }, options) ?? { kind: "completions", shell }
  }
  if (spec !== undefined) return asCommand(spec, tokens)
  const alone = words.length === 0 || (group !== undefined && words.length === 1)
  return alone ? { kind: "help", of: group ?? "" } : unknownCommand(words, specs)
}
