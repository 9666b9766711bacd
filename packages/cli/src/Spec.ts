/**
 * What a command is called, takes and does, told once: the parser, the help, the completions and the check of the
 * command line are all made from it.
 */
import * as Args from "@effect/cli/Args"
import * as Command from "@effect/cli/Command"
import * as Options from "@effect/cli/Options"
import { Effect, Option } from "effect"
import type { Io } from "./Io.ts"
import type { Lang, Words } from "./Lang.ts"
import type { Output } from "./Output.ts"
import type { Ended, Problem } from "./Problem.ts"
import { Settings, settings } from "./Settings.ts"

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

/** Taken by every command, before or after its name. */
export const globals = {
  db: {
    value: "FILE",
    file: true,
    zh: "账本所在的文件（默认取环境变量 ZHIZE_DB，否则为 zhize.db）",
    en: "the file that holds the ledger (default: ZHIZE_DB, else zhize.db)"
  },
  ledger: { value: "ID", zh: "账本编号（文件中只有一个账本时可省略）", en: "the ledger in that file (default: the only one)" },
  lang: { value: "LANG", choices: ["zh", "en"], zh: "语言：zh 或 en（默认随系统）", en: "zh or en (default: of the locale)" },
  json: { zh: "输出一个 JSON 值，供程序读取", en: "print one JSON value, for programs" }
} as const satisfies Record<string, OptionSpec>

/** What every handler may use. */
export type Needs = Io | Output | Settings

/** A command: what it is told by, and what it does. */
export interface CliCommand {
  readonly spec: Spec
  readonly run: (given: Globals & Readonly<Record<string, unknown>>) => Effect.Effect<void, Problem | Ended, Needs>
}

export const command = <const S extends Spec>(
  spec: S,
  run: (given: Given<S>) => Effect.Effect<void, Problem | Ended, Needs>
): CliCommand => ({
  spec,
  // The parser is made from the very spec that `Given` is computed from.
  run: (given) => run(given as unknown as Given<S>)
})

type OptionValue<O> = O extends { readonly value: string } ? string | undefined : boolean
type ArgumentValue<A> = A extends { readonly takes: "many" } ? ReadonlyArray<string>
  : A extends { readonly takes: "optional" } ? string | undefined
  : string

/** What a handler is given. */
export type Given<S extends Pick<Spec, "arguments" | "options">> =
  & { readonly [K in keyof S["options"]]: OptionValue<S["options"][K]> }
  & { readonly [K in keyof S["arguments"]]: ArgumentValue<S["arguments"][K]> }

export type Globals = Given<{ readonly options: typeof globals; readonly arguments: {} }>

/** Names that completions offer for arguments. */
export type Names = Readonly<Record<"commands" | "views", ReadonlyArray<string>>>

const option = (name: string, spec: OptionSpec, lang: Lang): Options.Options<unknown> => {
  const described = Options.withDescription(spec[lang])
  if (spec.value === undefined) return described(Options.boolean(name))
  const valued = spec.choices !== undefined
    ? Options.choice(name, spec.choices)
    : spec.file === true ? Options.file(name) : Options.text(name)
  return described(Options.map(Options.optional(valued), Option.getOrUndefined))
}

const argument = (name: string, spec: ArgumentSpec, lang: Lang, names: Names | undefined): Args.Args<unknown> => {
  const known = spec.names === undefined ? undefined : names?.[spec.names]
  const plain: Args.Args<unknown> = known !== undefined
    ? Args.choice(known.map((one) => [one, one] as const) as never, { name })
    : spec.file === true ? Args.file({ name }) : Args.text({ name })
  const described = Args.withDescription(plain, spec[lang])
  if (spec.takes === "many") return Args.repeated(described)
  return spec.takes === "optional" ? Args.map(Args.optional(described), Option.getOrUndefined) : described
}

const mapEntries = <A, B>(record: Readonly<Record<string, A>>, f: (name: string, value: A) => B) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, f(name, value)]))

/** The command for the parser of @effect/cli. */
export const toParser = ({ run, spec }: CliCommand, lang: Lang, names: Names | undefined) =>
  Command.make(
    spec.name.split(" ").at(-1)!,
    {
      ...mapEntries({ ...globals, ...spec.options }, (name, one) => option(name, one, lang)),
      ...mapEntries(spec.arguments, (name, one) => argument(name, one, lang, names))
    },
    (given) => {
      const all = given as unknown as Globals & Readonly<Record<string, unknown>>
      return Effect.provideServiceEffect(run(all), Settings, settings(all))
    }
  ).pipe(Command.withDescription(spec.summary[lang]))
