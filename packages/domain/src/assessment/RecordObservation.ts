/** Records what is known of a unit from everyday work (平时掌握的情况), for the leader's review. */
import { Either, Schema } from "effect"
import { accept, CaseId, CriterionId, decision, DocumentRef, optional, Passage } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { ObservationRecorded } from "./Events.ts"
import { criterionOf } from "./Schemes.ts"
import { CriterionKnown } from "./ScoreRules.ts"
import { roundReads, schemeFurther, schemeOf, unitInput, unitStep } from "./Steps.ts"

export const RecordObservation = decision("RecordObservation", {
  zh: "记录平时掌握的情况",
  en: "Record a routine observation",
  clause: "P2.3-2.3",
  input: Schema.Struct({
    ...unitInput,
    criterion: optional(CriterionId),
    note: Passage,
    document: optional(DocumentRef),
    case: optional(CaseId)
  }),
  allowed: may.RecordObservation,
  cites: ({ document }) => (document === undefined ? [] : [document.sha256]),
  reads: roundReads,
  further: schemeFurther,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { on, round } = yield* unitStep(input, states.round, context)
      const terms = yield* schemeOf(round, states.scheme)
      if (input.criterion !== undefined && criterionOf(terms, input.criterion) === undefined) {
        const known = terms.criteria.map(({ criterion }) => criterion)
        return yield* CriterionKnown.refuse({ criterion: input.criterion, problem: "unknown", known })
      }
      return yield* accept(ObservationRecorded.of({ ...input, on }))
    })
})
