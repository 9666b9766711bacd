/** What `zhize events` is told by. */
import type { Spec } from "../Spec.ts"

export const eventsSpec = {
  name: "events",
  summary: { zh: "按存储原文输出记录，每行一条", en: "print the records as stored, a line each" },
  arguments: {},
  options: {
    after: { value: "N", zh: "只要第 N 条之后的", en: "only after position N" },
    until: { value: "N", zh: "到第 N 条为止", en: "up to position N" },
    type: { value: "TYPE", zh: "只要这种事件，如 BasisListed", en: "only of this type, as in BasisListed" },
    tag: { value: "TAG", zh: "只要与之相关的，如 organ:nyj", en: "only about this, as in organ:nyj" }
  },
  examples: [
    { run: "zhize events --tag organ:nyj", zh: "与农业农村局有关的全部记录", en: "everything about nyj" },
    {
      run: "zhize events --after 100 | jq .type",
      zh: "第100条之后的记录各是什么",
      en: "what was recorded after position 100"
    },
    { run: "zhize events > ledger.jsonl", zh: "全部导出", en: "export all" }
  ]
} as const satisfies Spec
