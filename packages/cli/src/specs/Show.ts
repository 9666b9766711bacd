/** What `zhize show` is told by. */
import type { Spec } from "../Spec.ts"

export const showSpec = {
  name: "show",
  summary: { zh: "查看任一视图", en: "show a view" },
  arguments: {
    VIEW: {
      takes: "optional",
      names: "views",
      zh: "视图名称，如 basis-catalogue",
      en: "its name, as in basis-catalogue"
    },
    "KEY=VALUE": { takes: "many", zh: "视图的参数，如 organ=nyj", en: "its parameters, as in organ=nyj" }
  },
  options: {
    "valid-on": {
      value: "DATE",
      zh: "以哪一天有效的内容为准（默认今天）",
      en: "as in force on this day (default: today)"
    },
    "recorded-by": {
      value: "WHEN",
      zh: "以截至某条记录或某一时刻的账本为准（默认最新）",
      en: "as known at this position or instant (default: now)"
    },
    list: { zh: "列出全部视图及其参数", en: "list all views with their parameters" }
  },
  examples: [
    { run: "zhize show basis-catalogue organ=nyj", zh: "农业农村局的执法依据目录", en: "the basis catalogue of nyj" },
    {
      run: "zhize show basis-catalogue organ=nyj --valid-on 2026-06-01 --recorded-by 2026-07-10T18:00:00+08:00",
      zh: "7月10日下班时账本所知的6月1日目录",
      en: "what was known on 10 July of the catalogue in force on 1 June"
    },
    { run: "zhize show --list", zh: "有哪些视图", en: "which views there are" }
  ]
} as const satisfies Spec
