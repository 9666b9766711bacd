import { assert, describe, it } from "@effect/vitest"
import pc from "picocolors"
import { specs } from "../src/Commands.ts"
import { help } from "../src/Help.ts"
import { readUsage } from "../src/Usage.ts"
import { version } from "../src/Version.ts"
import manifest from "../package.json" with { type: "json" }

const colours = pc.createColors(false)

/** The words of an example as a shell would make them: what follows `zhize`, up to a pipe or a redirection. */
const wordsOf = (run: string) => {
  const line = run.slice(run.indexOf("zhize ") + 6).split(/ [|>] /)[0]!
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!)
}

describe("the help", () => {
  for (const spec of specs) {
    it(`of ${spec.name} shows every option and argument, in both languages`, () => {
      for (const lang of ["zh", "en"] as const) {
        const text = help(spec.name, specs, { lang, colours })
        for (const name of Object.keys(spec.options)) assert.include(text, `--${name}`)
        for (const [name, one] of Object.entries(spec.arguments))
          assert.match(text, new RegExp(`^  ${name} +${one[lang].slice(0, 4)}`, "m"))
      }
    })
    it(`of ${spec.name} teaches by examples that the program takes`, () => {
      assert.isNotEmpty(spec.examples)
      for (const { run } of spec.examples) {
        const usage = readUsage(wordsOf(run), specs)
        assert.strictEqual(usage.kind, "command", run)
        if (usage.kind === "command")
          assert.deepStrictEqual(usage.words.slice(0, spec.name.split(" ").length).join(" "), spec.name)
      }
    })
  }
  it("of all names every command and every exit code", () => {
    const text = help("", specs, { lang: "zh", colours })
    for (const { name, summary } of specs) assert.match(text, new RegExp(`  ${name} +${summary.zh.slice(0, 4)}`))
    for (const code of ["0", "1", "2", "3", "4"]) assert.match(text, new RegExp(`^  ${code}  `, "m"))
  })
})

it("the version is the manifest's", () => assert.strictEqual(version, manifest.version))
