/** The help: what a command is for, what it takes, and lines that can be copied and run. */
import stringWidth from "string-width"
import type { Colours } from "./Colour.ts"
import { exitCodes } from "./Exit.ts"
import type { Lang, Words } from "./Lang.ts"
import { type Example, globals, type OptionSpec, type Spec } from "./Spec.ts"
import { builtIns } from "./Usage.ts"

export interface HelpOf {
  readonly lang: Lang
  readonly colours: Colours
}

const headings = {
  usage: { zh: "用法", en: "USAGE" },
  commands: { zh: "命令", en: "COMMANDS" },
  arguments: { zh: "参数", en: "ARGUMENTS" },
  options: { zh: "选项", en: "OPTIONS" },
  globals: { zh: "通用选项（可放在命令之前或之后）", en: "OPTIONS OF EVERY COMMAND (before or after its name)" },
  examples: { zh: "示例", en: "EXAMPLES" },
  exits: { zh: "退出码", en: "EXIT CODES" }
}

const title = {
  zh: "zhize：行政执法责任制的账本与命令",
  en: "zhize: the ledger of the enforcement responsibility system"
}

const exits: ReadonlyArray<readonly [string, Words]> = [
  [String(exitCodes.done), { zh: "完成", en: "done" }],
  [String(exitCodes.refused), { zh: "被规则拒绝，账本未变", en: "refused by a rule; nothing was recorded" }],
  [String(exitCodes.badInput), { zh: "输入或用法有误", en: "bad input or usage" }],
  [String(exitCodes.unavailable), { zh: "账本不可用", en: "the ledger is unavailable" }],
  [String(exitCodes.unverified), { zh: "核验未通过", en: "verification failed" }]
]

const flag = ([name, { value }]: readonly [string, OptionSpec]) =>
  value === undefined ? `--${name}` : `--${name} ${value}`

const completionExample: Example = {
  run: `eval "$(zhize --completions bash)"`,
  zh: "在 bash 中按 Tab 补全（zsh 相同；fish 用 zhize --completions fish | source）",
  en: "complete with Tab in bash (in zsh likewise; in fish: zhize --completions fish | source)"
}

/** Two columns; the first as wide as its widest text, in columns of the terminal. */
const pairs = (list: ReadonlyArray<readonly [string, string]>, { colours }: HelpOf): ReadonlyArray<string> => {
  const width = Math.max(...list.map(([left]) => stringWidth(left)))
  return list.map(([left, right]) => `  ${colours.bold(left)}${" ".repeat(width - stringWidth(left) + 2)}${right}`)
}

const section = (name: keyof typeof headings, lines: ReadonlyArray<string>, of: HelpOf): ReadonlyArray<string> =>
  lines.length === 0 ? [] : ["", of.colours.bold(headings[name][of.lang]), ...lines]

const optionLines = (options: Readonly<Record<string, OptionSpec>>, of: HelpOf) =>
  pairs(
    Object.entries(options).map((one) => [flag(one), one[1][of.lang]] as const),
    of
  )

const exampleLines = (examples: ReadonlyArray<Example>, { colours, lang }: HelpOf) =>
  examples.flatMap((example) => [`  ${colours.dim(`# ${example[lang]}`)}`, `  ${example.run}`])

const usageLine = (spec: Spec): string => {
  const takes = {
    one: (name: string) => name,
    optional: (name: string) => `[${name}]`,
    many: (name: string) => `[${name} …]`
  }
  const options = Object.entries(spec.options).map((one) => `[${flag(one)}]`)
  const given = Object.entries(spec.arguments).map(([name, one]) => takes[one.takes](name))
  return ["zhize", spec.name, ...given, ...options].join(" ")
}

const ofCommand = (spec: Spec, of: HelpOf): ReadonlyArray<string> => [
  spec.summary[of.lang],
  ...section("usage", [`  ${usageLine(spec)}`], of),
  ...section(
    "arguments",
    pairs(
      Object.entries(spec.arguments).map(([name, one]) => [name, one[of.lang]]),
      of
    ),
    of
  ),
  ...section("options", optionLines(spec.options, of), of),
  ...section("globals", optionLines(globals, of), of),
  ...section("examples", exampleLines(spec.examples, of), of)
]

const summaries = (specs: ReadonlyArray<Spec>, of: HelpOf) =>
  pairs(
    specs.map(({ name, summary }) => [name, summary[of.lang]] as const),
    of
  )

const ofAll = (specs: ReadonlyArray<Spec>, of: HelpOf): ReadonlyArray<string> => [
  title[of.lang],
  ...section("usage", ["  zhize COMMAND [ARGUMENT …] [--OPTION …]"], of),
  ...section("commands", summaries(specs, of), of),
  ...section("globals", optionLines(globals, of), of),
  ...section("options", optionLines(builtIns, of), of),
  ...section(
    "examples",
    exampleLines([...specs.flatMap(({ examples }) => examples.slice(0, 1)), completionExample], of),
    of
  ),
  ...section(
    "exits",
    pairs(
      exits.map(([code, words]) => [code, words[of.lang]] as const),
      of
    ),
    of
  )
]

/** Help of a command, of a group of commands, or of all. */
export const help = (name: string, specs: ReadonlyArray<Spec>, of: HelpOf): string => {
  const spec = specs.find((one) => one.name === name)
  const group = specs.filter((one) => one.name.startsWith(`${name} `))
  const lines =
    spec !== undefined
      ? ofCommand(spec, of)
      : group.length > 0
        ? [
            ...section("commands", summaries(group, of), of).slice(1),
            ...section(
              "examples",
              exampleLines(
                group.flatMap((one) => one.examples),
                of
              ),
              of
            )
          ]
        : ofAll(specs, of)
  return `${lines.join("\n")}\n`
}
