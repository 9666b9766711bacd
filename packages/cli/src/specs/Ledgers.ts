/** What `zhize ledgers` is told by. */
import type { Spec } from "../Spec.ts"

export const ledgersSpec = {
  name: "ledgers",
  summary: { zh: "列出文件中的账本", en: "list the ledgers of the file" },
  arguments: {},
  options: {},
  examples: [
    {
      run: "zhize ledgers --db counties.db",
      zh: "文件中有哪些账本，各有多少条记录",
      en: "which ledgers there are, with their newest position"
    }
  ]
} as const satisfies Spec
