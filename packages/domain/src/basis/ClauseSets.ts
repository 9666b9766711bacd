/** Sets of clauses: what a listing, an allocation or a cooperation names. Kept in the order of the text, nothing twice. */
import { Schema } from "effect"
import { optional } from "../kernel/index.ts"
import { Clause, type Clauses, compareClauses, covers } from "./Clause.ts"

export const isCovered = (by: Clauses, clause: Clause): boolean => by.some((outer) => covers(outer, clause))

/** In order, without repetition, and without what another clause of the set covers. */
export const tidy = (clauses: Clauses): Clauses => {
  const distinct = [...new Set(clauses)].sort(compareClauses)
  return distinct.filter((clause) => !distinct.some((other) => other !== clause && covers(other, clause)))
}

export const notCovered = (clauses: Clauses, by: Clauses): Clauses => clauses.filter((clause) => !isCovered(by, clause))

/** The part of a set that lies within another: a whole article inside a listed paragraph shrinks to the paragraph. */
export const within = (clauses: Clauses, limit: Clauses): Clauses =>
  tidy(
    clauses.flatMap((clause) => (isCovered(limit, clause) ? [clause] : limit.filter((inner) => covers(clause, inner))))
  )

export const sameClauses = (a: Clauses, b: Clauses): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at])

/** Where a clause of the version before stands in the new one; without `to` it is gone. */
export const Renumbering = Schema.Struct({ from: Clause, to: optional(Clause) }).annotations({
  identifier: "Renumbering"
})
export type Renumbering = typeof Renumbering.Type

const depth = (clause: Clause): number => clause.split(".").length

/**
 * The clause in the new version: by its nearest renumbered whole, or unchanged; `undefined` if it is gone. Parts keep
 * their place where an article became an article; where it became a part, they are somewhere in that part.
 */
export const renumber = (clause: Clause, renumbered: ReadonlyArray<Renumbering>): Clause | undefined => {
  let nearest: Renumbering | undefined
  for (const one of renumbered) {
    if (covers(one.from, clause) && (nearest === undefined || one.from.length > nearest.from.length)) nearest = one
  }
  if (nearest === undefined) return clause
  const { from, to } = nearest
  return to === undefined || depth(from) !== depth(to) ? to : Clause.make(to + clause.slice(from.length))
}

export const renumberAll = (clauses: Clauses, renumbered: ReadonlyArray<Renumbering>): Clauses =>
  tidy(clauses.flatMap((clause) => renumber(clause, renumbered) ?? []))
