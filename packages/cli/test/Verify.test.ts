import { readFile, writeFile } from "node:fs/promises"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { zhize as domain } from "@zhize/domain"
import { organs } from "./support/Run.ts"

describe("zhize replay", () => {
  it.scopedLive(
    "folds every view, and comes to the same digests each time and in another file of the same records",
    () =>
      Effect.gen(function* () {
        const [one, other] = [yield* organs, yield* organs]
        const replayed = (there: typeof one) =>
          Effect.map(there.zhize("replay", "--json"), ({ out }) => JSON.parse(out))
        const first = yield* replayed(one)
        assert.deepStrictEqual(
          first.views.map(({ view }: { view: string }) => view),
          [...domain.views.keys()]
        )
        assert.strictEqual(first.position, 4)
        const digests = ({ views }: typeof first) => views.map(({ digest }: { digest: string }) => digest)
        assert.deepStrictEqual(digests(yield* replayed(one)), digests(first))
        assert.deepStrictEqual(digests(yield* replayed(other)), digests(first))
        yield* one.with({ stdin: JSON.stringify({ organ: "nyj", name: "农业农村局" }) })(
          "do",
          "RenameOrgan",
          "--input",
          "-",
          "--as",
          "legal-office"
        )
        assert.notDeepEqual(digests(yield* replayed(one)), digests(first))
      })
  )
})

describe("zhize verify", () => {
  it.scopedLive("finds nothing in a sound file, and tells each ledger's root", () =>
    Effect.gen(function* () {
      const { zhize } = yield* organs
      yield* zhize("init", "隆德县", "--ledger", "longde")
      const { code, out } = yield* zhize("verify", "--json")
      assert.strictEqual(code, 0)
      const { faults, ledgers, status } = JSON.parse(out)
      assert.deepStrictEqual([status, faults], ["verified", []])
      assert.deepStrictEqual(
        ledgers.map(({ name, records }: { name: string; records: number }) => [name, records]),
        [
          ["longde", 1],
          ["main", 4]
        ]
      )
      const replay = JSON.parse((yield* zhize("replay", "--ledger", "main", "--json")).out)
      assert.strictEqual(ledgers[1].root, replay.root)
      assert.match(
        (yield* zhize("verify", "--lang", "zh", "--ledger", "main")).out,
        /^账本 main：4 条记录，树根 [0-9a-f]{64}\n文件库：0 份文件\n核验通过/
      )
      assert.strictEqual((yield* zhize("verify", "--ledger", "xiji")).code, 2)
    })
  )

  it.scopedLive("with one byte changed exits with 4 and says where", () =>
    Effect.gen(function* () {
      const { cwd, zhize } = yield* organs
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
      assert.deepInclude(
        faults.map(({ ledger, position, what }: Record<string, unknown>) => ({ ledger, position, what })),
        {
          ledger: "main",
          position: 3,
          what: "leaf"
        }
      )
      const text = yield* zhize("verify")
      assert.match(text.out, /not verified: \d+ faults? found:\n(.*\n)* {2}ledger main, record 3 {2}/)
    })
  )
})
