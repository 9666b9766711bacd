/**
 * What a command is called, takes and does, told once: the parser, the help, the completions and the check of the
 * command line are all made from it.
 */
import type { Words } from "./Lang.ts"

/** Without `value` it is a switch. */
export interface OptionSpec extends Words {
  /** What stands for the value in the help: `FILE`, `DATE`. */
  readonly value?: string
  readonly file?: true
  readonly choices?: readonly [string, ...ReadonlyArray<string>]
}

export interface ArgumentSpec extends Words {
  readonly takes: "one" | "optional" | "many"
  readonly file?: true
  /** The registry that completions offer names from. */
  readonly names?: "commands" | "views"
}

export interface Example extends Words {
  readonly run: string
}

export interface Spec {
  /** `init`, or `document add`. */
  readonly name: string
  readonly summary: Words
  readonly arguments: Readonly<Record<string, ArgumentSpec>>
  readonly options: Readonly<Record<string, OptionSpec>>
  readonly examples: ReadonlyArray<Example>
}

/** Only what is listed: not what every object has. */
export const optionNamed = (options: Readonly<Record<string, OptionSpec>>, name: string): OptionSpec | undefined =>
  Object.hasOwn(options, name) ? options[name] : undefined

/** Taken by every command, before or after its name. */
export const globals = {
  db: {
    value: "FILE",
    file: true,
    zh: "账本所在的文件（默认取环境变量 ZHIZE_DB，否则为 zhize.db）",
    en: "the file that holds the ledger (default: ZHIZE_DB, else zhize.db)"
  },
  ledger: {
    value: "ID",
    zh: "账本编号（文件中只有一个账本时可省略）",
    en: "the ledger in that file (default: the only one)"
  },
  lang: {
    value: "LANG",
    choices: ["zh", "en"],
    zh: "语言：zh 或 en（默认随系统）",
    en: "zh or en (default: of the locale)"
  },
  json: { zh: "输出一个 JSON 值，供程序读取", en: "print one JSON value, for programs" }
} as const satisfies Record<string, OptionSpec>

type OptionValue<O> = O extends { readonly value: string } ? string | undefined : boolean
type ArgumentValue<A> = A extends { readonly takes: "many" }
  ? ReadonlyArray<string>
  : A extends { readonly takes: "optional" }
    ? string | undefined
    : string

/** What a handler is given. */
export type Given<S extends Pick<Spec, "arguments" | "options">> = {
  readonly [K in keyof S["options"]]: OptionValue<S["options"][K]>
} & { readonly [K in keyof S["arguments"]]: ArgumentValue<S["arguments"][K]> }

export type Globals = Given<{ readonly options: typeof globals; readonly arguments: {} }>
