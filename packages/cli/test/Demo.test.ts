import { assert, it } from "vitest"
import { execFile } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

const example = new URL("../../../examples/guyuan/", import.meta.url)
const demo = fileURLToPath(new URL("demo.mjs", example))
const files = readdirSync(example).filter((name) => name.endsWith(".jsonl"))
const commands = files.flatMap((name) => readFileSync(new URL(name, example), "utf8").trim().split("\n"))

const told = async (lang: string) => {
  const { stderr, stdout } = await promisify(execFile)(process.execPath, [demo], {
    env: { ...process.env, LANG: lang, LC_ALL: lang },
    maxBuffer: 1 << 24
  })
  assert.strictEqual(stderr, "")
  // Tables wrap long cells, so what is said is looked for without the space between.
  return stdout.replaceAll(/\s/g, "")
}

it("the demo lives the year from an empty folder and tells it, from the plan to the audit", async () => {
  const said = await told("zh_CN.UTF-8")
  const expected = [
    `${files.length} 个命令文件、${commands.length} 条命令，2026-05-06 至 2027-01-18`,
    "五月：方案给每个机关六项报送义务",
    "国务院办公厅关于2026年部分节假日安排的通知",
    "行政执法依据目录（附件1）",
    "逾期未报",
    "R-FILING-NO-OPEN-FINDINGS",
    "R-DUTY-CONTAINED",
    "执法人员岗位责任表（附件4）",
    "九项制度对照表",
    "2026-08-15起废止",
    "不同意。没有告知陈述、申辩和听证权利",
    "不承担责任（R9）",
    "SuspendCertificate",
    "一票否决：major-incident",
    "7月10日时又知道什么",
    "行政执法证件已暂扣",
    "核验通过，未发现问题"
  ]
  for (const text of expected) assert.include(said, text.replaceAll(" ", ""))
}, 120_000)
