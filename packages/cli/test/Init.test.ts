import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { existsSync, readdirSync } from "node:fs"
import { county, folder, zhize } from "./support/Run.ts"

describe("zhize init", () => {
  it.scopedLive("makes the file and the ledger main, and establishes the jurisdiction in it", () =>
    Effect.gen(function* () {
      const cwd = yield* folder
      const { code, out } = yield* zhize({ cwd })("init", "固原县", "--division-code", "640402", "--json")
      assert.strictEqual(code, 0)
      assert.deepStrictEqual(JSON.parse(out), {
        status: "recorded",
        position: 1,
        events: [
          {
            position: 1,
            type: "JurisdictionEstablished",
            data: { jurisdiction: "main", name: "固原县", divisionCode: "640402" }
          }
        ]
      })
      assert.isTrue(existsSync(`${cwd}/zhize.db`))
    })
  )

  it.scopedLive("a second time is refused, under its id it is repeated", () =>
    Effect.gen(function* () {
      const { zhize } = yield* county
      const again = yield* zhize("init", "固原县")
      assert.strictEqual(again.code, 1)
      assert.include(again.err, "R-ORG-JURISDICTION-ONCE")
      const same = yield* zhize("init", "固原县", "--id", "init", "--json")
      assert.strictEqual(same.code, 0)
      assert.strictEqual(JSON.parse(same.out).status, "repeated")
    })
  )

  it.scopedLive("that cannot stand leaves no file behind", () =>
    Effect.gen(function* () {
      const cwd = yield* folder
      assert.strictEqual((yield* zhize({ cwd })("init", " ")).code, 2)
      assert.strictEqual((yield* zhize({ cwd })("init", "固原县", "--as", "auditor")).code, 1)
      assert.strictEqual((yield* zhize({ cwd })("init", "固原县", "--as", "mayor")).code, 2)
      assert.strictEqual((yield* zhize({ cwd })("init", "固原县", "--ledger", "../x")).code, 2)
      assert.deepStrictEqual(readdirSync(cwd), [])
    })
  )

  it.scopedLive("puts several ledgers into one file; then each command says which", () =>
    Effect.gen(function* () {
      const { cwd, zhize } = yield* county
      assert.strictEqual((yield* zhize("init", "隆德县", "--ledger", "longde")).code, 0)
      const list = yield* zhize("ledgers", "--json")
      assert.deepStrictEqual(JSON.parse(list.out), [
        { ledger: "longde", head: 1 },
        { ledger: "main", head: 1 }
      ])
      const which = yield* zhize("events")
      assert.strictEqual(which.code, 2)
      assert.include(which.err, "several ledgers")
      assert.match(which.err, /there are: longde, main/)
      const longde = yield* zhize("events", "--ledger", "longde")
      assert.strictEqual(JSON.parse(longde.out).data.name, "隆德县")
      const nowhere = yield* zhize("events", "--ledger", "xiji")
      assert.strictEqual(nowhere.code, 2)
      assert.include(nowhere.err, "no ledger xiji")
      assert.isTrue(existsSync(`${cwd}/zhize.db`))
    })
  )

  it.scopedLive("into a file of other ledgers asks for a name", () =>
    Effect.gen(function* () {
      const cwd = yield* folder
      yield* zhize({ cwd })("init", "隆德县", "--ledger", "longde")
      const unnamed = yield* zhize({ cwd })("init", "固原县")
      assert.strictEqual(unnamed.code, 2)
      assert.include(unnamed.err, "name the new one with --ledger")
    })
  )

  it.scopedLive("finds its file by --db, else ZHIZE_DB, else zhize.db, from the folder it is given in", () =>
    Effect.gen(function* () {
      const cwd = yield* folder
      yield* zhize({ cwd, env: { ZHIZE_DB: "env.db" } })("init", "甲县")
      yield* zhize({ cwd, env: { ZHIZE_DB: "env.db" } })("init", "乙县", "--db", "option.db")
      yield* zhize({ cwd, env: { ZHIZE_DB: "" } })("init", "丙县")
      const files = readdirSync(cwd)
        .filter((name) => name.endsWith(".db"))
        .sort()
      assert.deepStrictEqual(files, ["env.db", "option.db", "zhize.db"])
    })
  )
})
