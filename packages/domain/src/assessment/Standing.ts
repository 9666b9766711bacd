/** How a unit and a round stand: what is still to be done, in the order in which it is done. */
import type { LocalDate } from "../kernel/index.ts"
import { type Aspect, demandedUses, type Step, type Use } from "./Labels.ts"
import type { Assessed, Round } from "./Round.ts"

/** The units that have not evaluated this one yet. */
export const owingPeers = ({ peer, peers }: Assessed) => peers.filter((unit) => peer[unit] === undefined)

/** The steps that a unit's assessment still lacks. An objection is owed a decision only when there is one. */
export const lacking = (assessed: Assessed): ReadonlyArray<Step> => {
  const open: ReadonlyArray<readonly [Step, boolean]> = [
    ["self", assessed.self === undefined],
    ["peer", owingPeers(assessed).length > 0],
    ["review", assessed.review === undefined],
    ["proposal", assessed.proposal === undefined],
    ["determination", assessed.determination === undefined],
    ["objection", assessed.objection?.decided === false]
  ]
  return open.flatMap(([step, owed]) => (owed ? [step] : []))
}

/** What must be there before a step. */
const order: ReadonlyArray<Step> = ["self", "peer", "review", "proposal", "determination"]
export const lacksBefore = (step: Step, assessed: Assessed): ReadonlyArray<Step> => {
  const before = order.slice(0, order.includes(step) ? order.indexOf(step) : order.length)
  return lacking(assessed).filter((one) => before.includes(one))
}

/** The units that are not through, each with what it lacks. */
export const unfinished = ({ units }: Round) =>
  units.map((assessed) => ({ unit: assessed.unit, lacks: lacking(assessed) })).filter(({ lacks }) => lacks.length > 0)

/** The uses that the plan names to which the results have not been applied. */
export const unapplied = ({ applied }: Round): ReadonlyArray<Use> =>
  demandedUses.filter((use) => !applied.some(({ to }) => to === use))

/** What of a finished round is not public, or no longer as it stands. */
export const unpublished = ({ published }: Round): ReadonlyArray<Aspect> =>
  (["process", "result"] as const).filter((aspect) => published[aspect] === undefined)

/** The unqualified units that the published results ask for a rectification report and that have not handed it in. */
export const owingReports = ({ published, units }: Round): ReadonlyArray<Assessed> =>
  published.result?.rectification === undefined
    ? []
    : units.filter(
        ({ determination, rectification }) => determination?.grade === "unqualified" && rectification === undefined
      )

/** The units that may still object on a day. */
export const objectionsPossible = ({ units }: Round, day: LocalDate) =>
  units.flatMap(({ determination, objection, unit }) =>
    determination !== undefined && objection === undefined && determination.objection.due >= day
      ? [{ unit, until: determination.objection.due }]
      : []
  )
