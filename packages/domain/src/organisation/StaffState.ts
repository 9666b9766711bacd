/** The folds of posts and officers: each through time, late entries (补录) in the place of the day they speak of. */
import {
  Dated,
  type Entered,
  entered,
  entity,
  type Fold,
  fold,
  type LocalDate,
  narrow,
  type OrganId,
  type PersonId,
  type PostId,
  type Recorded,
  type Table,
  tag,
  type UnitId,
  when
} from "../kernel/index.ts"
import type { Staffing } from "./Labels.ts"
import {
  OfficerAssigned,
  OfficerDetailsChanged,
  OfficerEnrolled,
  OfficerLeft,
  OfficerTransferred,
  PostAbolished,
  PostEstablished
} from "./StaffEvents.ts"

export interface Post {
  readonly organ: OrganId
  readonly unit: UnitId
  readonly post: PostId
  readonly name: string
  /** Its holder acts on citizens and organisations, and needs a certificate. */
  readonly enforcement: boolean
  readonly since: Entered
  /** From this day on it is no more. */
  readonly abolished?: LocalDate
  readonly position: number
}

export const posts = entity<"post", Post | undefined>("post", undefined, (on) => [
  on(PostEstablished, (_, { enforcement, from, name, organ, post, unit }, record) => ({
    organ,
    unit,
    post,
    name,
    enforcement,
    since: entered(from, record),
    position: record.position
  })),
  on(PostAbolished, (state, { from }) => state && { ...state, abolished: from })
])

/** The posts of one organ, and of one unit: reads only what carries its tag. */
export const postsOf = (organ: OrganId): Fold<Table<Post | undefined>> => narrow(posts.all, [[tag("organ", organ)]])
export const postsOfUnit = (unit: UnitId): Fold<Table<Post | undefined>> => narrow(posts.all, [[tag("unit", unit)]])

/** Serving in an organ. `since`: when the service began, whatever was changed about it later. */
export interface Service {
  readonly organ: OrganId
  readonly name: string
  readonly title?: string
  readonly staffing: Staffing
  readonly since: Entered
}
export interface Assignment {
  readonly organ: OrganId
  readonly unit: UnitId
  readonly post: PostId
  readonly since: Entered
}

export interface Officer {
  readonly officer: PersonId
  readonly service: Dated.Dated<Service | "left">
  readonly assignments: Dated.Dated<Assignment>
  /** Of the first enrolment: officers are listed in this order. */
  readonly position: number
}

interface Served {
  readonly officer: PersonId
  readonly name: string
  readonly title?: string
  readonly staffing: Staffing
  readonly from: LocalDate
}

const serving = (state: Officer | undefined, organ: OrganId, served: Served, record: Recorded): Officer => {
  const { from, name, officer, staffing, title } = served
  const before = state ?? { officer, service: [], assignments: [], position: record.position }
  const since = entered(from, record)
  const service = { organ, name, ...(title === undefined ? {} : { title }), staffing, since }
  return { ...before, service: Dated.set(before.service, from, service) }
}

/** The service that runs that day goes on under the new details; where none runs there is nothing to change. */
const changed = (state: Officer | undefined, { from, name, staffing, title }: Served): Officer | undefined => {
  const runs = state && Dated.on(state.service, from)
  if (state === undefined || runs === undefined || runs === "left") return state
  const { organ, since } = runs
  const service = { organ, name, ...(title === undefined ? {} : { title }), staffing, since }
  return { ...state, service: Dated.set(state.service, from, service) }
}

export const officers = entity<"officer", Officer | undefined>("officer", undefined, (on) => [
  on(OfficerEnrolled, (state, data, record) => serving(state, data.organ, data, record)),
  on(OfficerTransferred, (state, data, record) => serving(state, data.toOrgan, data, record)),
  on(OfficerDetailsChanged, changed),
  on(OfficerLeft, (state, { from }) => state && { ...state, service: Dated.set(state.service, from, "left" as const) }),
  on(
    OfficerAssigned,
    (state, { from, organ, post, unit }, record) =>
      state && {
        ...state,
        assignments: Dated.set(state.assignments, from, { organ, unit, post, since: entered(from, record) })
      }
  )
])

/** Whoever ever served in one organ, as far as its own records tell: reads only what carries the organ's tag. */
export const officersOf = (organ: OrganId): Fold<Table<Officer | undefined>> =>
  narrow(officers.all, [[tag("organ", organ)]])

/** Whoever was ever assigned to a post: the officers to read before the post goes. */
export const assignedTo = (post: PostId): Fold<ReadonlyArray<PersonId>> =>
  fold<ReadonlyArray<PersonId>>(
    [],
    when(
      OfficerAssigned,
      (known: ReadonlyArray<PersonId>, { officer }) => (known.includes(officer) ? known : [...known, officer]),
      [tag("post", post)]
    )
  )
