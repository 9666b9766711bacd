/** View: the clauses that a unit executes on a day, in level order. */
import { Either, Schema } from "effect"
import { UnitId, view } from "../kernel/index.ts"
import { known, requireUnit, UnitKnown } from "../organisation/index.ts"
import { catalogueOf, listedOn } from "./Catalogue.ts"
import { type CatalogueLine, catalogueLines } from "./CatalogueLines.ts"
import type { Clauses } from "./Clause.ts"
import { showClauses } from "./ClauseText.ts"
import { register, type Register } from "./Directory.ts"
import { levels } from "./Levels.ts"
import { clausesOfUnit } from "./ListedBasis.ts"
import { levelOrderOn } from "./State.ts"

interface Row extends Pick<CatalogueLine, "serial" | "level" | "title" | "version"> {
  readonly instrument: string
  readonly clauses: Clauses
}

const unitOn = (state: Register, unit: UnitId, day: Parameters<typeof requireUnit>[3]) => {
  const found = known(state.units, unit)
  return found === undefined
    ? UnitKnown.refuse({ unit, on: day, problem: "unknown" })
    : requireUnit(found, found.organ, unit, day)
}

export const UnitClauses = view("unit-clauses", {
  zh: "科（股）室执行的条款",
  en: "Clauses that a unit executes",
  clause: "P2.1-2",
  params: Schema.Struct({ unit: UnitId }),
  fold: register,
  answer: (state, { unit }, { validOn }) =>
    Either.map(unitOn(state, unit, validOn), ({ organ }): ReadonlyArray<Row> => {
      const listed = listedOn(catalogueOf(state.catalogues, organ), validOn)
        .map((one) => ({ ...one, clauses: clausesOfUnit(one, unit) }))
        .filter(({ clauses }) => clauses.length > 0)
      return catalogueLines(state, listed, levelOrderOn(state.levelOrder, validOn), validOn).map(
        ({ clauses, instrument, level, serial, title, version }) => ({
          serial,
          instrument,
          level,
          title,
          version,
          clauses
        })
      )
    }),
  columns: [
    { zh: "序号", en: "No.", show: ({ serial }) => String(serial), tone: () => "quiet" },
    { zh: "效力层级", en: "Level", show: ({ level }, lang) => levels[level][lang] },
    { zh: "名称", en: "Title", show: ({ title }) => title },
    { zh: "版本", en: "Version", show: ({ version }) => version },
    { zh: "条款", en: "Clauses", show: ({ clauses }, lang) => showClauses(clauses, lang) }
  ]
})
