/** View: everything open in fault cases, each with the command that closes it. */
import { Either, Schema } from "effect"
import { findingColumns, findingJson, type FindingRow, optional, organColumn, OrganId, view } from "../kernel/index.ts"
import { roundsOn } from "../assessment/index.ts"
import { caseFindings } from "./Findings.ts"
import { chosenCases, contentOf, register } from "./Register.ts"

export const AccountabilityFindings = view("accountability-findings", {
  zh: "责任追究待办事项",
  en: "Open in fault cases",
  clause: "P2.4-S2",
  params: Schema.Struct({ organ: optional(OrganId) }),
  fold: register,
  answer: (state, { organ }, cut) =>
    Either.map(chosenCases(state, organ, cut.validOn), (chosen) => {
      const rounds = roundsOn(state, cut.validOn)
      return chosen.flatMap(({ file, name }) =>
        caseFindings(file, { ...state, content: contentOf(state, file), rounds }, cut).map(
          (finding): FindingRow => ({ organ: file.organ, name, ...findingJson(finding) })
        )
      )
    }),
  columns: [organColumn, ...findingColumns]
})
