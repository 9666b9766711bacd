/** View: the organs' schemes, criterion by criterion, and since when and where each is public. */
import { HashMap, Schema } from "effect"
import { foldAll, optional, OrganId, rows, SchemeId, view, Year } from "../kernel/index.ts"
import { organName, organs } from "../organisation/index.ts"
import { grades, localConfiguration } from "./Labels.ts"
import { type ListedCriterion, listedCriteria, pointsShown, type Scheme, schemes } from "./Schemes.ts"
import type { SchemeTerms } from "./Terms.ts"

interface Row
  extends ListedCriterion,
    Pick<SchemeTerms, "title" | "total" | "weights" | "bands" | "vetoes" | "objectionDays" | "rectificationMonths"> {
  readonly scheme: string
  readonly organ: string
  readonly name: string
  readonly year: number
  readonly publishedOn: string
  readonly channel: string
  readonly local: typeof localConfiguration
}

export const SchemeList = view("schemes", {
  zh: "评议考核办法",
  en: "Assessment schemes",
  clause: "P2.3-1.1",
  params: Schema.Struct({ organ: optional(OrganId), year: optional(Year), scheme: optional(SchemeId) }),
  fold: foldAll({ organs: organs.all, schemes: schemes.all }),
  answer: (state, { organ, scheme, year }, { validOn }) =>
    rows(
      [...HashMap.values(state.schemes)]
        .filter((one): one is Scheme => one !== undefined && one.adoptedOn <= validOn)
        .filter((one) => organ === undefined || one.organ === organ)
        .filter((one) => year === undefined || one.year === year)
        .filter((one) => scheme === undefined || one.scheme === scheme)
        .sort((a, b) => a.position - b.position)
        .flatMap(({ published, terms, ...one }): ReadonlyArray<Row> => {
          const isPublic = published !== undefined && published.on <= validOn
          return listedCriteria(terms).map((line) => ({
            ...line,
            scheme: one.scheme,
            organ: one.organ,
            name: organName(state.organs, one.organ, validOn),
            year: one.year,
            title: terms.title,
            publishedOn: isPublic ? published.on : "",
            channel: isPublic ? published.channel : "",
            total: terms.total,
            weights: terms.weights,
            bands: terms.bands,
            vetoes: terms.vetoes,
            objectionDays: terms.objectionDays,
            ...(terms.rectificationMonths === undefined ? {} : { rectificationMonths: terms.rectificationMonths }),
            local: localConfiguration
          }))
        })
    ),
  columns: [
    { zh: "办法", en: "Scheme", show: ({ scheme }) => scheme },
    { zh: "机关", en: "Organ", show: ({ name }) => name },
    { zh: "年度", en: "Year", show: ({ year }) => String(year) },
    { zh: "名称", en: "Title", show: ({ title }) => title },
    {
      zh: "公开",
      en: "Public since",
      show: ({ channel, publishedOn }, lang) =>
        publishedOn === "" ? (lang === "zh" ? "未公开" : "draft") : `${publishedOn} ${channel}`,
      tone: ({ publishedOn }) => (publishedOn === "" ? "warn" : "good")
    },
    { zh: "指标", en: "Criterion", show: ({ criterion }) => `${criterion.criterion} ${criterion.title.zh}` },
    {
      zh: "分值",
      en: "Points",
      show: ({ total, ...line }) => (line.bonus === undefined ? `${pointsShown(line)}/${total}` : pointsShown(line))
    },
    {
      zh: "权重（自评/互评/审查）",
      en: "Weights (self/peer/review)",
      show: ({ weights }) => `${weights.self}/${weights.peer}/${weights.review}`
    },
    {
      zh: "分数段下限（含）",
      en: "Bands from",
      show: ({ bands }, lang) =>
        (["excellent", "good", "qualified"] as const).map((one) => `${grades[one][lang]} ${bands[one]}`).join(" ")
    },
    { zh: "一票否决", en: "Vetoes", show: ({ vetoes }) => vetoes.map(({ code }) => code).join(" ") },
    { zh: "异议期（日）", en: "Objection (days)", show: ({ objectionDays }) => String(objectionDays) },
    {
      zh: "整改期（月）",
      en: "Rectification (months)",
      show: ({ rectificationMonths }) => String(rectificationMonths ?? "")
    },
    { zh: "说明", en: "Note", show: ({ local }, lang) => local[lang], tone: () => "quiet" }
  ]
})
