/** The fold that the views of this module share, and how they choose cases. */
import { Either, HashMap, Option } from "effect"
import { foldAll, type LocalDate, type OrganId } from "../kernel/index.ts"
import { certificates, known, officers, organName, organs, requireOrgan } from "../organisation/index.ts"
import { stories } from "../assessment/index.ts"
import { type AccountabilityContent, accountabilityVersions } from "../routine/index.ts"
import type { CaseFile } from "./CaseFile.ts"
import { cases } from "./State.ts"

export const register = foldAll({
  organs: organs.all,
  officers: officers.all,
  certificates: certificates.all,
  versions: accountabilityVersions.all,
  files: cases.all,
  stories: stories.all
})
export type Register = typeof register.initial

/** The rules that bind a case. */
export const contentOf = ({ versions }: Register, { organ, rules }: CaseFile): AccountabilityContent | undefined =>
  Option.getOrElse(HashMap.get(versions, organ), () => []).find(({ value }) => value.version === rules)?.value.content

/** What is known of a person by name: an officer's, or the id. */
export const personName = ({ officers: staff }: Register, person: string): string => {
  const services = known(staff, person)?.service ?? []
  return services.map(({ value }) => value).findLast((value) => value !== "left")?.name ?? person
}

const received = (state: Register, day: LocalDate): ReadonlyArray<CaseFile> =>
  [...HashMap.values(state.files)]
    .filter((file): file is CaseFile => file !== undefined && file.clue.on <= day)
    .sort((a, b) => a.position - b.position)

/** The cases received by a day, of one organ or of all, in order of their clues. */
export const chosenCases = (state: Register, organ: OrganId | undefined, day: LocalDate) => {
  const named = received(state, day).map((file) => ({ file, name: organName(state.organs, file.organ, day) }))
  return organ === undefined
    ? Either.right(named)
    : Either.map(requireOrgan(known(state.organs, organ), organ, day), () =>
        named.filter(({ file }) => file.organ === organ)
      )
}
