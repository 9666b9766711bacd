/** View: the editions that organs adopted by a day, which one counts, and to which units they were handed down. */
import { Either, Schema } from "effect"
import { type Entered, optional, OrganId, showEntered, type Tone, view } from "../kernel/index.ts"
import { chosenOrgans, responsibleOrgans, unitName } from "../organisation/index.ts"
import { catalogueOf, editionOn, listedOn } from "./Catalogue.ts"
import { register } from "./Directory.ts"
import { changedSinceEdition } from "./Findings.ts"

interface Row {
  readonly organ: string
  readonly name: string
  readonly edition: string
  readonly adopted: Entered
  readonly entries: number
  readonly digest: string
  readonly standing: keyof typeof standings
  readonly units: ReadonlyArray<{ readonly unit: string; readonly name: string }>
}

const standings = {
  current: { zh: "现行", en: "current", tone: "good" },
  changed: { zh: "其后有变动", en: "changed since", tone: "warn" },
  superseded: { zh: "已被新一期取代", en: "superseded", tone: "quiet" }
} as const

export const CatalogueEditions = view("catalogue-editions", {
  zh: "目录各期",
  en: "Editions of the catalogues",
  clause: "P2.1-R2",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: register,
  answer: (state, { organ }, { validOn }) =>
    Either.map(chosenOrgans(state.organs, organ, validOn, responsibleOrgans), (chosen) =>
      chosen.flatMap(({ name, organ: one }) => {
        const catalogue = catalogueOf(state.catalogues, one)
        const last = editionOn(catalogue, validOn)
        const stale =
          changedSinceEdition(one, catalogue, listedOn(catalogue, validOn), state.organs, validOn).length > 0
        return catalogue.editions
          .filter(({ since }) => since.from <= validOn)
          .map((edition): Row => {
            const units = edition.distributed.filter(({ on }) => on <= validOn).flatMap((given) => given.units)
            return {
              organ: one,
              name,
              edition: edition.edition,
              adopted: edition.since,
              entries: edition.entries,
              digest: edition.digest,
              standing: edition !== last ? "superseded" : stale ? "changed" : "current",
              units: [...new Set(units)].map((unit) => ({ unit, name: unitName(state.units, unit, validOn) }))
            }
          })
      })
    ),
  columns: [
    { zh: "机关", en: "Organ", show: ({ name }) => name },
    { zh: "期号", en: "Edition", show: ({ edition }) => edition },
    { zh: "审定日期", en: "Adopted", show: ({ adopted }, lang) => showEntered(adopted, lang) },
    { zh: "依据数", en: "Entries", show: ({ entries }) => String(entries) },
    {
      zh: "状态",
      en: "State",
      show: ({ standing }, lang) => standings[standing][lang],
      tone: ({ standing }): Tone => standings[standing].tone
    },
    {
      zh: "已下发",
      en: "Handed to",
      show: ({ units }, lang) => units.map(({ name }) => name).join(lang === "zh" ? "、" : ", ")
    },
    { zh: "摘要", en: "Digest", show: ({ digest }) => digest, tone: () => "quiet" }
  ]
})
