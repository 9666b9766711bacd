/**
 * View: every open breach of every rule that is a finding, organ by organ, the gravest first, each with the command that
 * mends it. It asks the findings views of the modules and adds nothing of its own, so what it shows is what they show.
 */
import { Either, Schema } from "effect"
import { AccountabilityFindings } from "../accountability/index.ts"
import { AssessmentFindings } from "../assessment/index.ts"
import { BasisGaps } from "../basis/index.ts"
import { DutyGaps } from "../duty/index.ts"
import { Obligations } from "../filing/index.ts"
import {
  type Cut,
  findingColumns,
  type FindingJson,
  type FindingRow,
  foldAll,
  optional,
  organColumn,
  OrganId,
  type Refusal,
  type Tone,
  type View,
  view
} from "../kernel/index.ts"
import { OrganisationGaps } from "../organisation/index.ts"
import { PublicationGaps } from "../publication/index.ts"
import { RoutineCoverage } from "../routine/index.ts"
import { severities, type Severity, severityOf } from "./Severity.ts"

/** A row of a module's view is a finding, or holds those of the thing that it is about. */
type Told = FindingRow | (Pick<FindingRow, "organ" | "name"> & { readonly findings: ReadonlyArray<FindingJson> })
type Row = FindingRow & { readonly severity: Severity }

interface Asked extends Pick<View, "name" | "fold"> {
  readonly answer: (
    state: any,
    params: { readonly organ?: OrganId },
    cut: Cut
  ) => Either.Either<ReadonlyArray<Told>, Refusal>
}
const asked: ReadonlyArray<Asked> = [
  OrganisationGaps,
  BasisGaps,
  DutyGaps,
  RoutineCoverage,
  Obligations,
  AssessmentFindings,
  AccountabilityFindings,
  PublicationGaps
]

const tones: Readonly<Record<Severity, Tone>> = { severe: "bad", ordinary: "warn", slight: "quiet" }
const gravest: ReadonlyArray<Severity> = ["severe", "ordinary", "slight"]

const findingsIn = (told: Told): ReadonlyArray<Row> =>
  ("findings" in told ? told.findings : [told]).map((one) => ({
    ...one,
    organ: told.organ,
    name: told.name,
    severity: severityOf(one.rule)
  }))

export const Findings = view("findings", {
  zh: "问题总览",
  en: "All findings",
  clause: "P1",
  params: Schema.Struct({
    organ: optional(OrganId),
    severity: optional(Schema.Literal("severe", "ordinary", "slight")),
    rule: optional(Schema.String),
    clause: optional(Schema.String)
  }),
  fold: foldAll(Object.fromEntries(asked.map((one) => [one.name, one.fold]))),
  answer: (state, { clause, organ, rule, severity }, cut): Either.Either<ReadonlyArray<Row>, Refusal> =>
    Either.map(
      Either.all(asked.map((one) => one.answer(state[one.name], organ === undefined ? {} : { organ }, cut))),
      (answers) =>
        answers
          .flat()
          .flatMap(findingsIn)
          .filter(
            (one) =>
              (severity === undefined || one.severity === severity) &&
              (rule === undefined || one.rule === rule) &&
              (clause === undefined || one.clause === clause)
          )
          .sort((a, b) => gravest.indexOf(a.severity) - gravest.indexOf(b.severity))
    ),
  columns: [
    {
      zh: "程度",
      en: "Severity",
      show: ({ severity }, lang) => severities[severity][lang],
      tone: ({ severity }) => tones[severity]
    },
    organColumn,
    ...findingColumns
  ]
})
