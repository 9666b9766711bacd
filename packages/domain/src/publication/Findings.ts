/** What an organ owes the public on a day. `published`: at least all of this organ's publications. */
import { HashMap } from "effect"
import { type Catalogue, type Edition, editionOn } from "../basis/index.ts"
import { type Decomposition, decompositionEditionOn } from "../duty/index.ts"
import { daysBetween, type Finding, type LocalDate, type OrganId } from "../kernel/index.ts"
import { type Assessment, assessmentsPublic } from "./Assessments.ts"
import { EditionPublic, WithdrawnInTime } from "./Rules.ts"
import { isPublic, type Publication, type Publications } from "./State.ts"

/** An organ's publications, in the order in which they were recorded. */
export const publishedBy = (table: Publications, organ: OrganId): ReadonlyArray<Publication> =>
  [...HashMap.values(table)]
    .filter((one): one is Publication => one?.organ === organ)
    .sort((a, b) => a.position - b.position)

/** The edition adopted last is public somewhere. */
const editionPublic = (
  organ: OrganId,
  kind: "catalogue" | "decomposition",
  last: Pick<Edition, "edition" | "since"> | undefined,
  published: ReadonlyArray<Publication>,
  day: LocalDate
): ReadonlyArray<Finding> => {
  if (last === undefined) return []
  const { edition, since } = last
  const isThere = published.some(
    (one) => one.subject.kind === kind && one.subject.edition === edition && isPublic(one, day)
  )
  return isThere
    ? []
    : [
        EditionPublic.find(
          { organ, kind, edition, adopted: since.from },
          { command: "Publish", input: { organ, subject: { kind, edition } } }
        )
      ]
}

const withdrawnLate = ({ organ, publication, withdrawn }: Publication, day: LocalDate): ReadonlyArray<Finding> => {
  if (withdrawn?.revoked === undefined || withdrawn.on > day) return []
  const { on, revoked } = withdrawn
  const { due } = revoked.deadline
  const days = daysBetween(due, on)
  return days <= 0 ? [] : [WithdrawnInTime.find({ organ, publication, revoked: revoked.on, due, on, days })]
}

export const publicationFindings = (
  organ: OrganId,
  {
    assessments,
    catalogue,
    decomposition
  }: {
    readonly assessments: ReadonlyArray<Assessment>
    readonly catalogue: Catalogue
    readonly decomposition: Decomposition
  },
  published: Publications,
  day: LocalDate
): ReadonlyArray<Finding> => {
  const own = publishedBy(published, organ)
  return [
    ...editionPublic(organ, "catalogue", editionOn(catalogue, day), own, day),
    ...editionPublic(organ, "decomposition", decompositionEditionOn(decomposition, day), own, day),
    ...assessmentsPublic(organ, assessments, own, day),
    ...own.flatMap((one) => withdrawnLate(one, day))
  ]
}
