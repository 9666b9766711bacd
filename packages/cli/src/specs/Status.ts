/** What `zhize status` is told by. */
import type { Spec } from "../Spec.ts"

export const statusSpec = {
  name: "status",
  summary: {
    zh: "报送进度：各机关、各事项、是否逾期",
    en: "the progress matrix: every organ, every obligation, what is late"
  },
  arguments: {},
  options: {
    plan: { value: "PLAN", zh: "方案编号（默认当年方案）", en: "the plan (default: this year's)" },
    today: { value: "DATE", zh: "以哪一天为“今天”", en: "the day to count from (default: today)" }
  },
  examples: [
    { run: "zhize status", zh: "今天的进度", en: "as of today" },
    { run: "zhize status --today 2026-06-26", zh: "假如今天是6月26日", en: "as if it were 26 June" }
  ]
} as const satisfies Spec
