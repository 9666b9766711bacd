/** Clauses in words: 第五十二条第一款第（四）项, art. 52(1)(4). */
import type { Lang } from "../kernel/index.ts"
import { type Clause, clauseParts, type Clauses } from "./Clause.ts"

const digits = "零一二三四五六七八九"
const units = ["", "十", "百", "千"]

/** 1–9999 as statutes write it: 十, 二十一, 一百零二, 一百一十. */
export const chineseNumber = (value: number): string => {
  const text = String(value)
  const words = [...text]
    .map((digit, at) => (digit === "0" ? "零" : `${digits[Number(digit)]}${units[text.length - 1 - at]}`))
    .join("")
  return words.replace(/零+/g, "零").replace(/零$/, "").replace(/^一十/, "十")
}

export const showClause = (clause: Clause, lang: Lang): string => {
  const { article, inserted, item, paragraph } = clauseParts(clause)
  if (lang === "zh") {
    return (
      `第${chineseNumber(article)}条` +
      (inserted === 0 ? "" : `之${chineseNumber(inserted)}`) +
      (paragraph === 0 ? "" : `第${chineseNumber(paragraph)}款`) +
      (item === 0 ? "" : `第（${chineseNumber(item)}）项`)
    )
  }
  const whole = inserted === 0 ? `art. ${article}` : `art. ${article}-${inserted}`
  if (paragraph === 0) return item === 0 ? whole : `${whole}, item (${item})`
  return `${whole}(${paragraph})${item === 0 ? "" : `(${item})`}`
}

/** No clauses named means the whole instrument. */
export const showClauses = (clauses: Clauses, lang: Lang): string =>
  clauses.length === 0
    ? { zh: "全文", en: "whole" }[lang]
    : clauses.map((clause) => showClause(clause, lang)).join(lang === "zh" ? "、" : ", ")
