import { assert, it } from "@effect/vitest"
import { Either, Schema } from "effect"
import pc from "picocolors"
import { type Refusal, rule } from "@zhize/domain"
import { reportText } from "../src/Report.ts"

const Words = Schema.Struct({ rule: Schema.String, zh: Schema.String, en: Schema.String })
const Open = rule("R-TEST-OPEN", {
  enforcement: "guard",
  clause: "P2.1-R1",
  details: {
    organ: Schema.String,
    count: Schema.Int,
    units: Schema.Array(Schema.String),
    findings: Schema.Array(Words)
  },
  states: { zh: "", en: "" },
  message: { zh: ({ count }) => `还有${count}个问题。`, en: ({ count }) => `${count} findings are open.` },
  next: { zh: () => "请逐项解决。", en: () => "Mend them." }
})
const refusal: Refusal = Either.getOrThrow(
  Either.flip(
    Open.refuse({
      organ: "nyj",
      count: 2,
      units: ["种植业管理股", "zz"],
      findings: [
        { rule: "R-A", zh: "甲问题", en: "problem a" },
        { rule: "R-B", zh: "乙问题", en: "problem b" }
      ]
    })
  )
)

it("a refusal names its values one under another, in the reader's language only", () => {
  const of = { colours: pc.createColors(false) }
  assert.strictEqual(
    reportText(refusal, { ...of, lang: "zh", at: "第3行" }),
    [
      "第3行：被拒绝：还有2个问题。",
      "  规则      R-TEST-OPEN（P2.1-R1）",
      "  organ     nyj",
      "  count     2",
      "  units     种植业管理股、zz",
      "  findings  rule R-A  甲问题",
      "            rule R-B  乙问题",
      "  下一步    请逐项解决。"
    ].join("\n")
  )
  assert.include(reportText(refusal, { ...of, lang: "en" }), "  findings  rule R-A  problem a\n")
})
