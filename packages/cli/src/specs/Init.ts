/** What `zhize init` is told by. */
import type { Spec } from "../Spec.ts"

export const initSpec = {
  name: "init",
  summary: { zh: "新建账本，设立管辖区", en: "establish a jurisdiction in a new ledger" },
  arguments: { NAME: { takes: "one", zh: "管辖区名称，如 沽源县", en: "name of the jurisdiction, as in 沽源县" } },
  options: {
    "division-code": { value: "CODE", zh: "行政区划代码", en: "its administrative division code" },
    as: { value: "ROLE", zh: "以何身份办理（默认 legal-office）", en: "who acts (default: legal-office)" },
    id: { value: "ID", zh: "命令编号（默认随机）", en: "command id (default: random)" }
  },
  examples: [
    {
      run: "zhize init 沽源县 --division-code 130724",
      zh: "在 zhize.db 中为沽源县新建账本",
      en: "open a ledger for 沽源县 in zhize.db"
    },
    {
      run: "zhize init 张北县 --db counties.db --ledger zhangbei",
      zh: "同一文件可以存放多个县的账本",
      en: "one file may hold the ledgers of many counties"
    }
  ]
} as const satisfies Spec
