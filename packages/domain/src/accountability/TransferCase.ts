/** Transfers a case to the authority that is competent: supervision, judicial, superior, or the legal office. */
import { Either, Schema } from "effect"
import { accept, decision, Name } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { CaseTransferred } from "./Events.ts"
import { Authority, stepInput } from "./Parts.ts"
import { stepOn, stepReads } from "./Steps.ts"

export const TransferCase = decision("TransferCase", {
  zh: "移送案件",
  en: "Transfer a case",
  clause: "行政处罚法第八十二条",
  input: Schema.Struct({ ...stepInput, to: Authority, authority: Name }),
  allowed: may.TransferCase,
  needsReason: true,
  needsPerson: true,
  reads: stepReads,
  decide: (input, states, context) =>
    Either.flatMap(stepOn("TransferCase", input, states.file, context), ({ about }) =>
      accept(CaseTransferred.of({ ...about, to: input.to, authority: input.authority }))
    )
})
