/** The rules about a scheme: what a standard must be before anybody is scored by it. */
import { Schema } from "effect"
import { optional, rule } from "../kernel/index.ts"

const text = Schema.String

export const SchemeFrozen = rule("R-ASSESS-SCHEME-FROZEN", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: { scheme: text, organ: text, published: optional(text) },
  states: {
    zh: "办法编号在账本内唯一；公开之前可以重新制定，公开之后不再改变。",
    en: "A scheme's id belongs to one organ; a draft may be adopted anew, a published scheme never changes."
  },
  message: {
    zh: ({ organ, published, scheme }) =>
      published === undefined
        ? `办法编号“${scheme}”已由机关“${organ}”使用。`
        : `机关“${organ}”的办法“${scheme}”已于${published}公开，不能再改。`,
    en: ({ organ, published, scheme }) =>
      published === undefined
        ? `The scheme id ${scheme} is in use in the organ ${organ}.`
        : `The scheme ${scheme} of ${organ} was published on ${published} and is frozen.`
  },
  next: {
    zh: () => "请换用编号另行制定；已启动的考核仍按原办法进行。",
    en: () => "Adopt another scheme under another id; rounds already opened keep theirs."
  }
})

export const SchemeKnown = rule("R-ASSESS-SCHEME-KNOWN", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: { scheme: text, organ: text },
  states: { zh: "所依据的办法须是本机关制定的。", en: "The scheme is one that the organ itself adopted." },
  message: {
    zh: ({ organ, scheme }) => `机关“${organ}”没有制定过评议考核办法“${scheme}”。`,
    en: ({ organ, scheme }) => `The organ ${organ} has adopted no scheme ${scheme}.`
  },
  next: { zh: () => "请先用 AdoptScheme 制定。", en: () => "Adopt it first with AdoptScheme." }
})

export const PointsAdd = rule("R-ASSESS-POINTS-ADD", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: { sum: text, total: text },
  states: { zh: "各项指标分值之和恰为满分。", en: "The points of all criteria add up to exactly the total." },
  message: {
    zh: ({ sum, total }) => `各项分值合计${sum}，满分却为${total}。`,
    en: ({ sum, total }) => `The points of the criteria add up to ${sum}, the total is ${total}.`
  },
  next: { zh: () => "请核对各项分值或满分。", en: () => "Correct the points or the total." }
})

export const CodesDistinct = rule("R-ASSESS-CODES-DISTINCT", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: { repeated: Schema.Array(text) },
  states: {
    zh: "一个办法内，指标编号和一票否决事项编号各不重复。",
    en: "No two criteria and no two vetoes of a scheme have one code."
  },
  message: {
    zh: ({ repeated }) => `编号重复：${repeated.join("、")}。`,
    en: ({ repeated }) => `Codes that occur more than once: ${repeated.join(", ")}.`
  },
  next: { zh: () => "请为每一项单独编号。", en: () => "Give each a code of its own." }
})

export const WeightsWhole = rule("R-ASSESS-WEIGHTS-WHOLE", {
  enforcement: "guard",
  clause: "P2.3-2.3",
  details: { self: text, peer: text, review: text, sum: text },
  states: {
    zh: "自评、互评和领导审查的权重之和恰为100%。",
    en: "The weights of self-assessment, peer evaluation and review add up to exactly 100 %."
  },
  message: {
    zh: ({ peer, review, self, sum }) => `权重：自评${self}%、互评${peer}%、审查${review}%，合计${sum}%。`,
    en: ({ peer, review, self, sum }) =>
      `Weights: self ${self} %, peer ${peer} %, review ${review} %; together ${sum} %.`
  },
  next: { zh: () => "请调整权重，使其合计100%。", en: () => "Set weights that add up to 100." }
})

export const BandsDescend = rule("R-ASSESS-BANDS", {
  enforcement: "guard",
  clause: "P2.3-2.3",
  details: { excellent: text, good: text, qualified: text, total: text },
  states: {
    zh: "优秀、良好、合格的下限（含本数）依次递减，都大于0且不超过满分；合格以下、自0起为不合格。",
    en: "The inclusive lower bounds of excellent, good and qualified descend, above 0 and within the total; below them, from 0 on, is unqualified."
  },
  message: {
    zh: ({ excellent, good, qualified, total }) =>
      `下限不成序列：优秀${excellent}、良好${good}、合格${qualified}（满分${total}）。`,
    en: ({ excellent, good, qualified, total }) =>
      `The bounds do not descend: excellent ${excellent}, good ${good}, qualified ${qualified} (total ${total}).`
  },
  next: {
    zh: () => "请写明依次递减的三个下限，例如90、80、60。",
    en: () => "Give three descending bounds, such as 90, 80 and 60."
  }
})

export const NoFines = rule("R-ASSESS-NO-FINES", {
  enforcement: "guard",
  clause: "行政处罚法第七十四条第三款",
  details: { criterion: text, title: text },
  states: {
    zh: "罚没款项不得同考核、考评直接或者变相挂钩：没有以罚没收入、罚款数额或罚款指标计分的指标。",
    en: "Fines and confiscations are tied to no assessment, directly or in disguise: no criterion counts money collected."
  },
  message: {
    zh: ({ criterion, title }) => `指标“${criterion}”（${title}）以罚没款项计分。`,
    en: ({ criterion, title }) => `The criterion ${criterion} (${title}) counts fines or confiscations.`
  },
  next: {
    zh: () => "请删去该指标；可以考核“无罚款指标”、票据使用和罚没款物及时足额上缴。",
    en: () => "Leave it out; that there is no fine quota and that money is handed over may be assessed."
  }
})

export const PublishedFirst = rule("R-ASSESS-PUBLISHED-FIRST", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: { scheme: text, on: text, published: optional(text) },
  states: {
    zh: "考核标准先公开，后评分：依据已公开的办法启动考核。",
    en: "The standard is public before any score is given: a round is opened under a published scheme."
  },
  message: {
    zh: ({ on, published, scheme }) =>
      published === undefined
        ? `办法“${scheme}”还没有公开。`
        : `办法“${scheme}”${published}才公开，不能于${on}启动考核。`,
    en: ({ on, published, scheme }) =>
      published === undefined
        ? `The scheme ${scheme} has not been published.`
        : `The scheme ${scheme} was published on ${published}; no round can open under it on ${on}.`
  },
  next: { zh: () => "请先用 PublishScheme 公开标准。", en: () => "Publish the standard first with PublishScheme." }
})
