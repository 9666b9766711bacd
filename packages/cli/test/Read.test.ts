import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { createHash } from "node:crypto"
import { readdirSync } from "node:fs"
import { readFile, writeFile } from "node:fs/promises"
import { zhize as domain } from "@zhize/domain"
import { county, folder, importLine, organ, zhize } from "./support/Run.ts"

const scene = Effect.gen(function*() {
  const there = yield* county
  const lines = ["nyj", "scj", "zjj"].map((id) => importLine(`r-${id}`, "RegisterOrgan", organ(id, `“${id}”局`)))
  yield* there.with({ stdin: lines.join("\n") })("import", "-")
  return there
})

const positions = (out: string) => out.trim().split("\n").filter((line) => line !== "").map((line) => JSON.parse(line).position)

describe("zhize events", () => {
  it.scopedLive("prints the stored texts, a line each, cut by position, type and tag", () =>
    Effect.gen(function*() {
      const { zhize } = yield* scene
      const seen = (...words: ReadonlyArray<string>) => Effect.map(zhize("events", ...words), ({ out }) => positions(out))
      assert.deepStrictEqual(yield* seen(), [1, 2, 3, 4])
      assert.deepStrictEqual(yield* seen("--after", "1", "--until", "3"), [2, 3])
      assert.deepStrictEqual(yield* seen("--type", "OrganRegistered", "--until", "2"), [2])
      assert.deepStrictEqual(yield* seen("--tag", "organ:scj"), [3])
      assert.deepStrictEqual(yield* seen("--type", "OrganRegistered", "--tag", "organ:zjj"), [4])
      assert.deepStrictEqual(yield* seen("--after", "9"), [])
    }))

  it.scopedLive("--json is one value that holds the very texts", () =>
    Effect.gen(function*() {
      const { zhize } = yield* scene
      const lines = (yield* zhize("events")).out
      const value = (yield* zhize("events", "--json")).out
      assert.deepStrictEqual(JSON.parse(value), lines.trim().split("\n").map((line) => JSON.parse(line)))
      assert.strictEqual(value, `[\n${lines.trim().split("\n").join(",\n")}\n]\n`)
      assert.strictEqual((yield* zhize("events", "--json", "--after", "9")).out, "[]\n")
    }))

  it.scopedLive("a slip in a type, tag or position is said, not answered with nothing", () =>
    Effect.gen(function*() {
      const { zhize } = yield* scene
      for (const words of [["--type", "OrganRegisterd"], ["--tag", "nyj"], ["--after", "x"], ["--until", "-1"]]) {
        assert.strictEqual((yield* zhize("events", ...words)).code, 2, words.join(" "))
      }
    }))
})

describe("zhize document", () => {
  it.scopedLive("adds a file and prints what to cite; gets the same bytes back", () =>
    Effect.gen(function*() {
      const { cwd, zhize } = yield* scene
      const bytes = Buffer.from([0, 255, 10, 13, 0, 0xe5, 0x9b])
      yield* Effect.promise(() => writeFile(`${cwd}/目录.PDF`, bytes))
      const sha256 = createHash("sha256").update(bytes).digest("hex")
      const added = yield* zhize("document", "add", "目录.PDF", "--json")
      assert.deepStrictEqual(JSON.parse(added.out), { sha256, size: 7, mediaType: "application/pdf", name: "目录.PDF" })
      const text = yield* zhize("document", "add", "目录.PDF")
      assert.deepStrictEqual(JSON.parse(text.out.split("\n")[1]!), JSON.parse(added.out))
      assert.isTrue((yield* zhize("document", "get", sha256)).bytes.equals(bytes))
      assert.strictEqual((yield* zhize("document", "get", sha256, "--output", "copy")).code, 0)
      assert.isTrue((yield* Effect.promise(() => readFile(`${cwd}/copy`))).equals(bytes))
      const json = JSON.parse((yield* zhize("document", "get", sha256, "--json")).out)
      assert.deepStrictEqual(json, { sha256, size: 7, base64: bytes.toString("base64") })
    }))

  it.scopedLive("does not overwrite, does not garble a terminal, and says what is not there", () =>
    Effect.gen(function*() {
      const { cwd, with: given, zhize } = yield* scene
      yield* Effect.promise(() => writeFile(`${cwd}/a.bin`, new Uint8Array(3)))
      const { sha256 } = JSON.parse((yield* zhize("document", "add", "a.bin", "--json")).out)
      for (
        const [ran, said] of [
          [yield* zhize("document", "get", sha256, "--output", "a.bin"), "EEXIST"],
          [yield* given({ terminal: 80 })("document", "get", sha256), "--output FILE"],
          [yield* zhize("document", "get", "0".repeat(64)), "has nothing under 000"],
          [yield* zhize("document", "get", "abc"), "not a SHA-256"],
          [yield* zhize("document", "add", "nowhere.pdf"), "there is no such file"]
        ] as const
      ) {
        assert.strictEqual(ran.code, 2)
        assert.include(ran.err, said)
        assert.strictEqual(ran.out, "")
      }
    }))
})

describe("zhize replay", () => {
  it.scopedLive("folds every view, and comes to the same digests each time and in another file of the same records", () =>
    Effect.gen(function*() {
      const [one, other] = [yield* scene, yield* scene]
      const replayed = (there: typeof one) => Effect.map(there.zhize("replay", "--json"), ({ out }) => JSON.parse(out))
      const first = yield* replayed(one)
      assert.deepStrictEqual(first.views.map(({ view }: { view: string }) => view), [...domain.views.keys()])
      assert.strictEqual(first.position, 4)
      const digests = ({ views }: typeof first) => views.map(({ digest }: { digest: string }) => digest)
      assert.deepStrictEqual(digests(yield* replayed(one)), digests(first))
      assert.deepStrictEqual(digests(yield* replayed(other)), digests(first))
      yield* one.with({ stdin: JSON.stringify({ organ: "nyj", name: "农业农村局" }) })(
        "do", "RenameOrgan", "--input", "-", "--as", "legal-office"
      )
      assert.notDeepEqual(digests(yield* replayed(one)), digests(first))
    }))
})

describe("zhize verify", () => {
  it.scopedLive("finds nothing in a sound file, and tells each ledger's root", () =>
    Effect.gen(function*() {
      const { zhize } = yield* scene
      yield* zhize("init", "隆德县", "--ledger", "longde")
      const { code, out } = yield* zhize("verify", "--json")
      assert.strictEqual(code, 0)
      const { faults, ledgers, status } = JSON.parse(out)
      assert.deepStrictEqual([status, faults], ["verified", []])
      assert.deepStrictEqual(ledgers.map(({ name, records }: { name: string; records: number }) => [name, records]), [["longde", 1], ["main", 4]])
      const replay = JSON.parse((yield* zhize("replay", "--ledger", "main", "--json")).out)
      assert.strictEqual(ledgers[1].root, replay.root)
      assert.match((yield* zhize("verify", "--lang", "zh", "--ledger", "main")).out, /^账本 main：4 条记录，树根 [0-9a-f]{64}\n文件库：0 份文件\n核验通过/)
      assert.strictEqual((yield* zhize("verify", "--ledger", "xiji")).code, 2)
    }))

  it.scopedLive("with one byte changed exits with 4 and says where", () =>
    Effect.gen(function*() {
      const { cwd, zhize } = yield* scene
      const path = `${cwd}/zhize.db`
      const bytes = yield* Effect.promise(() => readFile(path))
      const at = bytes.indexOf("“scj”局")
      assert.isAbove(at, 0)
      bytes.write("“SCJ”局", at)
      yield* Effect.promise(() => writeFile(path, bytes))
      const { code, out } = yield* zhize("verify", "--json")
      assert.strictEqual(code, 4)
      const { faults, status } = JSON.parse(out)
      assert.strictEqual(status, "faulty")
      assert.deepInclude(faults.map(({ ledger, position, what }: Record<string, unknown>) => ({ ledger, position, what })), {
        ledger: "main", position: 3, what: "leaf"
      })
      const text = yield* zhize("verify")
      assert.match(text.out, /not verified: \d+ faults? found:\n(.*\n)* {2}ledger main, record 3 {2}/)
    }))
})

describe("a command that reads", () => {
  const reads = [["show", "organisation-chart"], ["status"], ["events"], ["replay"], ["verify"], ["ledgers"], ["document", "get", "0".repeat(64)]]
  const writes = [["import", "-"], ["do", "RegisterOrgan", "--input", "-", "--as", "legal-office"], ["document", "add", "-"]]
  it.scopedLive("a file that is not there says so and does not make it; nor does one that writes", () =>
    Effect.gen(function*() {
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
    }))
  it.scopedLive("a file that is no ledger says so and leaves it as it was", () =>
    Effect.gen(function*() {
      const cwd = yield* folder
      yield* Effect.promise(() => writeFile(`${cwd}/zhize.db`, "这不是数据库".repeat(100)))
      for (const words of [...reads, ...writes]) {
        const { code, err } = yield* zhize({ cwd, stdin: "{}" })(...words)
        assert.strictEqual(code, 3, words.join(" "))
        assert.include(err, "Store unavailable: ")
      }
      assert.strictEqual((yield* Effect.promise(() => readFile(`${cwd}/zhize.db`))).toString(), "这不是数据库".repeat(100))
    }))
})

