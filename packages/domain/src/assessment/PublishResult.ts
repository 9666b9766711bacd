/** Makes a round's process or its results public, once every unit is determined and every objection decided. */
import { Either, Schema } from "effect"
import { accept, decision, DocumentRef, Name, optional } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { ResultPublished } from "./Events.ts"
import { Aspect } from "./Labels.ts"
import { RoundComplete } from "./RoundRules.ts"
import { unfinished } from "./Standing.ts"
import { roundInput, roundReads, roundStep } from "./Steps.ts"

export const PublishResult = decision("PublishResult", {
  zh: "公开考核过程或结果",
  en: "Publish a round's process or results",
  clause: "P2.3-1.1",
  input: Schema.Struct({ ...roundInput, aspect: Aspect, channel: Name, document: optional(DocumentRef) }),
  allowed: may.PublishResult,
  cites: ({ document }) => (document === undefined ? [] : [document.sha256]),
  reads: roundReads,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { on, round } = yield* roundStep(input, states.round, context)
      const units = unfinished(round)
      if (units.length > 0) {
        const open = { round: input.round, units, objections: [], unpublished: [], unapplied: [] }
        return yield* RoundComplete.refuse(open)
      }
      return yield* accept(ResultPublished.of({ ...input, on }))
    })
})
