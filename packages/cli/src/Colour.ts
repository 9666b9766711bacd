/** Colour where a person looks at a terminal, and nowhere else. */
import type { Tone } from "@zhize/domain"
import pc from "picocolors"

export type Colours = ReturnType<typeof pc.createColors>

/** `NO_COLOR` and `FORCE_COLOR` as their conventions say; a pipe or a dumb terminal gets none. */
export const coloursFor = (
  sink: { readonly isTTY: boolean },
  env: Readonly<Record<string, string | undefined>>
): Colours => {
  const set = (name: string) => (env[name] ?? "") !== ""
  const forced = set("FORCE_COLOR") && env["FORCE_COLOR"] !== "0"
  return pc.createColors(
    !set("NO_COLOR") && (forced || (sink.isTTY && env["TERM"] !== "dumb" && env["FORCE_COLOR"] !== "0"))
  )
}

/** How a cell stands. The text says the same in words. */
export const toned = (tone: Tone, colours: Colours): ((text: string) => string) => {
  switch (tone) {
    case "good":
      return colours.green
    case "warn":
      return colours.yellow
    case "bad":
      return colours.red
    case "quiet":
      return colours.dim
    case "plain":
      return (text) => text
  }
}
