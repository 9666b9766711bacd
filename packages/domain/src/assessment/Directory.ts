/** What the views of assessment fold, and how they pick the rounds that were asked for. */
import { Either, HashMap } from "effect"
import { foldAll, type LocalDate, type StateOf } from "../kernel/index.ts"
import { organs, units } from "../organisation/index.ts"
import { RoundRunning } from "./RoundRules.ts"
import { schemes } from "./Schemes.ts"
import type { Round } from "./Round.ts"
import { roundOn, stories } from "./Stories.ts"

export const register = foldAll({ organs: organs.all, units: units.all, schemes: schemes.all, stories: stories.all })
export type Register = StateOf<typeof register>

/** The rounds as they stood on a day, in the order in which they were opened. */
export const roundsOn = ({ stories: all }: Pick<Register, "stories">, day: LocalDate): ReadonlyArray<Round> =>
  [...HashMap.entries(all)]
    .flatMap(([id, story]) => {
      const round = roundOn(story, id, day)
      return round === undefined ? [] : [round]
    })
    .sort((a, b) => a.position - b.position)

/** The one round that was asked for. */
export const theRound = (state: Register, round: string, day: LocalDate) => {
  const found = roundsOn(state, day).find((one) => one.round === round)
  return found === undefined ? RoundRunning.refuse({ round, organ: "" }) : Either.right(found)
}

/** Those of an organ and a year, where these are named. */
export const chosenRounds = (
  state: Register,
  { organ, year }: { readonly organ?: string; readonly year?: number },
  day: LocalDate
): ReadonlyArray<Round> =>
  roundsOn(state, day).filter(
    (round) => (organ === undefined || round.organ === organ) && (year === undefined || round.year === year)
  )
