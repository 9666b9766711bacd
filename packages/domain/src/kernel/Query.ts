/**
 * Which events a decision or view reads, and the condition under which what was decided may be recorded.
 *
 * An event matches an item when its type is listed (or no type is) and it has all the tags; it matches a query when
 * any item matches.
 */
import type { Tag } from "./Event.ts"

/** A place in a ledger: 1, 2, 3 … without gaps. 0 stands before the first record. */
export type Position = number

export interface QueryItem {
  /** Empty: any type. */
  readonly types: ReadonlyArray<string>
  /** All of them are needed. The first should be the most selective: stores seek by it. */
  readonly tags: ReadonlyArray<Tag>
}

/** No items: nothing matches. */
export interface Query {
  readonly items: ReadonlyArray<QueryItem>
}

/** Every event of the ledger. */
export const everything: Query = { items: [{ types: [], tags: [] }] }

/** Positions `after < p ≤ until`, at most `limit` records, in order. */
export interface Range {
  readonly after?: Position
  readonly until?: Position
  readonly limit?: number
}

/** Refuse to record if any event that matches the query lies after the position. */
export interface AppendCondition {
  readonly query: Query
  readonly after: Position
}

export const matchesItem = (item: QueryItem, type: string, tags: ReadonlyArray<string>): boolean =>
  (item.types.length === 0 || item.types.includes(type)) && item.tags.every((tag) => tags.includes(tag))

export const matches = (query: Query, type: string, tags: ReadonlyArray<string>): boolean =>
  query.items.some((item) => matchesItem(item, type, tags))

/** The query that any of the given ones matches; items on the same tags are merged. */
export const anyOf = (queries: Iterable<Query>): Query => {
  const byTags = new Map<string, { types: Set<string>; all: boolean; tags: ReadonlyArray<Tag> }>()
  for (const query of queries) {
    for (const item of query.items) {
      const key = JSON.stringify([...item.tags].sort())
      const known = byTags.get(key) ?? { types: new Set<string>(), all: false, tags: item.tags }
      if (item.types.length === 0) known.all = true
      for (const type of item.types) known.types.add(type)
      byTags.set(key, known)
    }
  }
  return { items: [...byTags.values()].map(({ all, tags, types }) => ({ types: all ? [] : [...types], tags })) }
}
