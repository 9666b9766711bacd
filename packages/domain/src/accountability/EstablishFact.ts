/** Establishes a fact: which fault of the bound rules it is, and on which evidence it stands. */
import { Either, Schema } from "effect"
import { accept, decision, Passage } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { FactEstablished } from "./InquiryEvents.ts"
import { FactFounded, NeverEdited } from "./FactRules.ts"
import { EvidenceIds, FactId, FaultCode, stepInput } from "./Parts.ts"
import { boundRules, inquiryStep, requireRules, stepReads } from "./Steps.ts"

export const EstablishFact = decision("EstablishFact", {
  zh: "认定过错事实",
  en: "Establish a fact",
  clause: "P2.4-S2",
  input: Schema.Struct({
    ...stepInput,
    fact: FactId,
    fault: FaultCode,
    text: Passage,
    evidence: EvidenceIds
  }),
  allowed: may.EstablishFact,
  needsPerson: true,
  reads: stepReads,
  further: boundRules,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { evidence, fact, fault, text } = input
      const { about, file, on } = yield* inquiryStep("EstablishFact", input, states.file, context)
      const { faults } = yield* requireRules(states.rules, file, on)
      const refused = { case: file.case, fact, evidence: [] }
      if (file.facts.some((one) => one.fact === fact)) {
        return yield* NeverEdited.refuse({ case: file.case, kind: "fact", id: fact })
      }
      if (!faults.some(({ code }) => code === fault)) return yield* FactFounded.refuse({ ...refused, fault })
      const unknown = evidence.filter((one) => !file.evidence.some((held) => held.evidence === one))
      const [first, ...more] = evidence
      if (first === undefined || unknown.length > 0) {
        return yield* FactFounded.refuse({ ...refused, evidence: unknown })
      }
      return yield* accept(FactEstablished.of({ ...about, fact, fault, text, evidence: [first, ...more] }))
    })
})
