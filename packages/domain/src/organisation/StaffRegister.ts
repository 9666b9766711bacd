/** What the views of staff are made of, and which organs they are asked about. */
import { Either, HashMap } from "effect"
import { Dated, foldAll, type LocalDate, type OrganId, type RefusedBy } from "../kernel/index.ts"
import { certificates } from "./CertificateState.ts"
import type { NotBefore, OrganKnown } from "./Rules.ts"
import { officers, posts } from "./StaffState.ts"
import { known, type Organs, requireRegistered } from "./Standing.ts"
import { type Organ, organs, units } from "./State.ts"

export const staffRegister = foldAll({
  organs: organs.all,
  units: units.all,
  posts: posts.all,
  officers: officers.all,
  certificates: certificates.all
})
export type StaffRegister = typeof staffRegister.initial

/** The organ asked for, or all that were registered by the day: also those dissolved, in which somebody may be left. */
export const registeredOrgans = (
  organs: Organs,
  organ: OrganId | undefined,
  on: LocalDate
): Either.Either<ReadonlyArray<Organ>, RefusedBy<typeof OrganKnown | typeof NotBefore>> =>
  organ === undefined
    ? Either.right(
        [...HashMap.values(organs)]
          .filter((one): one is Organ => one !== undefined && one.since.from <= on)
          .sort((a, b) => a.position - b.position)
      )
    : Either.map(requireRegistered(known(organs, organ), organ, on), (one) => [one])

/** What an officer is or was called: on the day, else under the last name known. */
export const officerName = ({ officers }: StaffRegister, officer: string, on: LocalDate): string => {
  const service = known(officers, officer)?.service ?? []
  const named = service.flatMap(({ from, value }) => (value === "left" ? [] : [{ from, value: value.name }]))
  return Dated.on(named, on) ?? named[0]?.value ?? officer
}
