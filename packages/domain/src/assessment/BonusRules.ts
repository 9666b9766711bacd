/** The rules about bonus points (加分). */
import { Schema } from "effect"
import { rule } from "../kernel/index.ts"

const text = Schema.String

export const BonusBounded = rule("R-ASSESS-BONUS-BOUNDED", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: { cap: text, sum: text, most: text, total: text, places: Schema.Int },
  states: {
    zh: "加分有单项上限和合计上限：合计上限大于0、不超过各单项上限之和；加分后的最高分不低于满分、不超过满分加合计上限，小数位不多于总分。",
    en: "Bonus points are capped, one by one and together: the cap is above 0 and within the sum of the single caps; the highest total lies from the full mark to the full mark and the cap, with no more places than a total."
  },
  message: {
    zh: ({ cap, most, places, sum, total }) =>
      `加分合计上限${cap}（各单项合计${sum}）、加分后最高分${most}（满分${total}，保留${places}位小数）不成立。`,
    en: ({ cap, most, places, sum, total }) =>
      `A cap of ${cap} (single caps: ${sum}) and a highest total of ${most} (full mark ${total}, ${places} places) do not hold together.`
  },
  next: {
    zh: () => "请核对合计上限和加分后的最高分，例如满分100、加分上限10、最高110。",
    en: () => "Correct the cap or the highest total, such as 110 for a full mark of 100 and a cap of 10."
  }
})

export const BonusKnown = rule("R-ASSESS-BONUS-KNOWN", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: { criterion: text, known: Schema.Array(text) },
  states: {
    zh: "只按已公开办法所列的加分项加分。",
    en: "Bonus points are given only for what the published scheme lists as a bonus."
  },
  message: {
    zh: ({ criterion }) => `办法没有列明加分项“${criterion}”。`,
    en: ({ criterion }) => `The scheme has no bonus criterion ${criterion}.`
  },
  next: {
    zh: ({ known }) => (known.length === 0 ? "该办法不设加分。" : `可用的有：${known.join("、")}。`),
    en: ({ known }) => (known.length === 0 ? "It has no bonus at all." : `It has: ${known.join(", ")}.`)
  }
})

export const BonusOnce = rule("R-ASSESS-BONUS-ONCE", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: { unit: text, criterion: text, evidence: text, points: text },
  states: {
    zh: "同一证明材料对一个科（股）室只加一次分；更正的写明另一分值，0分即取消。",
    en: "One document earns a unit a bonus once; another number of points under the same criterion corrects it, and 0 takes it away."
  },
  message: {
    zh: ({ criterion, points, unit }) => `科室“${unit}”的该材料已在“${criterion}”项下计${points}分。`,
    en: ({ criterion, points, unit }) => `The document counts ${points} for ${unit} under ${criterion}.`
  },
  next: {
    zh: () => "请换用另一证明材料，或在原加分项下更正分值。",
    en: () => "Bring other evidence, or correct the points under that criterion."
  }
})
