/** Records that a measure was carried out. An open appeal does not keep it back. */
import { Either, Schema } from "effect"
import { accept, decision, Passage } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { type CaseFile, formsOf } from "./CaseFile.ts"
import { MeasureStands } from "./DecisionRules.ts"
import { MeasureExecuted } from "./DecisionEvents.ts"
import { FormCode, RespondentId, stepInput } from "./Parts.ts"
import { stepOn, stepReads } from "./Steps.ts"

const problemOf = (file: CaseFile, respondent: typeof RespondentId.Type, form: string) => {
  if (!formsOf(file, respondent).some((one) => one.form === form)) return "not-decided"
  if (!file.served.some((one) => one.respondent === respondent)) return "unserved"
  return file.executed.some((one) => one.respondent === respondent && one.form === form) ? "executed" : undefined
}

export const ExecuteMeasure = decision("ExecuteMeasure", {
  zh: "执行处理",
  en: "Execute a measure",
  clause: "P2.4-S2",
  input: Schema.Struct({ ...stepInput, respondent: RespondentId, form: FormCode, result: Passage }),
  allowed: may.ExecuteMeasure,
  needsPerson: true,
  reads: stepReads,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { form, respondent, result } = input
      const { about, file } = yield* stepOn("ExecuteMeasure", input, states.file, context)
      const problem = problemOf(file, respondent, form)
      if (problem !== undefined) return yield* MeasureStands.refuse({ case: file.case, respondent, form, problem })
      return yield* accept(MeasureExecuted.of({ ...about, respondent, form, result }))
    })
})
