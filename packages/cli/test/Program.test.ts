import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import { spawn } from "node:child_process"
import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { build, built, program, shell } from "./support/Program.ts"
import { importLine, organ } from "./support/Run.ts"

let folder = ""
const db = () => join(folder, "county.db")
const ran = (words: ReadonlyArray<string>, stdin?: string, env?: Readonly<Record<string, string>>) =>
  built(["--db", db(), ...words], { ...(stdin === undefined ? {} : { stdin }), ...(env === undefined ? {} : { env }) })
const zhize = () => `"${process.execPath}" "${program}" --db "${db()}"`

/** Enough records, of enough text, to fill every buffer on the way several times over. */
const many = 300
const longName = (index: number) => `第${index}号执法机关${"及其所属事业单位".repeat(30)}`

beforeAll(async () => {
  const { code, err } = await build()
  assert.strictEqual(code, 0, err)
  folder = await mkdtemp(join(tmpdir(), "zhize-program-"))
  assert.strictEqual((await ran(["init", "固原县"])).code, 0)
  const lines = Array.from({ length: many }, (_, index) =>
    importLine(`r-${index}`, "RegisterOrgan", organ(`o-${index}`, longName(index)))
  )
  const imported = await ran(["import", "-"], lines.join("\n"))
  assert.strictEqual(imported.code, 0, imported.err)
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe("the program", { timeout: 60_000 }, () => {
  it("exits with 0, 1, 2 or 3 as it went", async () => {
    const office = ["--input", "-", "--as", "legal-office"]
    assert.strictEqual((await ran(["do", "RegisterOrgan", ...office], JSON.stringify(organ("new", "新机关")))).code, 0)
    assert.strictEqual((await ran(["do", "RegisterOrgan", ...office], JSON.stringify(organ("new", "新机关")))).code, 1)
    assert.strictEqual((await ran(["do", "RegisterOrgan", ...office], "{")).code, 2)
    for (const words of [
      ["stauts"],
      ["show", "nope"],
      ["status", "--nope"],
      ["do", "Nope", ...office],
      ["status", "--lang"]
    ]) {
      const { code, err, out } = await ran(words, "")
      assert.strictEqual(code, 2, words.join(" "))
      assert.match(err, /^Bad input: /)
      assert.strictEqual(out.length, 0)
    }
    assert.strictEqual((await built(["status", "--db", join(folder, "nowhere.db")])).code, 3)
    assert.strictEqual((await built(["init", "x", "--db", join(folder, "no", "such", "folder.db")])).code, 3)
  })

  it("never shows a stack trace", async () => {
    for (const words of [
      ["stauts"],
      ["show", "nope"],
      ["--db", "/dev/null", "status"],
      ["--db", "/", "init", "x"],
      ["import", "/"],
      ["do", "RegisterOrgan", "--input", "/proc/self/mem", "--as", "auditor"]
    ]) {
      const { err } = await ran(words, "")
      assert.notMatch(err, /^ +at /m, words.join(" "))
      assert.notMatch(err, /node:internal|\.js:\d+/, words.join(" "))
    }
  })

  it("with no terminal and no standard input neither waits nor asks", async () => {
    for (const words of [
      ["do"],
      ["do", "RegisterOrgan"],
      ["init"],
      ["import", "-"],
      ["do", "RegisterOrgan", "--input", "-", "--as", "legal-office"],
      ["--wizard"]
    ]) {
      const { code, signal } = await ran(words)
      assert.isNull(signal, words.join(" "))
      assert.include([0, 2], code)
    }
  })

  it("pipes large results whole, byte for byte", async () => {
    const { code, out } = await ran(["events"])
    assert.strictEqual(code, 0)
    const lines = out.toString().split("\n")
    assert.isAbove(lines.length, many)
    assert.strictEqual(lines.pop(), "")
    assert.deepStrictEqual(
      lines.map((line) => JSON.parse(line).position),
      lines.map((_, index) => index + 1)
    )
    const slow = await shell(`${zhize()} events | (sleep 1; cat) | wc -c`)
    assert.strictEqual(Number(slow.out.toString()), out.length)
    const filed = await shell(`${zhize()} events > "${join(folder, "all.jsonl")}"`)
    assert.strictEqual(filed.code, 0)
    assert.isTrue((await readFile(join(folder, "all.jsonl"))).equals(out))
  })

  it("ends quietly and well when its reader has seen enough", async () => {
    for (const line of [
      `${zhize()} events | head -1`,
      `${zhize()} show organisation-chart | head -1`,
      `${zhize()} replay --json | true`
    ]) {
      const { code, err } = await shell(line)
      assert.strictEqual(code, 0, line)
      assert.strictEqual(err, "", line)
    }
    const refusals = await shell(`echo '{}' | ${zhize()} import - 2>&1 >/dev/null | head -c 1`)
    assert.strictEqual(refusals.out.toString(), "l")
  })

  it("says so when what it writes to is full", async () => {
    const { code, err } = await shell(`${zhize()} events > /dev/full`)
    assert.strictEqual(code, 3)
    assert.match(err, /cannot write the result: .*ENOSPC/)
  })

  it("is interrupted by Ctrl-C without a word, even while it waits for input", async () => {
    const child = spawn(process.execPath, [program, "--db", db(), "import", "-"], { stdio: ["pipe", "ignore", "pipe"] })
    let said = ""
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve))
    // When it has complained about the first line, it waits for the second.
    child.stderr.on("data", (part: Buffer) => {
      if (said === "") child.kill("SIGINT")
      said += part.toString()
    })
    child.stdin.write("no JSON\n")
    assert.strictEqual(await ended, 130)
    assert.match(said, /^line 1: Bad input: .*\n.*\n$/)
  })

  it("speaks the language of the locale, and no colour into a pipe", async () => {
    const zh = await ran(["stauts"], undefined, { LANG: "zh_CN.UTF-8" })
    assert.match(zh.err, /^输入有误：没有命令“stauts”/)
    const forced = await ran(["show", "organisation-chart", "organ=o-1"], undefined, { FORCE_COLOR: "1" })
    assert.include(forced.out.toString(), "\u001b[")
    assert.notInclude((await ran(["show", "organisation-chart", "organ=o-1"])).out.toString(), "\u001b")
  })

  it("in a folder that may not be written to reads, or says that it cannot", async () => {
    const locked = await mkdtemp(join(tmpdir(), "zhize-locked-"))
    await chmod(locked, 0o555)
    try {
      const asUser = process.getuid?.() === 0 ? ["setpriv", "--reuid=65534", "--clear-groups"].join(" ") : ""
      const { code, err } = await shell(
        `${asUser} "${process.execPath}" "${program}" --db "${locked}/new.db" init 固原县`
      )
      assert.strictEqual(code, 3, err)
      assert.match(err, /^Store unavailable: /)
      assert.deepStrictEqual(await readdir(locked), [])
    } finally {
      await chmod(locked, 0o755)
      await rm(locked, { recursive: true, force: true })
    }
  })
})

describe("what is loaded", { timeout: 60_000 }, () => {
  /** The parts of the bundle that a run loaded, by the names of their modules. */
  const loaded = async (...words: ReadonlyArray<string>) => {
    const coverage = await mkdtemp(join(tmpdir(), "zhize-loaded-"))
    await built(words, { env: { NODE_V8_COVERAGE: coverage } })
    const texts = await Promise.all((await readdir(coverage)).map((name) => readFile(join(coverage, name), "utf8")))
    await rm(coverage, { recursive: true, force: true })
    const names = texts.join("").matchAll(/bundle-tested\/([A-Za-z0-9]+)(?:-[A-Z0-9]+)?\.js/g)
    return new Set([...names].map(([, name]) => name))
  }
  const parts = ["Start", "Zhize", "SqliteStore", "Table", "JsonSchema", "cli"]
  const heavy = async (...words: ReadonlyArray<string>) => {
    const seen = await loaded(...words)
    return parts.filter((part) => seen.has(part))
  }
  it("--version and --help load nothing but themselves", async () => {
    assert.deepStrictEqual(await heavy("--version"), [])
    assert.deepStrictEqual(await heavy("--help"), [])
    assert.deepStrictEqual(await heavy("do", "--help"), [])
  })
  it("a command loads what it needs and no more", async () => {
    assert.deepStrictEqual(await heavy("do", "--list", "--json"), ["Start", "Zhize"])
    assert.deepStrictEqual(await heavy("do", "RegisterOrgan", "--schema"), ["Start", "Zhize", "JsonSchema"])
    assert.deepStrictEqual(await heavy("events", "--db", db()), ["Start", "SqliteStore"])
  })
})
