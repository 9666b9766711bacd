/** View: everything open in the organs' decompositions on a day, each with the command that mends it. */
import { Either, Schema } from "effect"
import { findingColumns, findingJson, optional, organColumn, OrganId, view } from "../kernel/index.ts"
import { owingDecompositions, register } from "./Directory.ts"
import { decompositionFindings } from "./Findings.ts"
import { aloneInUnits } from "./TwoOfficers.ts"

export const DutyGaps = view("duty-gaps", {
  zh: "职责分解缺漏",
  en: "Gaps in the decompositions",
  clause: "P2.2-R1",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: register,
  answer: (state, { organ }, { validOn }) =>
    Either.map(owingDecompositions(state, organ, validOn), (chosen) =>
      chosen.flatMap(({ around, decomposition, name, organ: one }) =>
        [
          ...decompositionFindings(one, decomposition, around, validOn),
          ...aloneInUnits(one, decomposition, around, validOn)
        ].map((found) => ({
          organ: one,
          name,
          ...findingJson(found)
        }))
      )
    ),
  columns: [organColumn, ...findingColumns]
})
