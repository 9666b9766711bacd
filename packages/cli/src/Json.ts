/** JSON written by people: where it breaks off is said by line and column, and which character stands there. */
import { Effect } from "effect"
import type { Words } from "./Lang.ts"
import { BadInput } from "./Problem.ts"

/** In the order of jsonc-parser's error codes, from 1. */
const faults: ReadonlyArray<Words> = [
  { zh: "无法识别的字符", en: "unexpected character" },
  { zh: "数字格式不对", en: "not a number" },
  {
    zh: "应为带英文双引号的字段名（检查多余的逗号）",
    en: "a field name in double quotes is expected (a comma too many?)"
  },
  { zh: "缺少取值", en: "a value is expected" },
  { zh: "缺少冒号“:”", en: "a colon is expected" },
  { zh: "缺少逗号“,”", en: "a comma is expected" },
  { zh: "缺少右花括号“}”", en: "a closing brace is expected" },
  { zh: "缺少右方括号“]”", en: "a closing bracket is expected" },
  { zh: "内容已结束，其后还有文字", en: "there is text after the end" },
  { zh: "不能有注释", en: "comments are not allowed" },
  { zh: "注释没有结束", en: "the comment does not end" },
  { zh: "文字缺少结尾的英文双引号", en: "the text does not end with a double quote" },
  { zh: "数字不完整", en: "the number is not complete" },
  { zh: "“\\u”转义不完整", en: "the \\u escape is not complete" },
  { zh: "“\\”转义无效", en: "the escape is not valid" },
  { zh: "文字中有控制字符（换行请写作 \\n）", en: "a control character stands in a text (write a line break as \\n)" }
]

const place = (text: string, offset: number) => {
  const before = text.slice(0, offset).split("\n")
  return { line: before.length, column: before.at(-1)!.length + 1 }
}

const locate = Effect.fnUntraced(function* (text: string) {
  const { parse } = yield* Effect.promise(() => import("jsonc-parser"))
  const errors: Array<{ error: number; offset: number; length: number }> = []
  parse(text, errors, { disallowComments: true, allowEmptyContent: false })
  return errors[0]
})

/** `source` is how people know the text: a file's name, or standard input. */
export const parseJson = Effect.fnUntraced(function* (text: string, source: Words) {
  try {
    return JSON.parse(text) as unknown
  } catch {
    const found = yield* locate(text)
    const { column, line } = place(text, found?.offset ?? text.length)
    const fault = faults[(found?.error ?? 0) - 1] ?? { zh: "不是 JSON", en: "not JSON" }
    const character =
      found === undefined || found.length === 0 ? "" : String.fromCodePoint(text.codePointAt(found.offset) ?? 0x20)
    const shown = character.trim() === "" ? "" : JSON.stringify(character)
    return yield* new BadInput({
      problem: {
        zh: `${source.zh}第${line}行第${column}列不是有效的 JSON：${fault.zh}${shown === "" ? "" : `（此处为 ${shown}）`}`,
        en: `${source.en} is not valid JSON at line ${line}, column ${column}: ${fault.en}${shown === "" ? "" : ` (found ${shown})`}`
      },
      next: {
        zh: "请改正后重新提交；字段名和文字用英文双引号。",
        en: "Correct it and send it again; names and texts stand in double quotes."
      }
    })
  }
})
