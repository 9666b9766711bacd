/** What `zhize replay` is told by. */
import type { Spec } from "../Spec.ts"

export const replaySpec = {
  name: "replay",
  summary: {
    zh: "用全部记录重算每个视图，输出条数、速度和结果摘要",
    en: "fold the whole ledger into every view; counts, speed and digests"
  },
  arguments: {},
  options: {},
  examples: [
    {
      run: "zhize replay",
      zh: "重算并比较：记录相同则摘要相同",
      en: "replay; the same records give the same digests"
    }
  ]
} as const satisfies Spec
