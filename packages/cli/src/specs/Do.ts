/** What `zhize do` is told by. */
import type { Spec } from "../Spec.ts"

export const doSpec = {
  name: "do",
  summary: { zh: "执行一个命令，内容为 JSON", en: "give a command; its input is JSON" },
  arguments: {
    COMMAND: {
      takes: "optional",
      names: "commands",
      zh: "命令名称，如 RegisterOrgan",
      en: "its name, as in RegisterOrgan"
    }
  },
  options: {
    input: {
      value: "FILE",
      file: true,
      zh: "命令内容所在的 JSON 文件；- 为标准输入",
      en: "the JSON file with its input; - for standard input"
    },
    as: {
      value: "ROLE",
      zh: "以何身份办理：角色[:机关[/科室]][@本人]（默认取 ZHIZE_AS）",
      en: "who acts: ROLE[:ORGAN[/UNIT]][@PERSON] (default: ZHIZE_AS)"
    },
    id: {
      value: "ID",
      zh: "命令编号：同一编号重复提交不会重复记录（默认随机）",
      en: "command id: sent again it records nothing (default: random)"
    },
    reason: { value: "TEXT", zh: "理由（更正、撤回类命令必填）", en: "why; required of corrections and withdrawals" },
    list: { zh: "列出全部命令", en: "list all commands" },
    schema: { zh: "输出命令内容的 JSON Schema", en: "print the JSON Schema of its input" }
  },
  examples: [
    {
      run: "zhize do RegisterOrgan --input organ.json --as legal-office",
      zh: "登记一个行政执法机关，内容写在 organ.json 中",
      en: "register an organ from organ.json"
    },
    {
      run: `echo '{"organ":"nyj","name":"农业农村局","kind":"administrative","led":"local"}' | zhize do RegisterOrgan --input - --as legal-office`,
      zh: "从标准输入读取内容",
      en: "read the input from standard input"
    },
    {
      run: "zhize do WithdrawFiling --input w.json --as organ-clerk:nyj --reason 报送有误",
      zh: "以农业农村局承办人身份撤回报送，并写明理由",
      en: "withdraw a filing as the clerk of nyj, and say why"
    },
    { run: "zhize do --list", zh: "有哪些命令", en: "which commands there are" },
    {
      run: "zhize do RegisterOrgan --schema",
      zh: "这个命令的内容怎么写",
      en: "what the input of a command looks like"
    }
  ]
} as const satisfies Spec
