/**
 * Records what the handler, the reviewer, the approver or a member of a collective decision said on the act at the
 * time, for or against it. It is never edited: who was right then bears nothing now.
 */
import { Either, Schema } from "effect"
import { accept, decision } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { OpinionRecorded } from "./InquiryEvents.ts"
import { NeverEdited } from "./FactRules.ts"
import { OpinionFields, stepInput } from "./Parts.ts"
import { dated, inquiryStep, stepReads } from "./Steps.ts"

export const RecordOpinion = decision("RecordOpinion", {
  zh: "当时的意见入卷",
  en: "Record an opinion of the time",
  clause: "P2.4-S2",
  input: Schema.Struct({ ...stepInput, ...OpinionFields }),
  allowed: may.RecordOpinion,
  needsPerson: true,
  reads: stepReads,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { givenOn, opinion, person, role, stance } = input
      const { about, file, on } = yield* inquiryStep("RecordOpinion", input, states.file, context)
      yield* dated(givenOn, givenOn, on)
      if (file.opinions.some((one) => one.person === person && one.role === role)) {
        return yield* NeverEdited.refuse({ case: file.case, kind: "opinion", id: `${person}/${role}` })
      }
      return yield* accept(OpinionRecorded.of({ ...about, person, role, stance, opinion, givenOn }))
    })
})
