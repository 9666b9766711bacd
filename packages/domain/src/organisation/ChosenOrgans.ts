/** Which organs a view is about: the one that it is asked for, or all of a kind that are there on the day. */
import { Either } from "effect"
import type { LocalDate, OrganId } from "../kernel/index.ts"
import { known, type Organs, requireOrgan, type StandingOrgan } from "./Standing.ts"

/** One organ, which must be there on the day whatever its kind, or all those among which a view looks. */
export const chosenOrgans = (
  organs: Organs,
  organ: OrganId | undefined,
  day: LocalDate,
  among: (organs: Organs, on: LocalDate) => ReadonlyArray<StandingOrgan>
) =>
  organ === undefined
    ? Either.right(among(organs, day))
    : Either.map(requireOrgan(known(organs, organ), organ, day), (found): ReadonlyArray<StandingOrgan> => [found])

/** Of the chosen organs, those that owe what a view looks for: an entrusted one, asked for by name, owes nothing. */
export const owingOrgans = (
  organs: Organs,
  organ: OrganId | undefined,
  day: LocalDate,
  among: (organs: Organs, on: LocalDate) => ReadonlyArray<StandingOrgan>
) =>
  Either.map(chosenOrgans(organs, organ, day, among), (chosen) => {
    const owing = new Set(among(organs, day).map((one) => one.organ))
    return chosen.filter((one) => owing.has(one.organ))
  })
