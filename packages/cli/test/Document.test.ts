import { createHash } from "node:crypto"
import { readFile, writeFile } from "node:fs/promises"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { organs } from "./support/Run.ts"

describe("zhize document", () => {
  it.scopedLive("adds a file and prints what to cite; gets the same bytes back", () =>
    Effect.gen(function* () {
      const { cwd, zhize } = yield* organs
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
    })
  )

  it.scopedLive("does not overwrite, does not garble a terminal, and says what is not there", () =>
    Effect.gen(function* () {
      const { cwd, with: given, zhize } = yield* organs
      yield* Effect.promise(() => writeFile(`${cwd}/a.bin`, new Uint8Array(3)))
      const { sha256 } = JSON.parse((yield* zhize("document", "add", "a.bin", "--json")).out)
      for (const [ran, said] of [
        [yield* zhize("document", "get", sha256, "--output", "a.bin"), "EEXIST"],
        [yield* given({ terminal: 80 })("document", "get", sha256), "--output FILE"],
        [yield* zhize("document", "get", "0".repeat(64)), "has nothing under 000"],
        [yield* zhize("document", "get", "abc"), "not a SHA-256"],
        [yield* zhize("document", "add", "nowhere.pdf"), "there is no such file"]
      ] as const) {
        assert.strictEqual(ran.code, 2)
        assert.include(ran.err, said)
        assert.strictEqual(ran.out, "")
      }
    })
  )
})
