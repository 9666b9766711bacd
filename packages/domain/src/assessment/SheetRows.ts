/** A row of a score sheet, and what its criteria are called. */
import { bonusOf, criterionOf } from "./Schemes.ts"
import type { SchemeTerms } from "./Terms.ts"

export interface Words {
  readonly zh: string
  readonly en: string
}
export interface Row {
  readonly unit: string
  readonly kind: "score" | "missing" | "bonus" | "sum" | "excluded" | "observation" | "total" | "grade"
  readonly what: Words
  readonly by: string
  readonly value: Words
  /** The record that says so; 0 for what is computed. */
  readonly position: number
  readonly note: Words
}

export const same = (text: string): Words => ({ zh: text, en: text })
export const none = same("")

export const titleOf = (terms: SchemeTerms, criterion: string): Words => {
  const found = criterionOf(terms, criterion) ?? bonusOf(terms, criterion)
  const zh = `${criterion} ${found?.title.zh ?? ""}`.trim()
  return { zh, en: found?.title.en === undefined ? zh : `${criterion} ${found.title.en}` }
}
