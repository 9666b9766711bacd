/** The rules about scores. */
import { Schema } from "effect"
import { rule } from "../kernel/index.ts"
import { type Part, parts } from "./Labels.ts"

const text = Schema.String
const partName = (part: string, lang: "zh" | "en"): string => parts[part as Part]?.[lang] ?? part

export const CriterionKnown = rule("R-ASSESS-CRITERION-KNOWN", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: {
    criterion: text,
    problem: Schema.Literal("unknown", "repeated", "excluded", "last"),
    known: Schema.Array(text)
  },
  states: {
    zh: "只对已公开办法所列、对该科（股）室适用的指标评分，每项一次；至少有一项适用。",
    en: "Scores are for criteria of the published scheme that apply to the unit, each once; at least one applies."
  },
  message: {
    zh: ({ criterion, problem }) =>
      `指标“${criterion}”${{ unknown: "不在办法之列", repeated: "重复出现", excluded: "对该科室不适用", last: "是最后一项适用的指标" }[problem]}。`,
    en: ({ criterion, problem }) =>
      `The criterion ${criterion} ${{ unknown: "is not in the scheme", repeated: "occurs more than once", excluded: "does not apply to this unit", last: "is the last one that applies" }[problem]}.`
  },
  next: {
    zh: ({ known }) => `可评分的指标：${known.join("、")}。`,
    en: ({ known }) => `Criteria that can be scored: ${known.join(", ")}.`
  }
})

export const InRange = rule("R-ASSESS-IN-RANGE", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: { criterion: text, points: text, most: text },
  states: {
    zh: "每项得分不低于0分，不超过该项分值。",
    en: "Every score lies between 0 and the points of its criterion, both included."
  },
  message: {
    zh: ({ criterion, most, points }) => `指标“${criterion}”得分${points}，超过分值${most}。`,
    en: ({ criterion, most, points }) => `The criterion ${criterion} was given ${points} of at most ${most} points.`
  },
  next: { zh: () => "请核对得分。", en: () => "Correct the score." }
})

export const TotalAdds = rule("R-ASSESS-TOTAL-ADDS", {
  enforcement: "guard",
  clause: "P2.3-2.1",
  details: { unit: text, total: text, sum: text },
  states: {
    zh: "自评得分等于各项自评分之和。",
    en: "The total of a self-assessment is the sum of its scores."
  },
  message: {
    zh: ({ sum, total, unit }) => `科室“${unit}”报送的自评得分为${total}，各项合计却为${sum}。`,
    en: ({ sum, total, unit }) => `The unit ${unit} reports a total of ${total}; its scores add up to ${sum}.`
  },
  next: { zh: () => "请核对各项得分和总分。", en: () => "Correct the scores or the total." }
})

export const ScoredOnce = rule("R-ASSESS-SCORED-ONCE", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: { unit: text, part: text, by: text, on: text },
  states: {
    zh: "每份评分只提交一次；有误的用更正，不另交。",
    en: "A sheet of scores is handed in once; what is wrong in it is corrected."
  },
  message: {
    zh: ({ by, on, part, unit }) => `科室“${unit}”的${partName(part, "zh")}（${by}）已于${on}提交或记缺。`,
    en: ({ by, on, part, unit }) => `The ${partName(part, "en")} of ${unit} (${by}) was recorded on ${on}.`
  },
  next: { zh: () => "需要更正的，请用 CorrectScore。", en: () => "Correct it with CorrectScore." }
})

export const SheetKnown = rule("R-ASSESS-SHEET-KNOWN", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: { unit: text, part: text, evaluator: text },
  states: {
    zh: "更正的是已经提交的评分。",
    en: "What is corrected is a sheet of scores that was handed in."
  },
  message: {
    zh: ({ evaluator, part, unit }) => `科室“${unit}”没有可更正的${partName(part, "zh")}（${evaluator}）。`,
    en: ({ evaluator, part, unit }) => `The unit ${unit} has no ${partName(part, "en")} to correct (${evaluator}).`
  },
  next: {
    zh: () => "互评须写明评议科室；尚未提交的请先提交。",
    en: () => "Name the evaluating unit of a peer evaluation; hand in first what is not there yet."
  }
})

export const MissedAfterDue = rule("R-ASSESS-MISSED-AFTER-DUE", {
  enforcement: "guard",
  clause: "P2.3-2.1",
  details: { unit: text, due: text, on: text },
  states: {
    zh: "自评期限（当年12月15日，含当日）届满后，方可记缺。",
    en: "A self-assessment is recorded as missed only after its due day, 15 December."
  },
  message: {
    zh: ({ due, on, unit }) => `科室“${unit}”的自评期限为${due}（含当日），${on}不能记缺。`,
    en: ({ due, on, unit }) =>
      `The self-assessment of ${unit} is due ${due}, that day included; it is not missed on ${on}.`
  },
  next: { zh: () => "期限届满后再记；请先催报。", en: () => "Remind the unit, and record it after the due day." }
})

export const AllScored = rule("R-ASSESS-NOT-ZERO", {
  enforcement: "guard",
  clause: "P2.3-1.1",
  details: {
    unit: text,
    missing: Schema.Array(Schema.Struct({ part: text, by: text, criterion: text }))
  },
  states: {
    zh: "未评分不等于零分：有未评分的指标就没有总分；不适用的指标须说明理由予以剔除。",
    en: "Not scored is not zero: with a score missing there is no total; what does not apply is excluded with a reason."
  },
  message: {
    zh: ({ missing, unit }) =>
      `科室“${unit}”没有总分，未评分：${missing.map(({ by, criterion, part }) => `${partName(part, "zh")}（${by}）“${criterion}”`).join("、") || "没有可计分的部分"}。`,
    en: ({ missing, unit }) =>
      `The unit ${unit} has no total; not scored: ${missing.map(({ by, criterion, part }) => `${criterion} in ${partName(part, "en")} (${by})`).join(", ") || "no part counts"}.`
  },
  next: {
    zh: () => "请用 CorrectScore 补评，或用 ExcludeCriterion 说明理由剔除不适用的指标。",
    en: () => "Score it with CorrectScore, or exclude it with ExcludeCriterion and a reason."
  }
})
