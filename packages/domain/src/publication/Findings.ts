/** What an organ owes the public on a day. `published`: at least all of this organ's publications. */
import { HashMap } from "effect"
import { type Catalogue, editionOn } from "../basis/index.ts"
import { daysBetween, type Finding, type LocalDate, type OrganId } from "../kernel/index.ts"
import { CataloguePublic, WithdrawnInTime } from "./Rules.ts"
import { isPublic, type Publication, type Publications } from "./State.ts"

/** An organ's publications, in the order in which they were recorded. */
export const publishedBy = (table: Publications, organ: OrganId): ReadonlyArray<Publication> =>
  [...HashMap.values(table)]
    .filter((one): one is Publication => one?.organ === organ)
    .sort((a, b) => a.position - b.position)

/** The edition adopted last is public somewhere. */
const cataloguePublic = (
  organ: OrganId,
  catalogue: Catalogue,
  published: ReadonlyArray<Publication>,
  day: LocalDate
): ReadonlyArray<Finding> => {
  const last = editionOn(catalogue, day)
  if (last === undefined) return []
  const { edition, since } = last
  const isThere = published.some(
    (one) => one.subject.kind === "catalogue" && one.subject.edition === edition && isPublic(one, day)
  )
  return isThere
    ? []
    : [
        CataloguePublic.find(
          { organ, edition, adopted: since.from },
          { command: "Publish", input: { organ, subject: { kind: "catalogue", edition } } }
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
  catalogue: Catalogue,
  published: Publications,
  day: LocalDate
): ReadonlyArray<Finding> => {
  const own = publishedBy(published, organ)
  return [...cataloguePublic(organ, catalogue, own, day), ...own.flatMap((one) => withdrawnLate(one, day))]
}
