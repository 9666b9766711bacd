/** Which of the two languages people are spoken to in, and picking a text by it. */
import type { Lang } from "@zhize/domain"

export type { Lang }

/** A text in both languages. */
export interface Words {
  readonly zh: string
  readonly en: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Wanted even where the rest of the command line is wrong. */
const optionIn = (line: ReadonlyArray<string>): string | undefined =>
  line.find((word) => word.startsWith("--lang="))?.slice(7) ??
  (line.includes("--lang") ? line[line.indexOf("--lang") + 1] : undefined)

/**
 * `--lang` if it is a language; else the locale, as POSIX orders its variables: Chinese for `zh…`, English for any
 * other. Windows sets none of them: there the language of the system decides.
 */
export const languageOf = (line: ReadonlyArray<string>, env: Environment): Lang => {
  const option = optionIn(line)
  if (option === "zh" || option === "en") return option
  const locale =
    [env["LC_ALL"], env["LC_MESSAGES"], env["LANG"]].find((one) => one !== undefined && one !== "") ??
    Intl.DateTimeFormat().resolvedOptions().locale
  return locale.toLowerCase().startsWith("zh") ? "zh" : "en"
}
