/** What the command line alone answers: the help and the version. Nothing else is loaded for them. */
import { coloursFor } from "./Colour.ts"
import { specs } from "./Commands.ts"
import { help } from "./Help.ts"
import { languageOf } from "./Lang.ts"
import { readUsage, type Usage } from "./Usage.ts"
import { version } from "./Version.ts"

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: { readonly isTTY: boolean }
}

type Answerable = Extract<Usage, { readonly kind: "help" | "version" }>

export const answered = (words: ReadonlyArray<string>, usage: Answerable, { env, stdout }: Surroundings): string =>
  usage.kind === "version"
    ? `${version}\n`
    : help(usage.of, specs, { lang: languageOf(words, env), colours: coloursFor(stdout, env) })

/** The answer, where the command line asks for no more than that. */
export const immediate = (words: ReadonlyArray<string>, surroundings: Surroundings): string | undefined => {
  const usage = readUsage(words, specs)
  return usage.kind === "help" || usage.kind === "version" ? answered(words, usage, surroundings) : undefined
}
