/** View: what is open or was late in the rounds of the year, each with the command that mends it. */
import { Schema } from "effect"
import {
  findingColumns,
  findingJson,
  type FindingRow,
  optional,
  organColumn,
  OrganId,
  rows,
  view,
  Year
} from "../kernel/index.ts"
import { organName } from "../organisation/index.ts"
import { chosenRounds, register } from "./Directory.ts"
import { assessmentFindings } from "./Findings.ts"

type Row = FindingRow & { readonly round: string }

export const AssessmentFindings = view("assessment-findings", {
  zh: "评议考核待办问题",
  en: "Findings about assessments",
  clause: "P2.3-2.1",
  params: Schema.Struct({ organ: optional(OrganId), year: optional(Year) }),
  fold: register,
  answer: (state, params, { validOn }) =>
    rows(
      chosenRounds(state, params, validOn).flatMap((round) =>
        assessmentFindings(round, validOn).map(
          (finding): Row => ({
            organ: round.organ,
            name: organName(state.organs, round.organ, validOn),
            round: round.round,
            ...findingJson(finding)
          })
        )
      )
    ),
  columns: [organColumn, { zh: "考核", en: "Round", show: ({ round }) => round }, ...findingColumns]
})
