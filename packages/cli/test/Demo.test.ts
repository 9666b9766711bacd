import { assert, it } from "vitest"
import { execFile } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

const example = new URL("../../../examples/guyuan/", import.meta.url)
const demo = fileURLToPath(new URL("demo.mjs", example))
const files = readdirSync(example).filter((name) => name.endsWith(".jsonl"))
const commands = files.flatMap((name) => readFileSync(new URL(name, example), "utf8").trim().split("\n"))

it("the demo lives the half-year from an empty folder: matrix, catalogue, deadline, refusal, replay, verify", async () => {
  const { stderr, stdout } = await promisify(execFile)(process.execPath, [demo], {
    env: { ...process.env, LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.UTF-8" },
    maxBuffer: 1 << 24
  })
  assert.strictEqual(stderr, "")
  const expected = [
    `${files.length} command files, ${commands.length} commands`,
    "迟报已登记",
    "行政执法依据目录（附件1）",
    "国务院办公厅关于2026年部分节假日安排的通知",
    "R-FILING-NO-OPEN-FINDINGS",
    "补正",
    "核验通过，未发现问题"
  ]
  // Tables wrap long cells, so what is said is looked for without the space between.
  const said = stdout.replaceAll(/\s/g, "")
  for (const text of expected) assert.include(said, text.replaceAll(" ", ""))
}, 90_000)
