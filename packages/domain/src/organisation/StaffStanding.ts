/** How posts and officers stand on a day: what decisions demand of them and what views list. */
import { Either, HashMap } from "effect"
import {
  Dated,
  type LocalDate,
  type OrganId,
  type PersonId,
  type PostId,
  type RefusedBy,
  type Table,
  type UnitId
} from "../kernel/index.ts"
import type { Staffing } from "./Labels.ts"
import { MovesInOrder, OfficerKnown } from "./OfficerRules.ts"
import { PostKnown } from "./PostRules.ts"
import { NotBefore } from "./Rules.ts"
import type { Assignment, Officer, Post } from "./StaffState.ts"

export type Posts = Table<Post | undefined>
export type Officers = Table<Officer | undefined>

/** The unit's own post, established and not abolished on the day; else why not. Whether the unit is there is its own question. */
export const requirePost = (
  state: Post | undefined,
  organ: OrganId,
  unit: UnitId,
  post: PostId,
  on: LocalDate
): Either.Either<Post, RefusedBy<typeof PostKnown | typeof NotBefore>> => {
  if (state === undefined) return PostKnown.refuse({ organ, unit, post, on, problem: "unknown" })
  if (state.organ !== organ) return PostKnown.refuse({ organ, unit, post, on, problem: "other-organ" })
  if (state.unit !== unit) return PostKnown.refuse({ organ, unit, post, on, problem: "other-unit" })
  if (on < state.since.from) return NotBefore.refuse({ subject: post, on, exists: state.since.from })
  return state.abolished !== undefined && state.abolished <= on
    ? PostKnown.refuse({ organ, unit, post, on, problem: "abolished" })
    : Either.right(state)
}

/** The posts of an organ on a day, in order of establishment. */
export const livePosts = (posts: Posts, organ: OrganId, on: LocalDate): ReadonlyArray<Post> =>
  [...HashMap.values(posts)]
    .filter(
      (post): post is Post =>
        post?.organ === organ && Either.isRight(requirePost(post, organ, post.unit, post.post, on))
    )
    .sort((a, b) => a.position - b.position)

/** An officer who serves on a day: where, under which name, and on which post, if on any. */
export interface StandingOfficer {
  readonly officer: PersonId
  readonly organ: OrganId
  readonly name: string
  readonly title?: string
  readonly staffing: Staffing
  readonly since: Assignment["since"]
  readonly assignment?: Assignment
  readonly position: number
}

/** Where an officer serves on a day; `undefined` where nowhere. A post ends with the service in which it was given. */
export const officerOn = (officer: Officer | undefined, on: LocalDate): StandingOfficer | undefined => {
  if (officer === undefined) return undefined
  const service = Dated.on(officer.service, on)
  if (service === undefined || service === "left") return undefined
  const last = Dated.on(officer.assignments, on)
  const holds = last !== undefined && last.organ === service.organ && service.since.from <= last.since.from
  return {
    officer: officer.officer,
    ...service,
    ...(holds ? { assignment: last } : {}),
    position: officer.position
  }
}

/** The organ's own officer, serving on the day; else why not. */
export const requireOfficer = (
  state: Officer | undefined,
  organ: OrganId,
  officer: PersonId,
  on: LocalDate
): Either.Either<StandingOfficer, RefusedBy<typeof OfficerKnown | typeof NotBefore>> => {
  const first = state?.service[0]
  if (first === undefined) return OfficerKnown.refuse({ organ, officer, on, problem: "unknown" })
  if (on < first.from) return NotBefore.refuse({ subject: officer, on, exists: first.from })
  const serving = officerOn(state, on)
  if (serving === undefined) return OfficerKnown.refuse({ organ, officer, on, problem: "left" })
  return serving.organ === organ
    ? Either.right(serving)
    : OfficerKnown.refuse({ organ, officer, on, problem: "other-organ", serves: serving.organ })
}

/** The officers of an organ on a day, in order of enrolment. */
export const servingOfficers = (officers: Officers, organ: OrganId, on: LocalDate): ReadonlyArray<StandingOfficer> =>
  [...HashMap.values(officers)]
    .flatMap((officer) => {
      const serving = officerOn(officer, on)
      return serving?.organ === organ ? [serving] : []
    })
    .sort((a, b) => a.position - b.position)

/** Where an officer serves on a day and after each change that is known to come. */
export const placesFrom = (officer: Officer, from: LocalDate): ReadonlyArray<StandingOfficer> =>
  [from, ...[...officer.service, ...officer.assignments].map((step) => step.from).filter((day) => from < day)].flatMap(
    (day) => {
      const serving = officerOn(officer, day)
      return serving === undefined ? [] : [serving]
    }
  )

/** A move is the latest that is known of the officer: what was recorded for later days would not hold after it. */
export const requireInOrder = (state: Officer | undefined, officer: PersonId, on: LocalDate) => {
  const later = state?.service.find(({ from }) => on < from)
  return later === undefined ? Either.right(undefined) : MovesInOrder.refuse({ officer, on, later: later.from })
}

/** As if the officer had been assigned. */
export const withAssignment = (officer: Officer | undefined, assignment: Assignment): Officer | undefined =>
  officer && { ...officer, assignments: Dated.set(officer.assignments, assignment.since.from, assignment) }
