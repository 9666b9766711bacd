import { assert, it } from "@effect/vitest"
import { Either, Schema } from "effect"
import { decodeInput, LocalDate, Name, OrganId } from "@zhize/domain"

const Input = Schema.Struct({
  organ: OrganId,
  name: Name,
  on: LocalDate,
  lines: Schema.Array(Schema.Struct({ count: Schema.Int }))
})

it("every bad field is told with its place, in Chinese and in English", () => {
  const input = { organ: "a b", name: "", on: "2026-02-30", lines: [{ count: "7" }, { count: 1.5 }, {}], extra: 1 }
  const { issues, message, of } = Either.getOrThrow(Either.flip(decodeInput("Try", Input, input)))
  assert.strictEqual(of, "Try")
  assert.deepStrictEqual(Object.fromEntries(issues.map((one) => [one.path, one.message])), {
    organ: {
      zh: "1至64个字母（含汉字）、数字、“.”“_”“-”",
      en: 'organ id: 1–64 letters, digits, ".", "_" or "-"'
    },
    name: { zh: "不能为空", en: "must not be empty" },
    on: { zh: "不是有效日期: 2026-02-30", en: "not a day of the calendar (YYYY-MM-DD)" },
    "lines.0.count": { zh: '应为 数字，实为 "7"', en: 'Expected number, actual "7"' },
    "lines.1.count": { zh: "应为 整数，实为 1.5", en: "Expected an integer, actual 1.5" },
    "lines.2.count": { zh: "缺少此项", en: "is missing" },
    extra: { zh: "没有这一项，请核对名称", en: "is not a field here: check its name" }
  })
  assert.include(message, "lines.2.count: is missing")
})

it("what is wrong as a whole stands without a path", () => {
  const { issues, message } = Either.getOrThrow(Either.flip(decodeInput("Try", Input, "text")))
  assert.deepStrictEqual(
    issues.map(({ path }) => path),
    [""]
  )
  assert.match(message, /^Try: Expected/)
  assert.match(issues[0]!.message.zh, /^应为 /)
})
