/** The rules about accountability rules: they are whole, they fit together, and a version once adopted stands. */
import { Schema } from "effect"
import { LocalDate, optional, rule } from "../kernel/index.ts"
import { elements } from "./AccountabilityLabels.ts"

const text = Schema.String

const Element = Schema.Literal("scope", "subjects", "forms", "ladder", "manner", "procedure")
const words = (missing: ReadonlyArray<typeof Element.Type>, lang: "zh" | "en") =>
  missing.map((one) => elements[one][lang])

export const AccountabilityWhole = rule("R-ROUTINE-ACCOUNTABILITY-WHOLE", {
  enforcement: "guard",
  clause: "P2.4-S2",
  details: { organ: text, missing: Schema.Array(Element), parts: Schema.Array(text), clocks: Schema.Array(text) },
  states: {
    zh: "责任追究制度明确追究范围、责任主体和责任区分、责任形式和适用情形、追究方式和追究程序。",
    en: "Accountability rules state scope, subjects and their division, forms and when they apply, manner and procedure."
  },
  message: {
    zh: ({ missing, organ }) => `机关“${organ}”的责任追究制度还缺：${words(missing, "zh").join("、")}。`,
    en: ({ missing, organ }) => `The accountability rules of ${organ} still lack: ${words(missing, "en").join(", ")}.`
  },
  next: {
    zh: ({ clocks, parts }) =>
      [
        parts.length === 0 ? "" : `责任区分要涉及：${parts.join("、")}。`,
        clocks.length === 0 ? "" : `程序要写明期限：${clocks.join("、")}。`,
        "可先取现成的蓝本：zhize show accountability-preset。"
      ].join(""),
    en: ({ clocks, parts }) =>
      [
        parts.length === 0 ? "" : `The division must name: ${parts.join(", ")}. `,
        clocks.length === 0 ? "" : `The procedure must give these limits: ${clocks.join(", ")}. `,
        "A ready preset: zhize show accountability-preset."
      ].join("")
  }
})

const problems = {
  "code-twice": { zh: "代码重复", en: "the code is used twice" },
  "unknown-form": { zh: "适用情形引用了没有列明的责任形式", en: "the ladder names a form that is not listed" },
  "lighter-above": { zh: "较重一档允许的最重形式反而更轻", en: "a graver band is lighter than the one below it" },
  "right-bears": { zh: "持正确意见的人不承担责任", en: "who held the right opinion bears nothing" },
  "aggravating-lowers": { zh: "从重情形不能减轻或者免予", en: "an aggravating ground neither lowers nor exempts" }
} as const

export const AccountabilitySound = rule("R-ROUTINE-ACCOUNTABILITY-SOUND", {
  enforcement: "guard",
  clause: "P2.4-S2",
  details: {
    organ: text,
    problem: Schema.Literal("code-twice", "unknown-form", "lighter-above", "right-bears", "aggravating-lowers"),
    code: text
  },
  states: {
    zh: "责任追究制度各条相互衔接：代码不重复，适用情形只引用列明的形式，越重的档次形式越重，持正确意见的人不承担责任。",
    en: "The entries fit together: no code twice, the ladder names listed forms and never gets lighter upwards, the right opinion bears nothing."
  },
  message: {
    zh: ({ code, organ, problem }) => `机关“${organ}”的责任追究制度“${code}”有误：${problems[problem].zh}。`,
    en: ({ code, organ, problem }) =>
      `The accountability rules of ${organ} are wrong at ${code}: ${problems[problem].en}.`
  },
  next: { zh: () => "请修改该条后重新提交。", en: () => "Correct that entry and send the rules again." }
})

export const AccountabilityVersionOnce = rule("R-ROUTINE-ACCOUNTABILITY-VERSION-ONCE", {
  enforcement: "guard",
  clause: "P2.4-S3",
  details: { organ: text, version: text, adoptedOn: LocalDate },
  states: {
    zh: "责任追究制度的版本号在一个机关内唯一；制定后不再改变，修订另立新版本。",
    en: "A version's id is unique in its organ; once adopted it never changes, and a revision is a new version."
  },
  message: {
    zh: ({ adoptedOn, organ, version }) => `机关“${organ}”的责任追究制度“${version}”已于${adoptedOn}制定。`,
    en: ({ adoptedOn, organ, version }) =>
      `${organ} adopted version ${version} of its accountability rules on ${adoptedOn}.`
  },
  next: { zh: () => "请为修订后的制度换用版本号。", en: () => "Give the revised rules another version id." }
})

export const AccountabilityDated = rule("R-ROUTINE-ACCOUNTABILITY-DATED", {
  enforcement: "guard",
  clause: "P2.5-S1",
  details: {
    organ: text,
    adoptedOn: LocalDate,
    effectiveFrom: LocalDate,
    today: LocalDate,
    taken: optional(text)
  },
  states: {
    zh: "制度先制定、后执行：制定日期不晚于今天，执行之日不早于制定日期；同一天只有一个版本开始执行。",
    en: "Rules are adopted, not later than today, before they take effect; two versions never take effect on one day."
  },
  message: {
    zh: ({ adoptedOn, effectiveFrom, organ, taken, today }) =>
      taken === undefined
        ? `机关“${organ}”的制度制定于${adoptedOn}、执行于${effectiveFrom}，今天是${today}：顺序不对。`
        : `机关“${organ}”的版本“${taken}”已自${effectiveFrom}起执行。`,
    en: ({ adoptedOn, effectiveFrom, organ, taken, today }) =>
      taken === undefined
        ? `${organ}: adopted ${adoptedOn}, in effect ${effectiveFrom}, today ${today}: not in order.`
        : `${organ}: version ${taken} takes effect on ${effectiveFrom} already.`
  },
  next: { zh: () => "请核对制定日期和执行之日。", en: () => "Check the day of adoption and the effective day." }
})
