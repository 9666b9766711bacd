import { writeFile } from "node:fs/promises"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { zhize as domain } from "@zhize/domain"
import { commands } from "../src/Commands.ts"
import { shell } from "./support/Program.ts"
import { folder, zhize } from "./support/Run.ts"

const script = Effect.fnUntraced(function* (name: string, lang = "en") {
  const { code, out } = yield* zhize({ cwd: "/" })("--completions", name, "--lang", lang)
  assert.strictEqual(code, 0)
  return out
})

/** What bash offers at the end of a line, by the function that the script registers. */
const bashOffers = (path: string) => (line: string) => {
  const words = line.split(" ")
  const quoted = words.map((word) => `"${word}"`).join(" ")
  return Effect.promise(async () => {
    const { err, out } = await shell(
      `source "${path}"
       registered=$(complete -p zhize | sed 's/.*-F \\([^ ]*\\).*/\\1/')
       COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}
       $registered zhize "${words.at(-1)}" "${words.at(-2)}"
       printf '%s\\n' "\${COMPREPLY[@]}"`
    )
    assert.strictEqual(err, "")
    return out.toString().trim().split("\n")
  })
}

describe("completions", () => {
  it.scopedLive("in bash offer commands, and the options that a command takes and no others", () =>
    Effect.gen(function* () {
      const path = `${yield* folder}/zhize.bash`
      const text = yield* script("bash")
      yield* Effect.promise(() => writeFile(path, text))
      const offers = bashOffers(path)
      const first = new Set(commands.map(({ spec }) => spec.name.split(" ")[0]!))
      assert.includeMembers(yield* offers("zhize "), [...first])
      assert.deepStrictEqual(yield* offers("zhize st"), ["status"])
      assert.includeMembers(yield* offers("zhize do --"), ["--input", "--as", "--reason", "--db", "--ledger"])
      assert.includeMembers(yield* offers("zhize document "), ["add", "get"])
    })
  )
  for (const name of ["bash", "zsh", "fish"]) {
    it.effect(`in ${name} leave out what the program does not take`, () =>
      Effect.map(script(name), (text) => {
        for (const word of ["wizard", "log-level"]) assert.notInclude(text, word)
      })
    )
  }
  for (const name of ["zsh", "fish"]) {
    it.effect(`in ${name} know the commands and views of the domain, and speak the user's language`, () =>
      Effect.map(script(name, "zh"), (text) => {
        for (const { spec } of commands) assert.include(text, spec.summary.zh)
        for (const word of [...domain.commands.keys(), ...domain.views.keys()]) assert.include(text, word)
      })
    )
  }
})
