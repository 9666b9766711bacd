import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { writeFile } from "node:fs/promises"
import { zhize as domain } from "@zhize/domain"
import { county, organ, type World } from "./support/Run.ts"

const register = (id: string, ...more: ReadonlyArray<string>) => [
  "do",
  "RegisterOrgan",
  "--input",
  "-",
  "--id",
  id,
  ...more
]
const office = ["--as", "legal-office"]
const input = (value: unknown): Omit<World, "cwd"> => ({ stdin: JSON.stringify(value) })

describe("zhize do", () => {
  it.scopedLive("records a command from standard input or a file and tells what was recorded", () =>
    Effect.gen(function* () {
      const { cwd, zhize, with: given } = yield* county
      const first = yield* given(input(organ("nyj")))(...register("r-1", ...office, "--json"))
      assert.strictEqual(first.code, 0)
      assert.deepStrictEqual(JSON.parse(first.out), {
        status: "recorded",
        position: 2,
        events: [{ position: 2, type: "OrganRegistered", data: { ...organ("nyj"), from: "2026-05-01" } }]
      })
      yield* Effect.promise(() => writeFile(`${cwd}/organ.json`, `\ufeff${JSON.stringify(organ("scj", "市场监管局"))}`))
      const second = yield* zhize("do", "RegisterOrgan", "--input", "organ.json", ...office, "--lang", "zh")
      assert.strictEqual(second.out, "已记录\n  3  OrganRegistered  行政执法机关已登记\n")
    })
  )

  it.scopedLive("sent again under its id is repeated with the first answer, with another content refused", () =>
    Effect.gen(function* () {
      const { with: given } = yield* county
      const first = yield* given(input(organ("nyj")))(...register("r-1", ...office, "--json"))
      const again = yield* given(input(organ("nyj")))(...register("r-1", ...office, "--json"))
      assert.deepStrictEqual(JSON.parse(again.out), { ...JSON.parse(first.out), status: "repeated" })
      const other = yield* given(input(organ("nyj", "畜牧局")))(...register("r-1", ...office, "--json"))
      assert.strictEqual(other.code, 1)
      assert.strictEqual(JSON.parse(other.err).rule, "R-KERNEL-COMMAND-ONCE")
    })
  )

  it.scopedLive("refused says what was wrong, by which rule and clause, with which values, and what to do next", () =>
    Effect.gen(function* () {
      const { with: given } = yield* county
      yield* given(input(organ("nyj")))(...register("r-1", ...office))
      const zh = yield* given(input(organ("nyj")))(...register("r-2", ...office, "--lang", "zh"))
      assert.strictEqual(zh.code, 1)
      assert.strictEqual(zh.out, "")
      assert.match(
        zh.err,
        /^被拒绝：机关编号“nyj”已由“农业农村局”使用。\n {2}规则 +R-ORG-ORGAN-ONCE（P2\.0）\n {2}organ +nyj\n {2}name +农业农村局\n {2}下一步 +.+\n$/
      )
      const json = yield* given(input(organ("nyj")))(...register("r-2", ...office, "--json"))
      const refusal = JSON.parse(json.err)
      assert.deepStrictEqual(Object.keys(refusal), ["status", "rule", "clause", "message", "next", "details"])
      assert.deepStrictEqual([refusal.status, refusal.rule, refusal.clause], ["refused", "R-ORG-ORGAN-ONCE", "P2.0"])
      assert.deepStrictEqual(Object.keys(refusal.message), ["zh", "en"])
      assert.deepStrictEqual(refusal.details, { organ: "nyj", name: "农业农村局" })
      assert.strictEqual(json.out, "")
    })
  )

  it.scopedLive("with bad fields names every one of them with its path", () =>
    Effect.gen(function* () {
      const { with: given } = yield* county
      const bad = { organ: "../x", name: "", kind: "private", led: "local", colour: "red" }
      const { code, err } = yield* given(input(bad))(...register("r-1", ...office, "--json"))
      assert.strictEqual(code, 2)
      const { issues, status } = JSON.parse(err)
      assert.strictEqual(status, "invalid")
      assert.sameMembers(
        [...new Set(issues.map(({ path }: { path: string }) => path))],
        ["organ", "name", "kind", "colour"]
      )
      const text = yield* given(input(bad))(...register("r-1", ...office))
      for (const path of ["organ", "name", "kind", "colour"]) assert.match(text.err, new RegExp(`^  ${path} `, "m"))
    })
  )

  it.scopedLive("with broken JSON says the line and column; with another encoding says so", () =>
    Effect.gen(function* () {
      const { with: given } = yield* county
      const broken = yield* given({ stdin: `{\n  "organ": "nyj",\n}` })(...register("r-1", ...office))
      assert.strictEqual(broken.code, 2)
      assert.include(broken.err, "standard input is not valid JSON at line 3, column 1")
      const gbk = yield* given({ stdin: new Uint8Array([0x22, 0xc5, 0xa9, 0xd2, 0xb5, 0xbe, 0xd6, 0x22]) })(
        ...register("r-1", ...office)
      )
      assert.strictEqual(gbk.code, 2)
      assert.include(gbk.err, "standard input is not UTF-8")
    })
  )

  it.scopedLive("acts for nobody by default: --as or ZHIZE_AS says who", () =>
    Effect.gen(function* () {
      const { with: given } = yield* county
      const nobody = yield* given(input(organ("nyj")))(...register("r-1"))
      assert.strictEqual(nobody.code, 2)
      assert.include(nobody.err, "add --as ROLE")
      const clerk = yield* given(input(organ("nyj")))(...register("r-1", "--as", "organ-clerk:nyj"))
      assert.strictEqual(clerk.code, 1)
      assert.include(clerk.err, "R-KERNEL-ALLOWED")
      const scopeless = yield* given(input(organ("nyj")))(...register("r-1", "--as", "organ-clerk"))
      assert.strictEqual(scopeless.code, 2)
      assert.include(scopeless.err, "organ-clerk:ORGAN")
      const env = yield* given({ ...input(organ("nyj")), env: { ZHIZE_AS: "legal-office" } })(...register("r-1"))
      assert.strictEqual(env.code, 0)
    })
  )

  it.scopedLive("takes a reason where one is needed", () =>
    Effect.gen(function* () {
      const { with: given } = yield* county
      for (const id of ["a", "b"]) yield* given(input(organ(id, `${id}局`)))(...register(id, ...office))
      const dissolve = ["do", "DissolveOrgan", "--input", "-", ...office]
      const silent = yield* given(input({ organ: "a", successor: "b" }))(...dissolve)
      assert.strictEqual(silent.code, 1)
      assert.include(silent.err, "R-KERNEL-REASON")
      const blank = yield* given(input({ organ: "a", successor: "b" }))(...dissolve, "--reason", " ")
      assert.strictEqual(blank.code, 2)
      const said = yield* given(input({ organ: "a", successor: "b" }))(...dissolve, "--reason", "机构改革")
      assert.strictEqual(said.code, 0)
    })
  )

  it.scopedLive("tells what it needs rather than waiting for it", () =>
    Effect.gen(function* () {
      const { zhize, with: given } = yield* county
      for (const [words, next] of [
        [["do"], "zhize do --list"],
        [["do", "RegisterOrgan", ...office], "zhize do RegisterOrgan --schema"],
        [["do", "RegisterOrgn", "--input", "-", ...office], "RegisterOrgan"],
        [["do", "RegisterOrgan", "--input", "nowhere.json", ...office], "there is no such file"],
        [["do", "RegisterOrgan", "--input", ".", ...office], "it is a folder"],
        [["do", "RegisterOrgan", "--input", "-", ...office], "line 1, column 1"]
      ] as const) {
        const { code, err } = yield* zhize(...words)
        assert.strictEqual(code, 2, words.join(" "))
        assert.include(err, next)
      }
      const typed = yield* given({ ...input(organ("nyj")), stdinIsTTY: true })(...register("r-1", ...office))
      assert.strictEqual(typed.code, 0)
      assert.include(typed.err, "waiting for JSON on standard input")
    })
  )

  it.scopedLive("--list tells every command of the registry, --schema the shape of each, without a ledger", () =>
    Effect.gen(function* () {
      const { with: given } = yield* county
      const elsewhere = given({ env: { ZHIZE_DB: "nowhere.db" } })
      const names = [...domain.commands.keys()]
      const list = yield* elsewhere("do", "--list", "--json")
      assert.deepStrictEqual(
        JSON.parse(list.out).map(({ command }: { command: string }) => command),
        names
      )
      for (const name of names) {
        const { code, out } = yield* elsewhere("do", name, "--schema")
        assert.strictEqual(code, 0)
        assert.strictEqual(JSON.parse(out).title, name)
      }
    })
  )
})
