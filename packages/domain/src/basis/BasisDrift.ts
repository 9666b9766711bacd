/** View: citations of superseded or repealed versions on a day, with where each clause stands now. */
import { Either, Schema } from "effect"
import { optional, OrganId, showMend, view } from "../kernel/index.ts"
import { chosenOrgans, known, responsibleOrgans } from "../organisation/index.ts"
import { catalogueOf, listedOn } from "./Catalogue.ts"
import { showClauses } from "./ClauseText.ts"
import { register } from "./Directory.ts"
import { driftOf } from "./Findings.ts"

export const BasisDrift = view("basis-drift", {
  zh: "执法依据变动待复核",
  en: "Basis drift",
  clause: "P2.1-R1",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: register,
  answer: (state, { organ }, { validOn }) =>
    Either.map(chosenOrgans(state.organs, organ, validOn, responsibleOrgans), (chosen) =>
      chosen.flatMap(({ name, organ: one }) =>
        listedOn(catalogueOf(state.catalogues, one), validOn).flatMap((listed) => {
          const instrument = known(state.instruments, listed.instrument)
          const drift = instrument === undefined ? undefined : driftOf(one, listed, instrument, validOn)
          return drift === undefined ? [] : [{ name, ...drift.details, mend: drift.mend }]
        })
      )
    ),
  columns: [
    { zh: "机关", en: "Organ", show: ({ name }) => name },
    { zh: "依据", en: "Instrument", show: ({ title }) => title },
    { zh: "所列版本", en: "Listed", show: ({ version }) => version, tone: () => "bad" },
    {
      zh: "现行版本",
      en: "In force",
      show: ({ current, repealed }, lang) =>
        current ?? (repealed === undefined ? "" : { zh: `${repealed}起废止`, en: `repealed from ${repealed}` }[lang])
    },
    { zh: "所列条款", en: "Clauses", show: ({ clauses }, lang) => showClauses(clauses, lang) },
    {
      zh: "现条款",
      en: "Now",
      show: ({ carried, clauses, repealed }, lang) =>
        repealed !== undefined || (carried.length === 0 && clauses.length > 0) ? "" : showClauses(carried, lang)
    },
    {
      zh: "已不存在",
      en: "Gone",
      show: ({ gone, repealed }, lang) => (repealed !== undefined || gone.length === 0 ? "" : showClauses(gone, lang)),
      tone: () => "bad"
    },
    {
      zh: "命令",
      en: "Command",
      show: ({ mend }) => showMend(mend),
      tone: () => "quiet"
    }
  ]
})
