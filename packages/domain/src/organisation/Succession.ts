/** Who stands in the place of a dissolved organ, along the whole line of successors. */
import { HashMap } from "effect"
import type { LocalDate, OrganId } from "../kernel/index.ts"
import { known, type Organs } from "./Standing.ts"

/**
 * The organ that stands in an organ's place on a day: itself while it is there. Decisions let no line of successors
 * come back to where it began; of events that do, the line is followed once round.
 */
export const successorOf = (organs: Organs, organ: OrganId, on: LocalDate): OrganId => {
  const passed = new Set<OrganId>()
  let current = organ
  while (!passed.has(current)) {
    passed.add(current)
    const dissolved = known(organs, current)?.dissolved
    if (dissolved === undefined || on < dissolved.from) return current
    current = dissolved.successor
  }
  return current
}

/** The organs in whose place an organ stands on a day, in order of registration. */
export const predecessorsOf = (organs: Organs, organ: OrganId, on: LocalDate): ReadonlyArray<OrganId> =>
  [...HashMap.values(organs)]
    .flatMap((one) => (one === undefined || one.organ === organ ? [] : [one]))
    .filter((one) => successorOf(organs, one.organ, on) === organ)
    .sort((a, b) => a.position - b.position)
    .map((one) => one.organ)
