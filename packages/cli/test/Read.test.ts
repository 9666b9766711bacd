import { readdirSync } from "node:fs"
import { readFile, writeFile } from "node:fs/promises"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { folder, organs, zhize } from "./support/Run.ts"

const positions = (out: string) =>
  out
    .trim()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line).position)

describe("zhize events", () => {
  it.scopedLive("prints the stored texts, a line each, cut by position, type and tag", () =>
    Effect.gen(function* () {
      const { zhize } = yield* organs
      const seen = (...words: ReadonlyArray<string>) =>
        Effect.map(zhize("events", ...words), ({ out }) => positions(out))
      assert.deepStrictEqual(yield* seen(), [1, 2, 3, 4])
      assert.deepStrictEqual(yield* seen("--after", "1", "--until", "3"), [2, 3])
      assert.deepStrictEqual(yield* seen("--type", "OrganRegistered", "--until", "2"), [2])
      assert.deepStrictEqual(yield* seen("--tag", "organ:scj"), [3])
      assert.deepStrictEqual(yield* seen("--type", "OrganRegistered", "--tag", "organ:zjj"), [4])
      assert.deepStrictEqual(yield* seen("--after", "9"), [])
    })
  )

  it.scopedLive("--json is one value that holds the very texts", () =>
    Effect.gen(function* () {
      const { zhize } = yield* organs
      const lines = (yield* zhize("events")).out
      const value = (yield* zhize("events", "--json")).out
      assert.deepStrictEqual(
        JSON.parse(value),
        lines
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line))
      )
      assert.strictEqual(value, `[\n${lines.trim().split("\n").join(",\n")}\n]\n`)
      assert.strictEqual((yield* zhize("events", "--json", "--after", "9")).out, "[]\n")
    })
  )

  it.scopedLive("a slip in a type, tag or position is said, not answered with nothing", () =>
    Effect.gen(function* () {
      const { zhize } = yield* organs
      for (const words of [
        ["--type", "OrganRegisterd"],
        ["--tag", "nyj"],
        ["--after", "x"],
        ["--until", "-1"]
      ]) {
        assert.strictEqual((yield* zhize("events", ...words)).code, 2, words.join(" "))
      }
    })
  )
})

describe("a command that reads", () => {
  const reads = [
    ["show", "organisation-chart"],
    ["status"],
    ["events"],
    ["replay"],
    ["verify"],
    ["ledgers"],
    ["document", "get", "0".repeat(64)]
  ]
  const writes = [
    ["import", "-"],
    ["do", "RegisterOrgan", "--input", "-", "--as", "legal-office"],
    ["document", "add", "-"]
  ]
  it.scopedLive("a file that is not there says so and does not make it; nor does one that writes", () =>
    Effect.gen(function* () {
      const cwd = yield* folder
      for (const words of [...reads, ...writes]) {
        const { code, err, out } = yield* zhize({ cwd, stdin: "{}" })(...words)
        assert.strictEqual(code, 3, words.join(" "))
        assert.include(err, `there is no file ${cwd}/zhize.db`)
        assert.strictEqual(out, "")
        const json = yield* zhize({ cwd, stdin: "{}" })(...words, "--json")
        const said = JSON.parse(json.err)
        assert.deepStrictEqual([said.status, said.reason], ["unavailable", "missing"])
      }
      assert.deepStrictEqual(readdirSync(cwd), [])
    })
  )
  it.scopedLive("a file that is no ledger says so and leaves it as it was", () =>
    Effect.gen(function* () {
      const cwd = yield* folder
      yield* Effect.promise(() => writeFile(`${cwd}/zhize.db`, "这不是数据库".repeat(100)))
      for (const words of [...reads, ...writes]) {
        const { code, err } = yield* zhize({ cwd, stdin: "{}" })(...words)
        assert.strictEqual(code, 3, words.join(" "))
        assert.include(err, "Store unavailable: ")
      }
      assert.strictEqual(
        (yield* Effect.promise(() => readFile(`${cwd}/zhize.db`))).toString(),
        "这不是数据库".repeat(100)
      )
    })
  )
})
