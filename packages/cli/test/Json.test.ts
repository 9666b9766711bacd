import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { parseJson } from "../src/Json.ts"

const source = { zh: "甲.json", en: "a.json" }
const fault = (text: string) => Effect.map(Effect.flip(parseJson(text, source)), ({ problem }) => problem)

describe("JSON that cannot be read", () => {
  const cases: ReadonlyArray<readonly [what: string, text: string, en: string]> = [
    [
      "a comma too many",
      `{"a":1,}`,
      `line 1, column 8: a field name in double quotes is expected (a comma too many?) (found "}")`
    ],
    ["Chinese quotation marks", `{\n  “organ”: "nyj"\n}`, `line 2, column 3: unexpected character (found "“")`],
    ["a Chinese comma", `{"a":"b"，\n"c":1}`, `line 1, column 9: unexpected character (found "，")`],
    [
      "a text without an end",
      `{"a":"b\n}`,
      `line 1, column 6: the text does not end with a double quote (found "\\"")`
    ],
    ["nothing at all", ``, `line 1, column 1: a value is expected`],
    ["an end too early", `{"a":[1,2`, `line 1, column 10`],
    ["two values", `{} {}`, `line 1, column 4: there is text after the end (found "{")`],
    ["a comment", `{ // 注\n}`, `line 1, column 3: comments are not allowed`],
    ["single quotes", `{'a':1}`, `line 1, column 2`]
  ]
  for (const [what, text, en] of cases) {
    it.effect(`${what}: the place is said by line and column`, () =>
      Effect.map(fault(text), (found) => assert.include(found.en, `a.json is not valid JSON at ${en}`))
    )
  }
  it.effect("is reported in Chinese too", () =>
    Effect.map(fault(`{"a":1，}`), (found) => assert.match(found.zh, /^甲\.json第1行第7列不是有效的 JSON：/))
  )
})

it.effect("JSON that can be read is read as JavaScript reads it", () =>
  Effect.map(parseJson(`{"a":[1,"二",null,true,1e3]}`, source), (value) =>
    assert.deepStrictEqual(value, { a: [1, "二", null, true, 1000] })
  )
)
