import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { stripVTControlCharacters } from "node:util"
import { zhize as domain } from "@zhize/domain"
import { county, importLine, organ, type World } from "./support/Run.ts"

const renamed = [
  importLine("r-1", "RegisterOrgan", { ...organ("nyj", "农业局"), from: "2026-01-01" }),
  importLine("r-2", "RenameOrgan", { organ: "nyj", name: "农业农村局", from: "2026-04-01" })
].join("\n")

const scene = Effect.gen(function* () {
  const there = yield* county
  yield* there.with({ stdin: renamed, now: "2026-05-01T01:00:00.000Z" })("import", "-")
  const nameSeen = (...words: ReadonlyArray<string>) =>
    Effect.map(there.zhize("show", "organisation-chart", ...words, "--json"), ({ out }) =>
      JSON.parse(out).rows.map(({ name }: { name: string }) => name)
    )
  return { ...there, nameSeen }
})

describe("zhize show", () => {
  it.scopedLive("answers as in force on a day, as known at a position or an instant, and both together", () =>
    Effect.gen(function* () {
      const { nameSeen } = yield* scene
      assert.deepStrictEqual(yield* nameSeen(), ["农业农村局"])
      assert.deepStrictEqual(yield* nameSeen("--valid-on", "2026-03-31"), ["农业局"])
      assert.deepStrictEqual(yield* nameSeen("--recorded-by", "2"), ["农业局"])
      assert.deepStrictEqual(yield* nameSeen("--recorded-by", "1"), [])
      assert.deepStrictEqual(yield* nameSeen("--recorded-by", "2026-05-01T09:00:00+08:00"), ["农业农村局"])
      assert.deepStrictEqual(yield* nameSeen("--recorded-by", "2026-05-01T08:59:59+08:00"), [])
      assert.deepStrictEqual(yield* nameSeen("--valid-on", "2025-12-31", "--recorded-by", "3"), [])
    })
  )

  it.scopedLive("prints a table with the clocks it was read on, and says none where there is none", () =>
    Effect.gen(function* () {
      const { zhize } = yield* scene
      const { out } = yield* zhize("show", "organisation-chart", "--lang", "zh")
      assert.match(out, /^机构图　2026-05-01 有效　截至第 3 条记录　共 1 行\n\n机构 .*\n-+ .*\n农业农村局 +nyj/)
      const none = yield* zhize("show", "working-calendar")
      assert.match(none.out, /: 0 rows\n\n\(none\)\n$/)
    })
  )

  it.scopedLive("colours for a terminal only, as NO_COLOR and FORCE_COLOR ask, and says nothing by colour alone", () =>
    Effect.gen(function* () {
      const { with: given } = yield* scene
      const shown = (world: Omit<World, "cwd">) =>
        Effect.map(given(world)("show", "organisation-chart"), ({ out }) => out)
      const bare = yield* shown({})
      const coloured = yield* shown({ terminal: 200 })
      assert.notInclude(bare, "\u001b")
      assert.include(coloured, "\u001b")
      assert.strictEqual(stripVTControlCharacters(coloured), bare)
      assert.strictEqual(yield* shown({ terminal: 200, env: { NO_COLOR: "1" } }), bare)
      assert.strictEqual(yield* shown({ terminal: 200, env: { TERM: "dumb" } }), bare)
      assert.strictEqual(yield* shown({ env: { FORCE_COLOR: "1" } }), coloured)
    })
  )

  it.scopedLive("--list tells every view of the registry with its parameters", () =>
    Effect.gen(function* () {
      const { with: given } = yield* county
      const { out } = yield* given({ env: { ZHIZE_DB: "nowhere.db" } })("show", "--list", "--json")
      const list: ReadonlyArray<{ view: string; params: ReadonlyArray<string> }> = JSON.parse(out)
      assert.deepStrictEqual(
        list.map(({ view }) => view),
        [...domain.views.keys()]
      )
      assert.deepStrictEqual(list.find(({ view }) => view === "working-calendar")?.params, ["[year=]"])
    })
  )

  it.scopedLive("says what is wrong with the question", () =>
    Effect.gen(function* () {
      const { zhize } = yield* scene
      for (const [words, said] of [
        [[], "which view to show"],
        [["organisation"], "there are: organisation-chart"],
        [["organisation-chart", "nyj"], "KEY=VALUE"],
        [["organisation-chart", "organ=nyj", "organ=scj"], "given twice"],
        [["organisation-chart", "unit=x"], "unit"],
        [["working-calendar", "year=next"], "year"],
        [["organisation-chart", "--valid-on", "2026-02-30"], "--valid-on"],
        [["organisation-chart", "--recorded-by", "yesterday"], "neither a position nor an instant"],
        [["organisation-chart", "--recorded-by", "2026-05-01T09:00:00"], "neither a position nor an instant"]
      ] as const) {
        const { code, err, out } = yield* zhize("show", ...words)
        assert.strictEqual(code, 2, words.join(" "))
        assert.include(err, said)
        assert.strictEqual(out, "")
      }
    })
  )
})
