/** Ends a case in which the investigation, by two or more, establishes no fault. */
import { Either, Schema } from "effect"
import { accept, decision, Passage } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { FaultNotEstablished } from "./DecisionEvents.ts"
import { stepInput } from "./Parts.ts"
import { requireTwo } from "./Ready.ts"
import { stepOn, stepReads } from "./Steps.ts"

export const FindNoFault = decision("FindNoFault", {
  zh: "认定过错不成立",
  en: "Find that no fault is established",
  clause: "P2.4-S1",
  input: Schema.Struct({ ...stepInput, findings: Passage }),
  allowed: may.FindNoFault,
  needsPerson: true,
  reads: stepReads,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { about, file } = yield* stepOn("FindNoFault", input, states.file, context)
      yield* requireTwo(file)
      return yield* accept(FaultNotEstablished.of({ ...about, findings: input.findings }))
    })
})
