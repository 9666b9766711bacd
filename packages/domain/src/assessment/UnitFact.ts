/** What every fact about one unit of a round begins with, and how it is found. */
import { LocalDate, OrganId, RoundId, UnitId } from "../kernel/index.ts"

export const ofUnit = { organ: OrganId, round: RoundId, unit: UnitId, on: LocalDate }
export const unitTags = ({
  organ,
  round,
  unit
}: {
  readonly organ: string
  readonly round: string
  readonly unit: string
}) => ({
  organ,
  round,
  unit
})
