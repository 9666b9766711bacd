/** The parser of @effect/cli for a command, made from what the command is told by. */
import * as Args from "@effect/cli/Args"
import * as Command from "@effect/cli/Command"
import * as Options from "@effect/cli/Options"
import { Effect, Option } from "effect"
import type { CliCommand } from "./CliCommand.ts"
import type { Lang } from "./Lang.ts"
import { Settings, settings } from "./Settings.ts"
import { type ArgumentSpec, type Globals, globals, type OptionSpec } from "./Spec.ts"

/** Names that completions offer for arguments. */
export type Names = Readonly<Record<"commands" | "views", ReadonlyArray<string>>>

/**
 * Told the names, the parser is for completions, and these offer files. Otherwise a file is a text: the command looks
 * at it, from the folder that it is given in, and says what is wrong in the user's language.
 */
const option = (name: string, spec: OptionSpec, lang: Lang, names: Names | undefined): Options.Options<unknown> => {
  const described = Options.withDescription(spec[lang])
  if (spec.value === undefined) return described(Options.boolean(name))
  const valued =
    spec.choices !== undefined
      ? Options.choice(name, spec.choices)
      : spec.file === true && names !== undefined
        ? Options.file(name)
        : Options.text(name)
  return described(Options.map(Options.optional(valued), Option.getOrUndefined))
}

const argument = (name: string, spec: ArgumentSpec, lang: Lang, names: Names | undefined): Args.Args<unknown> => {
  const known = spec.names === undefined ? undefined : names?.[spec.names]
  const plain: Args.Args<unknown> =
    known !== undefined
      ? Args.choice(known.map((one) => [one, one] as const) as never, { name })
      : spec.file === true && names !== undefined
        ? Args.file({ name })
        : Args.text({ name })
  const described = Args.withDescription(plain, spec[lang])
  if (spec.takes === "many") return Args.repeated(described)
  return spec.takes === "optional" ? Args.map(Args.optional(described), Option.getOrUndefined) : described
}

const mapEntries = <A, B>(record: Readonly<Record<string, A>>, f: (name: string, value: A) => B) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, f(name, value)]))

export const toParser = ({ load, spec }: CliCommand, lang: Lang, names: Names | undefined) =>
  Command.make(
    spec.name.split(" ").at(-1)!,
    {
      ...mapEntries({ ...globals, ...spec.options }, (name, one) => option(name, one, lang, names)),
      ...mapEntries(spec.arguments, (name, one) => argument(name, one, lang, names))
    },
    (given) => {
      const all = given as unknown as Globals & Readonly<Record<string, unknown>>
      const handled = Effect.flatMap(Effect.promise(load), (run) => run(all))
      return Effect.provideServiceEffect(handled, Settings, settings(all))
    }
  ).pipe(Command.withDescription(spec.summary[lang]))
