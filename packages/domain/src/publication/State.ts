/** The folds of the publication module: each publication, and where a subject was published. */
import {
  type Deadline,
  type Entered,
  entered,
  entity,
  fold,
  type LocalDate,
  type OrganId,
  type PublicationId,
  type Table,
  tag,
  when
} from "../kernel/index.ts"
import {
  type NamedPerson,
  type NamedSubject,
  Published,
  type PublishedSubject,
  subjectTag,
  Unpublished
} from "./Events.ts"
import type { Channel } from "./Labels.ts"

export interface Publication {
  readonly organ: OrganId
  readonly publication: PublicationId
  readonly subject: PublishedSubject
  readonly channel: Channel
  readonly place: string
  readonly persons: ReadonlyArray<NamedPerson>
  readonly since: Entered
  /** From this day on it is no longer public, and why. */
  readonly withdrawn?: {
    readonly on: LocalDate
    readonly reason: string
    readonly revoked?: { readonly on: LocalDate; readonly deadline: Deadline }
  }
  readonly position: number
}
export type Publications = Table<Publication | undefined>

export const publications = entity<"publication", Publication | undefined>("publication", undefined, (on) => [
  on(Published, (_, { on: day, persons = [], ...data }, record) => ({
    ...data,
    persons,
    since: entered(day, record),
    position: record.position
  })),
  on(
    Unpublished,
    (state, { on: day, revoked }, { reason }) =>
      state && {
        ...state,
        withdrawn: { on: day, reason: reason ?? "", ...(revoked === undefined ? {} : { revoked }) }
      }
  )
])

/** Under which ids an organ ever published a subject. */
export const publishedAs = (organ: OrganId, subject: NamedSubject) =>
  fold<ReadonlyArray<PublicationId>>(
    [],
    when(Published, (ids: ReadonlyArray<PublicationId>, { publication }) => [...ids, publication], [
      tag("publication", subjectTag(organ, subject))
    ])
  )

export const isPublic = ({ since, withdrawn }: Publication, day: LocalDate): boolean =>
  since.from <= day && (withdrawn === undefined || withdrawn.on > day)
