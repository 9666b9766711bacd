/** View: ready schemes with their sources, one row a criterion; `AdoptScheme` takes one by its name. */
import { Schema } from "effect"
import { fold, optional, rows, view } from "../kernel/index.ts"
import { grades, localConfiguration, measures, PresetId } from "./Labels.ts"
import { presets } from "./Presets.ts"
import { type ListedCriterion, listedCriteria, pointsShown } from "./Schemes.ts"
import type { SchemeTerms } from "./Terms.ts"

interface Row extends ListedCriterion {
  readonly preset: PresetId
  readonly title: string
  readonly source: string
  readonly weights: SchemeTerms["weights"]
  readonly bands: SchemeTerms["bands"]
  readonly local: typeof localConfiguration
}

const ids = Object.keys(presets) as ReadonlyArray<PresetId>

export const SchemePresets = view("scheme-presets", {
  zh: "评议考核办法范本",
  en: "Ready assessment schemes",
  clause: "P2.3-1.1",
  params: Schema.Struct({ preset: optional(PresetId) }),
  fold: fold<null>(null),
  answer: (_, { preset: wanted }) =>
    rows(
      ids
        .filter((preset) => wanted === undefined || preset === wanted)
        .flatMap((preset): ReadonlyArray<Row> => {
          const { bands, source = "", title, weights } = presets[preset]
          return listedCriteria(presets[preset]).map((line) => ({
            ...line,
            preset,
            title,
            source,
            weights,
            bands,
            local: localConfiguration
          }))
        })
    ),
  columns: [
    { zh: "范本", en: "Preset", show: ({ preset }) => preset },
    { zh: "名称", en: "Title", show: ({ title }) => title },
    { zh: "类别", en: "Group", show: ({ criterion }) => criterion.group ?? "" },
    { zh: "编号", en: "Code", show: ({ criterion }) => criterion.criterion },
    { zh: "指标", en: "Criterion", show: ({ criterion }) => criterion.title.zh },
    { zh: "分值", en: "Points", show: pointsShown },
    {
      zh: "内容",
      en: "Measures",
      show: ({ criterion }, lang) => measures[criterion.measures][lang],
      tone: () => "quiet"
    },
    { zh: "评分办法", en: "Method", show: ({ criterion }) => criterion.method ?? "" },
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
    { zh: "来源", en: "Source", show: ({ source }) => source, tone: () => "quiet" },
    { zh: "说明", en: "Note", show: ({ local }, lang) => local[lang], tone: () => "quiet" }
  ]
})
