/** View: everything open in the organs' catalogues on a day, each with the command that mends it. */
import { Either, Schema } from "effect"
import { findingColumns, findingJson, type FindingRow, optional, organColumn, OrganId, view } from "../kernel/index.ts"
import { owingOrgans, responsibleOrgans } from "../organisation/index.ts"
import { catalogueOf } from "./Catalogue.ts"
import { register } from "./Directory.ts"
import { basisFindings } from "./Findings.ts"

export const BasisGaps = view("basis-gaps", {
  zh: "执法依据缺漏",
  en: "Gaps in the catalogues",
  clause: "P2.1-R1",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: register,
  answer: (state, { organ }, { validOn }) =>
    Either.map(owingOrgans(state.organs, organ, validOn, responsibleOrgans), (chosen) =>
      chosen.flatMap(({ name, organ: one }) =>
        basisFindings(one, catalogueOf(state.catalogues, one), state, validOn).map(
          (found): FindingRow => ({ organ: one, name, ...findingJson(found) })
        )
      )
    ),
  columns: [organColumn, ...findingColumns]
})
