import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { readFile, writeFile } from "node:fs/promises"
import { county, importLine, organ } from "./support/Run.ts"

const lines = [
  importLine("r-1", "RegisterOrgan", organ("nyj")),
  "",
  importLine(
    "u-1",
    "EstablishUnit",
    { organ: "nyj", unit: "zzy", name: "种植业管理股", kind: "internal" },
    "organ-clerk:nyj"
  ),
  importLine("r-2", "RegisterOrgan", organ("nyj", "畜牧局")),
  importLine("r-3", "RegisterOrgan", organ("scj", "市场监管局"))
]
const malformed = [
  `{"command":"RegisterOrgan"`,
  importLine("x-1", "RegisterOrgn", {}),
  importLine("x-2", "RegisterOrgan", { organ: "?" }),
  importLine("x-3", "RegisterOrgan", organ("zjj"), "mayor"),
  JSON.stringify({ command: "RegisterOrgan", id: "x-4", as: "legal-office", input: organ("zjj"), note: "" })
]

const scene = Effect.gen(function* () {
  const there = yield* county
  const write = (name: string, content: string) => Effect.promise(() => writeFile(`${there.cwd}/${name}`, content))
  yield* write("good.jsonl", lines.join("\r\n"))
  yield* write("bad.jsonl", `${[...lines, ...malformed].join("\n")}\n`)
  const positions = Effect.map(there.zhize("events"), ({ out }) => out.split("\n").length - 1)
  return { ...there, positions, write }
})

describe("zhize import", () => {
  it.scopedLive("executes every line in order, reports a refused one with its number, and goes on", () =>
    Effect.gen(function* () {
      const { positions, zhize } = yield* scene
      const { code, err, out } = yield* zhize("import", "good.jsonl")
      assert.strictEqual(code, 1)
      assert.strictEqual(out, "3 recorded, 0 repeated, 1 refused, 0 malformed\n")
      assert.match(err, /^line 4: Refused: /)
      assert.include(err, "R-ORG-ORGAN-ONCE")
      assert.strictEqual(yield* positions, 4)
    })
  )

  it.scopedLive("run again records nothing", () =>
    Effect.gen(function* () {
      const { positions, zhize } = yield* scene
      yield* zhize("import", "good.jsonl")
      const again = yield* zhize("import", "good.jsonl", "--json")
      assert.deepStrictEqual(JSON.parse(again.out), { recorded: 0, repeated: 3, refused: 1, invalid: 0, dryRun: false })
      assert.strictEqual(yield* positions, 4)
    })
  )

  it.scopedLive("reports malformed lines too, each with its number and what is wrong in it", () =>
    Effect.gen(function* () {
      const { positions, zhize } = yield* scene
      const { code, err, out } = yield* zhize("import", "bad.jsonl", "--json")
      assert.strictEqual(code, 2)
      assert.deepStrictEqual(JSON.parse(out), { recorded: 3, repeated: 0, refused: 1, invalid: 5, dryRun: false })
      const reports = err
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
      assert.deepStrictEqual(
        reports.map(({ line, status }) => [line, status]),
        [
          [4, "refused"],
          [6, "invalid"],
          [7, "invalid"],
          [8, "invalid"],
          [9, "invalid"],
          [10, "invalid"]
        ]
      )
      assert.include(reports[1].message.en, "line 6 is not valid JSON at line 1, column 27")
      assert.include(reports[2].message.en, "RegisterOrgn")
      assert.sameMembers(
        reports[3].issues.map(({ path }: { path: string }) => path),
        ["organ", "name", "kind", "led"]
      )
      assert.strictEqual(yield* positions, 4)
    })
  )

  it.scopedLive("--dry-run decides every line on the ledger and the lines before it, and writes nothing", () =>
    Effect.gen(function* () {
      const { cwd, zhize } = yield* scene
      const file = Effect.promise(() => readFile(`${cwd}/zhize.db`))
      const before = yield* file
      const { code, err, out } = yield* zhize("import", "good.jsonl", "--dry-run")
      assert.strictEqual(code, 1)
      assert.strictEqual(out, "Dry run, nothing was written: 3 recorded, 0 repeated, 1 refused, 0 malformed\n")
      assert.match(err, /^line 4: Refused: /)
      assert.isTrue(before.equals(yield* file))
      const real = yield* zhize("import", "good.jsonl")
      assert.strictEqual(`Dry run, nothing was written: ${real.out}`, out)
      assert.strictEqual(real.err, err)
      const again = yield* zhize("import", "good.jsonl", "--dry-run", "--json")
      assert.deepStrictEqual(JSON.parse(again.out), { recorded: 0, repeated: 3, refused: 1, invalid: 0, dryRun: true })
    })
  )

  it.scopedLive("takes a reason beside the input, and reads standard input", () =>
    Effect.gen(function* () {
      const { with: given, zhize } = yield* scene
      yield* zhize("import", "good.jsonl")
      const dissolve = {
        command: "DissolveOrgan",
        id: "d-1",
        as: "legal-office",
        input: { organ: "scj", successor: "nyj" },
        reason: "机构改革"
      }
      const { code, out } = yield* given({ stdin: JSON.stringify(dissolve) })("import", "-")
      assert.strictEqual(code, 0)
      assert.include(out, "1 recorded")
      const { out: record } = yield* zhize("events", "--type", "OrganDissolved")
      assert.strictEqual(JSON.parse(record).reason, "机构改革")
    })
  )

  it.scopedLive("names the line that is not UTF-8, and goes on", () =>
    Effect.gen(function* () {
      const { with: given } = yield* scene
      const gbk = Buffer.concat([Buffer.from([0xbe, 0xd6, 0x0a]), Buffer.from(lines[0]!)])
      const { code, err, out } = yield* given({ stdin: gbk })("import", "-")
      assert.strictEqual(code, 2)
      assert.include(err, "line 1 is not UTF-8")
      assert.include(out, "1 recorded")
    })
  )

  it.scopedLive("shows a bar to a person at a terminal, and to nobody else", () =>
    Effect.gen(function* () {
      const { with: given, zhize } = yield* scene
      const seen = yield* given({ terminal: 80, env: { NO_COLOR: "1" } })("import", "good.jsonl", "--dry-run")
      assert.include(seen.err, "import ")
      assert.include(seen.err, "line 4: Refused: ")
      const piped = yield* zhize("import", "good.jsonl", "--dry-run")
      assert.notInclude(piped.err, "import ")
      assert.notInclude(piped.err, "\u001b")
    })
  )
})
