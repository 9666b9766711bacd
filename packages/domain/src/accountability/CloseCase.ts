/** Closes and archives a case: all is served, executed and reported, and no appeal is open or still possible. */
import { Either, Schema } from "effect"
import { accept, decision, type LocalDate } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { type CaseFile, unexecuted, unserved } from "./CaseFile.ts"
import { CloseReady } from "./DecisionRules.ts"
import { CaseClosed } from "./Events.ts"
import { stepInput } from "./Parts.ts"
import { stepOn, stepReads } from "./Steps.ts"

/** The last day on which somebody with a measure, who has not appealed, still may. */
const appealsUntil = ({ appeals, decided, served }: CaseFile): LocalDate | undefined =>
  served
    .filter(({ respondent }) => !appeals.some((one) => one.respondent === respondent))
    .filter(({ respondent }) => decided?.measures.some((one) => one.respondent === respondent && one.forms.length > 0))
    .map(({ deadline }) => deadline.due)
    .sort()
    .at(-1)

const closable = (file: CaseFile, on: LocalDate) => {
  const { appeals, decided } = file
  const until = appealsUntil(file)
  const concerns = decided?.as === "decided" || decided?.as === "exempted"
  const lacks = [
    ["service", concerns && unserved(file).length > 0],
    ["appeal", appeals.some((one) => one.decided === undefined)],
    ["appeal-period", until !== undefined && on <= until],
    ["execution", unexecuted(file).length > 0],
    ["report", decided?.report !== undefined && file.reportedOn === undefined]
  ] as const
  const missing = lacks.filter(([, lacking]) => lacking).map(([what]) => what)
  if (missing.length === 0) return Either.right(file)
  return CloseReady.refuse({ case: file.case, missing, ...(until === undefined ? {} : { until }) })
}

export const CloseCase = decision("CloseCase", {
  zh: "结案归档",
  en: "Close a case",
  clause: "P2.4-S2",
  input: Schema.Struct(stepInput),
  allowed: may.CloseCase,
  needsPerson: true,
  reads: stepReads,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { about, file, on } = yield* stepOn("CloseCase", input, states.file, context)
      yield* closable(file, on)
      return yield* accept(CaseClosed.of(about))
    })
})
