/** How the tests of the kernel are told: each in a county of its own, refusals taken in hand by their rule. */
import { assert, it } from "@effect/vitest"
import { type Effect, Either, type Scope } from "effect"
import { Refusal } from "@zhize/domain"
import { county, type County, nyj } from "./Notes.ts"

export const note = (number: number, more: object = {}) => ({ organ: nyj, number, lines: [], ...more })

/** A test in a county of its own, in which nothing may change unless the test says so. */
export const inCounty = (title: string, body: (open: County) => Effect.Effect<void, unknown, Scope.Scope>) =>
  it.scoped(title, () => body(county()))

export const refusedBy = (found: Either.Either<unknown, unknown>): Refusal => {
  assert.isTrue(Either.isLeft(found) && found.left instanceof Refusal, "a refusal")
  return (found as Either.Left<Refusal, unknown>).left
}
