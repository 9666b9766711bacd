import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { createHash } from "node:crypto"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { organ, organs } from "./support/Run.ts"

const file = { encoding: "utf8" } as const

describe("zhize backup and zhize restore", () => {
  it.scopedLive("keep a county over the loss of its file, and say where each ledger ends", () =>
    Effect.gen(function* () {
      const { cwd, with: given, zhize } = yield* organs
      yield* zhize("init", "隆德县", "--ledger", "longde")
      writeFileSync(`${cwd}/目录.pdf`, "目录")
      yield* zhize("document", "add", "目录.pdf", "--ledger", "main")
      const events = (yield* zhize("events", "--ledger", "main")).out
      const taken = yield* zhize("backup", "kept.db", "--json")
      assert.strictEqual(taken.code, 0, taken.err)
      const { bytes, documents, file: path, ledgers, sha256, status } = JSON.parse(taken.out)
      assert.deepStrictEqual([status, path, documents], ["backed-up", `${cwd}/kept.db`, 1])
      assert.strictEqual(bytes, statSync(`${cwd}/kept.db`).size)
      assert.strictEqual(
        sha256,
        createHash("sha256")
          .update(readFileSync(`${cwd}/kept.db`))
          .digest("hex")
      )
      const verified = JSON.parse((yield* zhize("verify", "--json")).out).ledgers
      assert.deepStrictEqual(
        ledgers.map(({ head, name, root }: Record<string, unknown>) => [name, head, root]),
        verified.map(({ name, records, root }: Record<string, unknown>) => [name, records, root])
      )

      const input = JSON.stringify(organ("later", "后来的机关"))
      yield* given({ stdin: input })("do", "RegisterOrgan", "--input", "-", "--as", "legal-office", "--ledger", "main")
      for (const name of readdirSync(cwd).filter((one) => one.startsWith("zhize.db"))) rmSync(`${cwd}/${name}`)
      const restored = yield* zhize("restore", "kept.db", "--lang", "zh")
      assert.strictEqual(restored.code, 0, restored.err)
      assert.strictEqual(
        restored.out,
        `${[
          `已恢复到 ${cwd}/zhize.db`,
          `${bytes} 字节，SHA-256 ${sha256}`,
          `账本 longde：到第 1 条、${ledgers[0].recordedAt} 为止，树根 ${ledgers[0].root}`,
          `账本 main：到第 4 条、${ledgers[1].recordedAt} 为止，树根 ${ledgers[1].root}`,
          "文件库：1 份文件",
          "核验通过，未发现问题"
        ].join("\n")}\n`
      )
      assert.match(ledgers[1].recordedAt, /^2026-05-01T01:00:00\.000Z$/)
      assert.strictEqual((yield* zhize("events", "--ledger", "main")).out, events)
      const drill = yield* zhize("restore", "kept.db", "--db", "drill.db", "--json")
      assert.deepStrictEqual(JSON.parse(drill.out), {
        ...JSON.parse(taken.out),
        status: "restored",
        file: `${cwd}/drill.db`
      })
      const again = yield* zhize("backup", "again.db")
      assert.match(
        again.out,
        /^Backed up as .*again\.db\n\d+ bytes, SHA-256 [0-9a-f]{64}\nledger longde: ends at record 1 of /
      )
    })
  )

  it.scopedLive("overwrite nothing, want the whole file, and say what to do", () =>
    Effect.gen(function* () {
      const { cwd, zhize } = yield* organs
      yield* zhize("backup", "kept.db")
      const before = readdirSync(cwd, file).sort()
      for (const [words, code, said] of [
        [["backup", "kept.db"], 3, /kept\.db: there is a file already(.*\n)+.*name a file that is not there yet/],
        [["restore", "kept.db"], 3, /zhize\.db: there is a file already(.*\n)+.*move this one away first/],
        [["backup", "none/kept.db"], 3, /no such file or folder/],
        [["backup", "other.db", "--db", "nowhere.db"], 3, /there is no file .*nowhere\.db/],
        [["restore", "nowhere.db", "--db", "other.db"], 3, /nowhere\.db: there is no such file/],
        [["backup", "other.db", "--ledger", "main"], 2, /leave out --ledger/],
        [["restore", "kept.db", "--db", "other.db", "--ledger", "main"], 2, /leave out --ledger/],
        [["backup"], 2, /FILE/]
      ] as const) {
        const ran = yield* zhize(...words)
        assert.strictEqual(ran.code, code, words.join(" "))
        assert.match(ran.err, said)
        assert.strictEqual(ran.out, "")
      }
      const json = yield* zhize("backup", "kept.db", "--json")
      assert.deepInclude(JSON.parse(json.err), { status: "unavailable", reason: "exists" })
      assert.deepStrictEqual(readdirSync(cwd, file).sort(), before)
    })
  )

  it.scopedLive("find a changed byte, list the fault, write nothing and exit with 4", () =>
    Effect.gen(function* () {
      const { cwd, zhize } = yield* organs
      yield* zhize("backup", "kept.db")
      for (const name of ["kept.db", "zhize.db"]) {
        const bytes = readFileSync(`${cwd}/${name}`)
        bytes.write("“SCJ”局", bytes.indexOf("“scj”局"))
        writeFileSync(`${cwd}/${name}`, bytes)
      }
      const restored = yield* zhize("restore", "kept.db", "--db", "other.db", "--json")
      const { faults, file: path, status } = JSON.parse(restored.out)
      assert.deepStrictEqual([restored.code, status, path], [4, "faulty", `${cwd}/kept.db`])
      assert.deepInclude(faults[0], { what: "leaf", ledger: "main", position: 3 })
      const backedUp = yield* zhize("backup", "other.db")
      assert.strictEqual(backedUp.code, 4)
      assert.match(
        backedUp.out,
        /zhize\.db is not verified and no file was written: \d+ faults? found:\n {2}ledger main, record 3 {2}/
      )
      assert.notInclude(readdirSync(cwd, file), "other.db")
    })
  )
})
