/**
 * View: a unit's sheet. Every number with the record that it comes from, then the sums, the whole computation as one
 * line of arithmetic, and the grades: what anybody needs to compute the total again.
 */
import { Either, HashMap, Option, Schema } from "effect"
import { RoundId, UnitId, view } from "../kernel/index.ts"
import { unitName } from "../organisation/index.ts"
import { register, theRound } from "./Directory.ts"
import { type Explained, explainTotal } from "./Explain.ts"
import { type Grade, grades, parts, steps } from "./Labels.ts"
import { criterionOf } from "./Schemes.ts"
import { bonusRows } from "./BonusRows.ts"
import type { Assessed } from "./Round.ts"
import { none, type Row, same, titleOf } from "./SheetRows.ts"
import { inRound, schemeOf } from "./Steps.ts"
import type { SchemeTerms } from "./Terms.ts"

const scoreRows = (terms: SchemeTerms, { missing, parts: all, unit }: Explained): ReadonlyArray<Row> => [
  ...all.flatMap(({ counts, part, sheets, weight }) =>
    sheets.flatMap(({ by, missed, scores, sum }): ReadonlyArray<Row> => {
      if (scores.length === 0) return []
      const late = missed ? { zh: "逾期未报，记缺代记", en: "missed; entered by default" } : none
      return [
        ...scores.map(({ criterion, points, position }): Row => {
          const title = titleOf(terms, criterion)
          return {
            unit,
            kind: "score",
            what: { zh: `${parts[part].zh}：${title.zh}`, en: `${parts[part].en}: ${title.en}` },
            by,
            value: same(`${points}/${criterionOf(terms, criterion)?.points ?? ""}`),
            position,
            note: late
          }
        }),
        {
          unit,
          kind: "sum",
          what: { zh: `${parts[part].zh}合计`, en: `sum of ${parts[part].en}` },
          by,
          value: same(sum),
          position: 0,
          note: counts ? { zh: `权重${weight}%`, en: `weight ${weight} %` } : { zh: "不计入总分", en: "does not count" }
        }
      ]
    })
  ),
  ...missing.map(({ by, criterion, part }): Row => {
    const title = titleOf(terms, criterion)
    return {
      unit,
      kind: "missing",
      what: { zh: `${parts[part].zh}：${title.zh}`, en: `${parts[part].en}: ${title.en}` },
      by,
      value: { zh: "未评分", en: "not scored" },
      position: 0,
      note: { zh: "未评分不等于零分", en: "not scored is not zero" }
    }
  })
]

const otherRows = (
  terms: SchemeTerms,
  { excluded, result, unit }: Explained,
  assessed: Assessed
): ReadonlyArray<Row> => [
  ...excluded.map(
    ({ criterion, points, position }): Row => ({
      unit,
      kind: "excluded",
      what: titleOf(terms, criterion),
      by: "",
      value: { zh: "不适用", en: "does not apply" },
      position,
      note: { zh: `剔除${points}分，其余按满分折算`, en: `${points} points taken out, the rest counts for the whole` }
    })
  ),
  ...assessed.observations.map(
    ({ criterion, note, position }): Row => ({
      unit,
      kind: "observation",
      what: criterion === undefined ? { zh: "平时掌握的情况", en: "observation" } : titleOf(terms, criterion),
      by: "",
      value: none,
      position,
      note: same(note)
    })
  ),
  {
    unit,
    kind: "total",
    what: { zh: "总分", en: "total" },
    by: "",
    value: result === undefined ? { zh: "尚无总分", en: "no total yet" } : same(result.total),
    position: 0,
    note:
      result === undefined
        ? none
        : {
            zh: `${result.formula}${result.rounded ? `（四舍五入保留${terms.places}位小数）` : ""}，属“${grades[result.band].zh}”`,
            en: `${result.formula}${result.rounded ? ` (rounded half up to ${terms.places} places)` : ""}: ${grades[result.band].en}`
          }
  }
]

const gradeRows = ({ determination, proposal, unit }: Assessed): ReadonlyArray<Row> =>
  (["proposal", "determination"] as const).flatMap((step): ReadonlyArray<Row> => {
    const found: { readonly grade: Grade; readonly by: string; readonly position: number } | undefined =
      step === "proposal" ? proposal : determination
    if (found === undefined) return []
    const vetoes = step === "proposal" && proposal !== undefined ? proposal.vetoes : []
    const { by, grade, position } = found
    const note = vetoes.length === 0 ? none : { zh: `一票否决：${vetoes.join("、")}`, en: `veto: ${vetoes.join(", ")}` }
    return [{ unit, kind: "grade", what: steps[step], by, value: grades[grade], position, note }]
  })

export const ScoreSheet = view("score-sheet", {
  zh: "科（股）室评分表",
  en: "Score sheet of a unit",
  clause: "P2.3-1.1",
  params: Schema.Struct({ round: RoundId, unit: UnitId }),
  fold: register,
  answer: (state, { round: wanted, unit }, { validOn }) =>
    Either.gen(function* () {
      const round = yield* theRound(state, wanted, validOn)
      const assessed = yield* inRound(round, unit)
      const scheme = Option.getOrUndefined(HashMap.get(state.schemes, round.scheme))
      const terms = yield* schemeOf(round, scheme)
      const explained = explainTotal(terms, assessed)
      const named = (by: string) => (by === "" ? "" : unitName(state.units, UnitId.make(by), validOn))
      return [
        ...scoreRows(terms, explained),
        ...bonusRows(terms, explained),
        ...otherRows(terms, explained, assessed),
        ...gradeRows(assessed)
      ].map((row): Row => ({ ...row, by: named(row.by) }))
    }),
  columns: [
    { zh: "内容", en: "What", show: ({ what }, lang) => what[lang] },
    { zh: "由谁", en: "By", show: ({ by }) => by },
    {
      zh: "数值",
      en: "Value",
      show: ({ value }, lang) => value[lang],
      tone: ({ kind }) => (kind === "missing" ? "warn" : kind === "total" || kind === "grade" ? "good" : "plain")
    },
    {
      zh: "来源记录",
      en: "From record",
      show: ({ position }) => (position === 0 ? "" : String(position)),
      tone: () => "quiet"
    },
    { zh: "说明", en: "Note", show: ({ note }, lang) => note[lang] }
  ]
})
