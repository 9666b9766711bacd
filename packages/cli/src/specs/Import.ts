/** What `zhize import` is told by. */
import type { Spec } from "../Spec.ts"

export const importSpec = {
  name: "import",
  summary: { zh: "逐行执行文件中的命令，每行一个 JSON", en: "give the commands of a file, a JSON line each" },
  arguments: {
    FILE: { takes: "one", file: true, zh: "JSONL 文件；- 为标准输入", en: "a JSONL file; - for standard input" }
  },
  options: { "dry-run": { zh: "只检查，不写入", en: "check only; write nothing" } },
  examples: [
    {
      run: "zhize import plan-2026.jsonl",
      zh: "导入；再次运行不会重复记录",
      en: "import; run again, it records nothing twice"
    },
    {
      run: "zhize import plan-2026.jsonl --dry-run",
      zh: "先看哪些行会被拒绝",
      en: "see first which lines would be refused"
    },
    {
      run: `echo '{"command":"RegisterOrgan","id":"r-1","as":"legal-office","input":{"organ":"nyj","name":"农业农村局","kind":"administrative","led":"local"}}' | zhize import -`,
      zh: "每行的写法：命令、编号、身份、内容，可另加 reason",
      en: "what a line looks like; a reason may stand beside input"
    }
  ]
} as const satisfies Spec
