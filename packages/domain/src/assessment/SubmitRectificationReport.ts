/** An unqualified unit hands in its rectification report after the results are public. Late is accepted. */
import { Either, Schema } from "effect"
import { accept, decision, DocumentRef } from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { RectificationReported } from "./Events.ts"
import { RectificationOwed } from "./RectificationRules.ts"
import type { Assessed, MadePublic } from "./Round.ts"
import { dated, person, roundReads, unitInput, unitStep } from "./Steps.ts"

/** The published results, where they ask this unit for a report that is not there yet. */
const owed = ({ determination, rectification, unit }: Assessed, result: MadePublic | undefined) => {
  if (result === undefined) return RectificationOwed.refuse({ unit, problem: "not-published" })
  if (result.rectification === undefined) return RectificationOwed.refuse({ unit, problem: "not-asked" })
  if (determination?.grade !== "unqualified") return RectificationOwed.refuse({ unit, problem: "not-unqualified" })
  return rectification === undefined ? Either.right(result) : RectificationOwed.refuse({ unit, problem: "reported" })
}

export const SubmitRectificationReport = decision("SubmitRectificationReport", {
  zh: "提交整改报告",
  en: "Hand in a rectification report",
  clause: "P2.3-3.1",
  input: Schema.Struct({ ...unitInput, document: DocumentRef }),
  allowed: may.SubmitRectificationReport,
  needsPerson: true,
  cites: ({ document }) => [document.sha256],
  reads: roundReads,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { assessed, on, round } = yield* unitStep(input, states.round, context)
      const result = yield* owed(assessed, round.published.result)
      yield* dated(on, result.on, context.today)
      return yield* accept(RectificationReported.of({ ...input, on, by: person(context) }))
    })
})
