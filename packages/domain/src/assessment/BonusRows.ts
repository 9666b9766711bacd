/** The bonus points of a score sheet: each award with its document and record, and what the caps cut of them. */
import type { Explained } from "./Explain.ts"
import { type Row, same, titleOf, type Words } from "./SheetRows.ts"
import type { SchemeTerms } from "./Terms.ts"

/** What was cut, criterion by criterion, of all together, and off the total; nothing where nothing was. */
const cuts = (terms: SchemeTerms, { bonus, result }: Explained): Words => {
  const single = (bonus?.criteria ?? []).filter(({ cut }) => cut !== "0")
  const zh = single.map(({ cap, criterion, cut }) => `${titleOf(terms, criterion).zh}超出上限${cap}分，减去${cut}分`)
  const en = single.map(({ cap, criterion, cut }) => `${titleOf(terms, criterion).en}: ${cut} over its cap of ${cap}`)
  if (bonus !== undefined && bonus.cut !== "0") {
    zh.push(`合计超出上限${bonus.cap}分，减去${bonus.cut}分`)
    en.push(`${bonus.cut} over the cap of ${bonus.cap} on all`)
  }
  if (bonus !== undefined && result?.cut !== undefined) {
    zh.push(`总分超出最高分${bonus.most}分，减去${result.cut}分`)
    en.push(`${result.cut} over the highest total of ${bonus.most}`)
  }
  return { zh: zh.join("；"), en: en.join("; ") }
}

export const bonusRows = (terms: SchemeTerms, explained: Explained): ReadonlyArray<Row> => {
  const { bonus, unit } = explained
  if (bonus === undefined || bonus.awards.length === 0) return []
  return [
    ...bonus.awards.map(({ criterion, evidence, points, position }): Row => {
      const title = titleOf(terms, criterion)
      return {
        unit,
        kind: "bonus",
        what: { zh: `加分：${title.zh}`, en: `bonus: ${title.en}` },
        by: "",
        value: same(`+${points}`),
        position,
        note: same(evidence.name)
      }
    }),
    {
      unit,
      kind: "bonus",
      what: { zh: "加分合计", en: "bonus that counts" },
      by: "",
      value: same(`+${bonus.counts}`),
      position: 0,
      note: cuts(terms, explained)
    }
  ]
}
