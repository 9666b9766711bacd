import { assert, describe, it } from "@effect/vitest"
import { specs } from "../src/Commands.ts"
import type { OptionSpec } from "../src/Spec.ts"
import { readUsage } from "../src/Usage.ts"

const read = (line: string) =>
  readUsage(
    line.split(" ").filter((word) => word !== ""),
    specs
  )
const words = (line: string) => {
  const usage = read(line)
  return usage.kind === "command" ? usage.words : usage
}
const problem = (line: string) => {
  const usage = read(line)
  return usage.kind === "wrong" ? usage.problem.en : ""
}

describe("a command line", () => {
  it("takes the options of every command before or after the command's name", () => {
    assert.deepStrictEqual(words("--db a.db status --today 2026-06-26"), ["status", "--db=a.db", "--today=2026-06-26"])
    assert.deepStrictEqual(words("status --today=2026-06-26 --db a.db"), ["status", "--today=2026-06-26", "--db=a.db"])
  })
  it("takes options among the arguments, and everything after -- as arguments", () => {
    assert.deepStrictEqual(words("show basis-catalogue --json organ=nyj"), [
      "show",
      "--json",
      "--",
      "basis-catalogue",
      "organ=nyj"
    ])
    assert.deepStrictEqual(words("show -- basis-catalogue --json"), ["show", "--", "basis-catalogue", "--json"])
  })
  it("reads - as standard input, not as an option", () => {
    assert.deepStrictEqual(words("do RegisterOrgan --input -"), ["do", "--input=-", "--", "RegisterOrgan"])
    assert.deepStrictEqual(words("import -"), ["import", "--", "-"])
  })
  it("asks for the help of what it names", () => {
    assert.deepStrictEqual(words(""), { kind: "help", of: "" })
    assert.deepStrictEqual(words("-h"), { kind: "help", of: "" })
    assert.deepStrictEqual(words("--db x.db do --help"), { kind: "help", of: "do" })
    assert.deepStrictEqual(words("document"), { kind: "help", of: "document" })
    assert.deepStrictEqual(words("document add -h"), { kind: "help", of: "document add" })
  })
  it("with an unknown command names the known ones", () => {
    assert.include(problem("stauts"), "there is no command stauts; there are: init, do, import")
    assert.include(problem("document put x"), "there is no command document put x")
  })
  it("with an unknown option is refused, not taken for arguments", () => {
    assert.strictEqual(problem("status --nope"), "there is no option --nope")
    assert.strictEqual(problem("status --wizard"), "there is no option --wizard")
    assert.strictEqual(problem("status -x"), "there is no option -x")
    assert.strictEqual(problem("status --constructor"), "there is no option --constructor")
    assert.strictEqual(problem("status --input f"), "status has no option --input")
  })
  it("with an option given twice, without its value, or with one it does not take, is refused", () => {
    assert.strictEqual(problem("status --json --json"), "option --json is given twice")
    assert.strictEqual(problem("status --db"), "option --db needs a value (FILE)")
    assert.strictEqual(problem("status --db --json"), "option --db needs a value (FILE)")
    assert.strictEqual(problem("status --json=yes"), "option --json takes no value")
    assert.strictEqual(problem("status --lang fr"), "option --lang is one of zh | en")
    assert.strictEqual(problem("--completions tcsh"), "option --completions is one of bash | zsh | fish")
  })
  it("with an argument missing or left over is refused", () => {
    assert.include(problem("init"), "NAME is missing")
    assert.strictEqual(problem("init a b"), "one argument too many: b")
    assert.strictEqual(problem("status x"), "one argument too many: x")
  })
})

it("an option of one name takes a value in every command or in none", () => {
  const seen = new Map<string, boolean>()
  for (const spec of specs) {
    for (const [name, one] of Object.entries<OptionSpec>(spec.options)) {
      assert.strictEqual(seen.get(name) ?? one.value !== undefined, one.value !== undefined, name)
      seen.set(name, one.value !== undefined)
    }
  }
})
