/** View: everything open about organs, their leaders, officers and certificates on a day, with the command that mends it. */
import { Either, Schema } from "effect"
import { findingColumns, findingJson, type FindingRow, optional, organColumn, OrganId, view } from "../kernel/index.ts"
import { staffFindings } from "./StaffFindings.ts"
import { registeredOrgans, staffRegister } from "./StaffRegister.ts"
import { organisationFindings, organName, requireOrgan } from "./Standing.ts"

export const OrganisationGaps = view("organisation-findings", {
  zh: "机构人员问题",
  en: "Findings about organs and officers",
  clause: "P2.2-3",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: staffRegister,
  answer: (state, { organ }, { validOn }) =>
    Either.map(registeredOrgans(state.organs, organ, validOn), (chosen) =>
      chosen.flatMap((one): ReadonlyArray<FindingRow> => {
        const led = Either.isRight(requireOrgan(one, one.organ, validOn))
          ? organisationFindings(one, state.units, validOn)
          : []
        return [...led, ...staffFindings(one, state, validOn)].map((finding) => ({
          organ: one.organ,
          name: organName(state.organs, one.organ, validOn),
          ...findingJson(finding)
        }))
      })
    ),
  columns: [organColumn, ...findingColumns]
})
