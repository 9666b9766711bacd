/** View: an organ's basis catalogue (annex 1) on a day, in level order. */
import { Either, Schema } from "effect"
import { type Entered, type Lang, OrganId, showEntered, view } from "../kernel/index.ts"
import { known, requireOrgan } from "../organisation/index.ts"
import { catalogueOf, listedOn } from "./Catalogue.ts"
import { type CatalogueLine, catalogueLines } from "./CatalogueLines.ts"
import type { Clauses } from "./Clause.ts"
import { showClauses } from "./ClauseText.ts"
import { register } from "./Directory.ts"
import { versionOn } from "./Instruments.ts"
import { levels } from "./Levels.ts"
import { unallocated } from "./ListedBasis.ts"
import { levelOrderOn } from "./State.ts"

interface Row extends CatalogueLine {
  readonly since: Entered
  /** Listed clauses that no unit executes. */
  readonly unallocated: Clauses
  /** The version listed is the one in force. */
  readonly inForce: boolean
}

/** `种植业管理股：第七十四条；…` */
const shares = (list: ReadonlyArray<{ readonly name: string; readonly clauses: Clauses }>, lang: Lang): string =>
  list
    .map(({ clauses, name }) =>
      lang === "zh" ? `${name}：${showClauses(clauses, lang)}` : `${name}: ${showClauses(clauses, lang)}`
    )
    .join(lang === "zh" ? "；" : "; ")

export const BasisCatalogue = view("basis-catalogue", {
  zh: "行政执法依据目录（附件1）",
  en: "Basis catalogue (annex 1)",
  clause: "P2.1-1",
  params: Schema.Struct({ organ: OrganId }),
  fold: register,
  answer: (state, { organ }, { validOn }) =>
    Either.map(requireOrgan(known(state.organs, organ), organ, validOn), (): ReadonlyArray<Row> => {
      const listed = listedOn(catalogueOf(state.catalogues, organ), validOn)
      const byInstrument = new Map(listed.map((one) => [one.instrument, one]))
      return catalogueLines(state, listed, levelOrderOn(state.levelOrder, validOn), validOn).flatMap((line) => {
        const one = byInstrument.get(line.instrument)
        const instrument = known(state.instruments, line.instrument)
        if (one === undefined || instrument === undefined) return []
        return [
          {
            ...line,
            since: one.since,
            unallocated: line.common ? [] : unallocated(one),
            inForce: versionOn(instrument, validOn)?.version === line.version
          }
        ]
      })
    }),
  columns: [
    { zh: "序号", en: "No.", show: ({ serial }) => String(serial), tone: () => "quiet" },
    { zh: "效力层级", en: "Level", show: ({ level }, lang) => levels[level][lang] },
    { zh: "名称", en: "Title", show: ({ title }) => title },
    { zh: "文号", en: "Number", show: ({ number }) => number ?? "" },
    {
      zh: "版本",
      en: "Version",
      show: ({ inForce, version }, lang) =>
        inForce ? version : version + { zh: "（已非现行）", en: " (superseded)" }[lang],
      tone: ({ inForce }) => (inForce ? "plain" : "bad")
    },
    { zh: "条款", en: "Clauses", show: ({ clauses }, lang) => showClauses(clauses, lang) },
    {
      zh: "执行科（股）室",
      en: "Units",
      show: ({ unallocated, units }, lang) =>
        [
          shares(units, lang),
          unallocated.length === 0 ? "" : { zh: "未分解：", en: "unallocated: " }[lang] + showClauses(unallocated, lang)
        ]
          .filter((part) => part !== "")
          .join(lang === "zh" ? "；" : "; "),
      tone: ({ unallocated }) => (unallocated.length === 0 ? "plain" : "bad")
    },
    {
      zh: "配合部门",
      en: "Cooperating organs",
      show: ({ cooperating }, lang) =>
        shares(
          cooperating.map(({ clauses, confirmed, name }) => ({
            name: confirmed ? name : name + { zh: "（待确认）", en: " (unconfirmed)" }[lang],
            clauses
          })),
          lang
        ),
      tone: ({ cooperating }) => (cooperating.every(({ confirmed }) => confirmed) ? "plain" : "warn")
    },
    { zh: "列入日期", en: "Listed from", show: ({ since }, lang) => showEntered(since, lang) }
  ]
})
