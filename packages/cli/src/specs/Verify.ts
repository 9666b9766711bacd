/** What `zhize verify` is told by. */
import type { Spec } from "../Spec.ts"

export const verifySpec = {
  name: "verify",
  summary: {
    zh: "核验：逐字节重算哈希与树根，检查记录号与时间",
    en: "re-hash every byte, recompute the tree, check positions and times"
  },
  arguments: {},
  options: {},
  examples: [
    {
      run: "zhize verify",
      zh: "有任何问题则逐条列出，退出码为 4",
      en: "lists every fault; exits with 4 if there is one"
    }
  ]
} as const satisfies Spec
