/** A problem put to people or to programs: what was wrong, by which rule, with which values, and what to do next. */
import { type Issue, refusalJson } from "@zhize/domain"
import { Match } from "effect"
import stringWidth from "string-width"
import type { Colours } from "./Colour.ts"
import { type ExitCode, exitCodes } from "./Exit.ts"
import type { Lang, Words } from "./Lang.ts"
import type { Problem } from "./Problem.ts"

interface Report {
  readonly code: ExitCode
  readonly json: Readonly<Record<string, unknown>>
  readonly heading: Words
  readonly message: Words
  readonly rows: ReadonlyArray<Row>
}

type Row = readonly [label: Words, text: Words]

const same = (text: string): Words => ({ zh: text, en: text })

const labels = {
  refused: { zh: "被拒绝", en: "Refused" },
  invalid: { zh: "输入有误", en: "Bad input" },
  unavailable: { zh: "账本不可用", en: "Store unavailable" },
  rule: { zh: "规则", en: "Rule" },
  next: { zh: "下一步", en: "Next" }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** A value as people read it: what is said in both languages in the one, things listed a line each. */
const shown = (value: unknown, lang: Lang): string => {
  if (Array.isArray(value)) {
    const separator = value.some(isRecord) ? "\n" : lang === "zh" ? "、" : ", "
    return value.map((one) => shown(one, lang)).join(separator)
  }
  if (!isRecord(value)) return typeof value === "string" ? value : JSON.stringify(value)
  const { en, zh, ...rest } = value
  const parts = Object.entries(rest).map(([name, one]) => `${name} ${shown(one, lang)}`)
  const said = lang === "zh" ? zh : en
  return (said === undefined ? parts : [...parts, shown(said, lang)]).join("  ")
}

/** A row a field: one that may be this or that has a message for each. */
const issueRows = (issues: ReadonlyArray<Issue>): ReadonlyArray<Row> => {
  const paths = [...new Set(issues.map(({ path }) => path))]
  return paths.map((path) => {
    const said = issues.filter((one) => one.path === path).map(({ message }) => message)
    return [same(path), { zh: said.map(({ zh }) => zh).join("；"), en: said.map(({ en }) => en).join("; ") }]
  })
}

const invalid = (message: Words, issues: ReadonlyArray<Issue>, next: Words | undefined): Report => ({
  code: exitCodes.badInput,
  json: {
    status: "invalid",
    message,
    ...(issues.length === 0 ? {} : { issues }),
    ...(next === undefined ? {} : { next })
  },
  heading: labels.invalid,
  message,
  rows: next === undefined ? issueRows(issues) : [...issueRows(issues), [labels.next, next]]
})

const unavailable = (reason: string, message: Words, next: Words): Report => ({
  code: exitCodes.unavailable,
  json: { status: "unavailable", reason, message, next },
  heading: labels.unavailable,
  message,
  rows: [[labels.next, next]]
})

export const reportOf = (problem: Problem): Report =>
  Match.valueTags(problem, {
    Refusal: (refusal): Report => {
      const json = refusalJson(refusal)
      const details = Object.entries<unknown>(refusal.details).map(
        ([name, value]): Row => [same(name), { zh: shown(value, "zh"), en: shown(value, "en") }]
      )
      return {
        code: exitCodes.refused,
        json,
        heading: labels.refused,
        message: json.message,
        rows: [
          [labels.rule, { zh: `${json.rule}（${json.clause}）`, en: `${json.rule} (${json.clause})` }],
          ...details,
          [labels.next, json.next]
        ]
      }
    },
    InputInvalid: ({ issues, of }) =>
      invalid(
        { zh: `${of} 的内容有误`, en: `the input of ${of} is not valid` },
        issues.map(({ message, path }) => ({ path: path === "" ? of : path, message })),
        undefined
      ),
    BadInput: ({ issues, next, problem }) => invalid(problem, issues ?? [], next),
    StoreUnavailable: ({ message, next, reason }) => unavailable(reason, same(message), same(next)),
    Conflict: () =>
      unavailable(
        "busy",
        {
          zh: "所依据的记录一直在变动，未能记录",
          en: "what was read kept changing, so nothing was recorded"
        },
        { zh: "请稍后重试", en: "Try again later." }
      ),
    WriteFailed: ({ reason }) =>
      unavailable(
        "io",
        { zh: `无法写出结果：${reason}`, en: `cannot write the result: ${reason}` },
        {
          zh: "请检查输出位置的空间和权限",
          en: "Check the space and permissions of where the output goes."
        }
      )
  })

/** `at` says where: a line of an import. */
export const reportText = (
  problem: Problem,
  { at, colours, lang }: { readonly at?: string; readonly colours: Colours; readonly lang: Lang }
): string => {
  const { heading, message, rows } = reportOf(problem)
  const texts = rows.map(([label, text]) => [label[lang], text[lang]] as const)
  const width = Math.max(...texts.map(([label]) => stringWidth(label)))
  const lines = texts.map(([label, text]) => {
    const indented = text.replaceAll("\n", `\n${" ".repeat(width + 4)}`)
    return `  ${colours.dim(label)}${" ".repeat(width - stringWidth(label) + 2)}${indented}`
  })
  const colon = lang === "zh" ? "：" : ": "
  return [
    `${at === undefined ? "" : `${at}${colon}`}${colours.red(heading[lang])}${colon}${message[lang]}`,
    ...lines
  ].join("\n")
}
