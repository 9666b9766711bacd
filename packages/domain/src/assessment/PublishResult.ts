/** Makes a round's process or its results public, once every unit is determined and every objection decided. */
import { Either, Schema } from "effect"
import { calendar, dayCalendar } from "../calendar/index.ts"
import {
  accept,
  type DayCalendar,
  type Deadline,
  deadline,
  decision,
  DocumentRef,
  type LocalDate,
  Name,
  optional
} from "../kernel/index.ts"
import { may } from "../permissions/index.ts"
import { ResultPublished } from "./Events.ts"
import { Aspect } from "./Labels.ts"
import { RoundComplete } from "./RoundRules.ts"
import type { Round } from "./Round.ts"
import { unfinished } from "./Standing.ts"
import { rounds } from "./State.ts"
import { roundInput, roundStep, schemeFurther, schemeOf } from "./Steps.ts"

/**
 * By when the unqualified units report: a month, say, after the results are public, rolled over a day off at its end.
 * What is published once more in another place starts no new period.
 */
const reportsDue = (
  { published, units }: Round,
  months: number | undefined,
  on: LocalDate,
  days: DayCalendar
): Deadline | undefined => {
  if (months === undefined || !units.some(({ determination }) => determination?.grade === "unqualified"))
    return undefined
  return published.result?.rectification ?? deadline({ kind: "months", months, rollOver: true }, on, days)
}

const publishReads = ({ round }: { readonly round: string }) => ({ round: rounds.one(round), calendar })

export const PublishResult = decision("PublishResult", {
  zh: "公开考核过程或结果",
  en: "Publish a round's process or results",
  clause: "P2.3-1.1",
  input: Schema.Struct({ ...roundInput, aspect: Aspect, channel: Name, document: optional(DocumentRef) }),
  allowed: may.PublishResult,
  cites: ({ document }) => (document === undefined ? [] : [document.sha256]),
  reads: publishReads,
  further: schemeFurther,
  decide: (input, states, context) =>
    Either.gen(function* () {
      const { on, round } = yield* roundStep(input, states.round, context)
      const units = unfinished(round)
      if (units.length > 0) {
        const open = { round: input.round, units, objections: [], unpublished: [], unapplied: [] }
        return yield* RoundComplete.refuse(open)
      }
      if (input.aspect === "process") return yield* accept(ResultPublished.of({ ...input, on }))
      const { rectificationMonths } = yield* schemeOf(round, states.scheme)
      const rectification = reportsDue(round, rectificationMonths, on, dayCalendar(states.calendar))
      return yield* accept(
        ResultPublished.of({ ...input, ...(rectification === undefined ? {} : { rectification }), on })
      )
    })
})
