/** What is wrong with an input, field by field, in both languages. */
import { ParseResult, Schema } from "effect"

const Words = Schema.Struct({ zh: Schema.String, en: Schema.String })

/** One bad field: where it stands (`lines.1.text`; empty for the whole) and what is wrong with it. */
export const Issue = Schema.Struct({ path: Schema.String, message: Words })
export type Issue = typeof Issue.Type

/** What schemas call the plainest kinds. */
const kinds: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数字",
  "an integer": "整数",
  boolean: "true 或 false"
}

const missing = { zh: "缺少此项", en: "is missing" }
const unexpected = { zh: "没有这一项，请核对名称", en: "is not a field here: check its name" }

/** The scalars say what they want in both languages, as `English / 中文`; the remainder is told by what it is. */
const words = ({ _tag, message }: ParseResult.ArrayFormatterIssue): Issue["message"] => {
  if (_tag === "Missing") return missing
  if (_tag === "Unexpected") return unexpected
  const [en, ...zh] = message.split(" / ")
  if (en !== undefined && zh.length > 0) return { zh: zh.join(" / "), en }
  const told = /^Expected (.*), actual (.*)$/su.exec(message)
  return {
    zh: told === null ? `不符合要求：${message}` : `应为 ${kinds[told[1] ?? ""] ?? told[1]}，实为 ${told[2]}`,
    en: message
  }
}

export const issuesOf = (error: ParseResult.ParseError): ReadonlyArray<Issue> =>
  ParseResult.ArrayFormatter.formatErrorSync(error).map((issue) => ({
    path: issue.path.join("."),
    message: words(issue)
  }))
